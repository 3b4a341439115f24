import type { BenchView, PrinterFault } from "#contract/bench.ts";
import type { Transport } from "../driver.ts";
import { createEscposReader, type PrinterCommand } from "./escpos-reader.ts";
import { oneBitPng } from "./one-bit-png.ts";
import { paintedRows } from "./paint.ts";
import { createPaperRoll, type RollPaper } from "./paper-roll.ts";
import { createPlug } from "./plug.ts";
import { createPrintHead } from "./print-head.ts";
import { ailments, createNoise, slownessMs } from "./printer-faults.ts";

type PrinterFace = Pick<BenchView["printers"][number], "fault" | "papers">;

export interface VirtualPrinter {
  transport: Transport;
  view(): PrinterFace;
  setFault(fault: PrinterFault): void;
}

const papersKept = 20;

/**
 * A printer that understands letters, pictures and codes. Out of paper, jammed or with its cover open it still answers,
 * and keeps what it was sent until it can print again, as real ones do; offline it can not be reached at all.
 * @param widthDots of the paper in it
 * @param tornByHand whether it has no knife: then each paper is torn off once it is out
 */
export function createVirtualPrinter(options: {
  now: () => number;
  changed: () => void;
  widthDots: () => number;
  tornByHand: () => boolean;
}): VirtualPrinter {
  let reader = createEscposReader();
  const roll = createPaperRoll(options.widthDots);
  const head = createPrintHead(roll, options.widthDots);
  const noise = createNoise();
  const papers: { id: string; at: number; bytes: number; paper: RollPaper; png: () => string }[] = [];
  let fault: PrinterFault = "none";
  let held: PrinterCommand[] = [];
  let bytesOfPaper = 0;
  let printed = 0;
  let reporting = false;

  function tearOff(): void {
    const paper = roll.cut();
    if (!paper) return;
    printed += 1;
    const { width, height } = paper;
    papers.unshift({
      id: String(printed),
      at: options.now(),
      bytes: bytesOfPaper,
      paper,
      png: once(() => {
        return `data:image/png;base64,${oneBitPng({ width, height, rows: paintedRows(paper) }).toString("base64")}`;
      }),
    });
    papers.length = Math.min(papers.length, papersKept);
    bytesOfPaper = 0;
    options.changed();
  }

  const report = (): Uint8Array => Uint8Array.from(ailments[fault].report);

  function obey(command: PrinterCommand, answer: (bytes: Uint8Array) => void): void {
    head(command);
    if (command.kind === "initialise") reporting = false;
    if (command.kind === "reports") {
      reporting = command.on;
      if (reporting) answer(report());
    }
    // Only now that all before it is on the paper: held back, it is answered when the printer prints again.
    if (command.kind === "processId") answer(confirmation(command.id));
    if (command.kind === "cut" || roll.tooLong()) tearOff();
  }

  const plug = createPlug({
    refuses: () => fault === "offline",
    slowMs: (bytes) => slownessMs(fault, bytes),
    // Network printers forget a half-sent command when its connection is gone, and whom they reported to.
    onOpen() {
      reader = createEscposReader();
      reporting = false;
    },
    onLeft() {
      if (options.tornByHand()) tearOff();
    },
    onBytes(sent, reply) {
      const bytes = fault === "noise" ? noise.onData(sent) : sent;
      const answer = (clear: Uint8Array): void => reply(fault === "noise" ? noise.instead(clear) : clear);
      const commands = reader.read(bytes);
      const asked = commands.filter((command) => command.kind === "status");
      for (const { which } of asked) answer(Uint8Array.of(ailments[fault].answers[which - 1] ?? 0x12));
      // Questions are no part of the paper.
      const named = commands.filter((command) => command.kind === "processId");
      bytesOfPaper += bytes.length - 3 * asked.length - 11 * named.length;
      if (ailments[fault].prints) for (const command of commands) obey(command, answer);
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
      plug.setLine(next === "pulled" ? "pulled" : "good");
      if (reporting) plug.send(report());
      if (ailments[fault].prints) {
        const late = held;
        held = [];
        for (const command of late) obey(command, plug.send);
      }
      options.changed();
    },
  };
}

/** 37 22, the letters it was asked with, 00. */
function confirmation(id: string): Uint8Array {
  return Uint8Array.of(0x37, 0x22, ...new TextEncoder().encode(id), 0);
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
