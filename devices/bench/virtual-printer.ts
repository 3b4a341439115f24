import type { BenchView, PrinterFault } from "#contract/bench.ts";
import type { Transport } from "../driver.ts";
import { createEscposReader, type PrinterCommand } from "./escpos-reader.ts";
import { oneBitPng } from "./one-bit-png.ts";
import { createPaperRoll, type RollPaper } from "./paper-roll.ts";
import { createPlug } from "./plug.ts";

type PrinterFace = Pick<BenchView["printers"][number], "fault" | "papers">;

export interface VirtualPrinter {
  transport: Transport;
  view(): PrinterFace;
  setFault(fault: PrinterFault): void;
}

const papersKept = 20;

/** DLE EOT answers: printer, cause of being offline, cause of an error, paper sensors; fixed bits 0xx1xx10. */
const answers: Record<PrinterFault, [number, number, number, number]> = {
  none: [0x12, 0x12, 0x12, 0x12],
  paperOut: [0x1a, 0x32, 0x12, 0x72],
  coverOpen: [0x1a, 0x16, 0x12, 0x12],
  offline: [0x1a, 0x12, 0x12, 0x12],
};

/**
 * A printer that understands raster, feed and cut. Out of paper or with its cover open it still answers, and keeps what
 * it was sent until it can print again, as real ones do; offline it can not be reached at all.
 */
export function createVirtualPrinter(options: { now: () => number; changed: () => void }): VirtualPrinter {
  let reader = createEscposReader();
  const roll = createPaperRoll();
  const papers: { id: string; at: number; bytes: number; paper: RollPaper; png: () => string }[] = [];
  let fault: PrinterFault = "none";
  let held: PrinterCommand[] = [];
  let bytesOfPaper = 0;
  let printed = 0;

  function tearOff(): void {
    const paper = roll.cut();
    if (!paper) return;
    printed += 1;
    papers.unshift({
      id: String(printed),
      at: options.now(),
      bytes: bytesOfPaper,
      paper,
      png: once(() => `data:image/png;base64,${oneBitPng(paper).toString("base64")}`),
    });
    papers.length = Math.min(papers.length, papersKept);
    bytesOfPaper = 0;
    options.changed();
  }

  function obey(command: PrinterCommand): void {
    switch (command.kind) {
      case "raster":
        roll.raster(command.widthBytes, command.data);
        break;
      case "lineFeed":
        roll.lineFeed();
        break;
      case "cut":
        tearOff();
        break;
      case "initialise":
      case "status":
      case "unknown":
        break;
      default:
        command satisfies never;
    }
    if (roll.tooLong()) tearOff();
  }

  const plug = createPlug({
    refuses: () => fault === "offline",
    // Network printers forget a half-sent command when its connection is gone.
    onOpen() {
      reader = createEscposReader();
    },
    onBytes(bytes, answer) {
      const commands = reader.read(bytes);
      const asked = commands.filter((command) => command.kind === "status");
      for (const { which } of asked) answer(Uint8Array.of(answers[fault][which - 1] ?? 0x12));
      // Status questions are no part of the paper.
      bytesOfPaper += bytes.length - 3 * asked.length;
      if (fault === "none") for (const command of commands) obey(command);
      else held.push(...commands);
    },
  });

  return {
    transport: plug.transport,
    view: () => ({
      fault,
      papers: papers.map(({ id, at, bytes, paper, png }) => {
        return { id, at, bytes, width: paper.width, height: paper.height, png: png() };
      }),
    }),
    setFault(next) {
      fault = next;
      if (fault === "none") {
        const late = held;
        held = [];
        for (const command of late) obey(command);
      }
      options.changed();
    },
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
