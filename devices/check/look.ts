import { setTimeout as after } from "node:timers/promises";
import { agentOf, type Hardware } from "#contract/hardware.ts";
import type { Office } from "#contract/office.ts";
import type { Text } from "#contract/text.ts";
import { type Channel, type Transport, TransportError } from "../driver.ts";
import type { Render } from "../printer/render.ts";
import { registry } from "../registry.ts";
import type { Times } from "../times.ts";
import { testPage } from "./test-page.ts";
import { words } from "./words.ts";

/** `skipped`: virtual, or on another machine. */
export interface Found {
  outcome: "well" | "failed" | "skipped";
  what: Text;
}

export interface LookOptions {
  office: Pick<Office, "name" | "counters" | "rating">;
  transportOf: (hardware: Hardware) => Transport;
  render: Render;
  times: Times;
  /** For each lamp and board to be seen, in ms. */
  showMs: number;
  /** Whose hardware; null is the hub's own machine. */
  agent: string | null;
  /** For one scan, in ms; null: scanners are opened only. */
  scanMs: number | null;
  onScanWanted: (scanner: Hardware) => void;
}

const well = (what: Text): Found => ({ outcome: "well", what });
const failed = (what: Text): Found => ({ outcome: "failed", what });

/** Tries one piece of hardware as whoever stands before it can see. Never throws. */
export async function look(hardware: Hardware, options: LookOptions): Promise<Found> {
  const at = agentOf(hardware);
  if (hardware.connection.kind === "virtual") return { outcome: "skipped", what: words.virtual };
  if (at !== options.agent) return { outcome: "skipped", what: words.elsewhere(at ?? "hub") };
  const transport = options.transportOf(hardware);
  if (hardware.kind === "printer") return print(hardware, transport, options);
  let channel: Channel;
  try {
    channel = await transport.open();
  } catch (error) {
    return failed(words.away(error instanceof TransportError ? error.message : String(error)));
  }
  const lost = channel.closed.then(() => failed(words.lost));
  try {
    return await Promise.race([onChannel(hardware, channel, options), lost]);
  } finally {
    await channel.end(options.times.status);
    channel.drop();
  }
}

async function print(
  printer: Extract<Hardware, { kind: "printer" }>,
  transport: Transport,
  { office, render, times }: LookOptions,
): Promise<Found> {
  const driver = registry.printer[printer.model](transport, { paper: printer.paper, render, times });
  const result = await driver.print(testPage(printer, office));
  return result.state === "printed" ? well(words.printed(result.condition)) : failed(words.notPrinted(result.reason));
}

async function onChannel(hardware: Hardware, channel: Channel, options: LookOptions): Promise<Found> {
  const { office, times, showMs, scanMs } = options;
  switch (hardware.kind) {
    case "keypad": {
      const keypad = registry.keypad[hardware.model](channel, { onKey: () => {}, times });
      if (keypad.lampless) return well(words.opened);
      const lamps = office.rating.levels.map((_, index) => index + 1);
      for (const lamp of lamps) {
        keypad.light([lamp]);
        await after(showMs);
      }
      keypad.light([]);
      await after(showMs);
      keypad.stop();
      return well(words.lit(lamps.length));
    }
    case "board": {
      const address = office.counters.find(({ id }) => id === hardware.counter)?.number ?? 0;
      const board = registry.board[hardware.model](channel, { times });
      board.show({ address, text: String(address), blinking: false });
      await after(3 * showMs);
      board.show({ address, text: "", blinking: false });
      await after(showMs);
      board.stop();
      return well(words.shown(address));
    }
    case "scanner": {
      if (scanMs === null) return well(words.opened);
      options.onScanWanted(hardware);
      return scan(hardware, channel, { times, scanMs });
    }
    default:
      return well(words.opened);
  }
}

/** What was scanned is not shown: it may be somebody's card. */
async function scan(
  hardware: Extract<Hardware, { kind: "scanner" }>,
  channel: Channel,
  { times, scanMs }: { times: Times; scanMs: number },
): Promise<Found> {
  const scanner = registry.scanner[hardware.model];
  const waiting = new AbortController();
  const text = await new Promise<string | null>((resolve) => {
    const driver = scanner(channel, { onScan: resolve, times });
    waiting.signal.addEventListener("abort", () => driver.stop());
    after(scanMs, null, { signal: waiting.signal, ref: false }).then(resolve, () => {});
    void channel.closed.then(() => resolve(null));
  });
  waiting.abort();
  return text === null ? failed(words.notScanned) : well(words.scanned([...text].length));
}
