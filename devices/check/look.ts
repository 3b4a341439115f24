import { setTimeout as after } from "node:timers/promises";
import { agentOf, type Hardware } from "#contract/hardware.ts";
import { PadAction } from "#contract/jobs.ts";
import type { Office } from "#contract/office.ts";
import { testPage } from "#contract/test-page.ts";
import type { Text } from "#contract/text.ts";
import { type Channel, type Transport, TransportError } from "../driver.ts";
import type { Render } from "../printer/render.ts";
import { registry } from "../registry.ts";
import type { Times } from "../times.ts";
import { askForKeys, createPresses, type Pressed } from "./keys.ts";
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
  /** For one key of a keypad or call pad, in ms; null: nobody is asked to press any. */
  keyMs: number | null;
  onKeyWanted: (pad: Hardware, key: Text) => void;
}

const well = (what: Text): Found => ({ outcome: "well", what });
const failed = (what: Text): Found => ({ outcome: "failed", what });

/** Tries one piece of hardware as whoever stands before it can see. Never throws. */
export async function look(hardware: Hardware, options: LookOptions): Promise<Found> {
  const at = agentOf(hardware);
  if (hardware.connection.kind === "virtual") return { outcome: "skipped", what: words.virtual };
  if (at !== options.agent) return { outcome: "skipped", what: words.elsewhere(at) };
  const transport = options.transportOf(hardware);
  if (hardware.kind === "printer") return print(hardware, transport, options);
  let channel: Channel;
  try {
    channel = await transport.open();
  } catch (error) {
    const why = error instanceof TransportError ? error.message : String(error);
    return failed(isTaken(why) ? words.taken : words.away(why));
  }
  const lost = channel.closed.then(() => failed(words.lost));
  try {
    return await Promise.race([onChannel(hardware, channel, options), lost]);
  } finally {
    await channel.end(options.times.status);
    channel.drop();
  }
}

/** serialport says so of a port that another program has. */
function isTaken(why: string): boolean {
  return /cannot lock port/i.test(why);
}

async function print(
  printer: Extract<Hardware, { kind: "printer" }>,
  transport: Transport,
  { office, render, times }: LookOptions,
): Promise<Found> {
  const { paper, drawer = false } = printer;
  const driver = registry.printer[printer.model](transport, { paper, drawer, render, times });
  const result = await driver.print(testPage(printer, office));
  return result.state === "printed" ? well(words.printed(result.condition)) : failed(words.notPrinted(result.reason));
}

async function onChannel(
  hardware: Exclude<Hardware, { kind: "printer" }>,
  channel: Channel,
  options: LookOptions,
): Promise<Found> {
  const { office, times, showMs, scanMs, keyMs } = options;
  switch (hardware.kind) {
    case "keypad":
      return tryKeypad(hardware, channel, options);
    case "callpad": {
      if (keyMs === null) return well(words.opened);
      const presses = createPresses<PadAction>();
      const pad = registry.callpad[hardware.model](channel, { onPad: presses.on });
      const ask = (action: PadAction) => options.onKeyWanted(hardware, words.padKeys[action]);
      const pressed = await askForKeys({ keys: PadAction.options, ask, presses, keyMs });
      pad.stop();
      return pressedFound(pressed, (action) => words.padKeys[action]);
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
      return hardware satisfies never;
  }
}

/** Each lamp for a moment, or, where keys are asked for, until its key is pressed. */
async function tryKeypad(
  hardware: Extract<Hardware, { kind: "keypad" }>,
  channel: Channel,
  { office, times, showMs, keyMs, onKeyWanted }: LookOptions,
): Promise<Found> {
  const presses = createPresses<number>();
  const keypad = registry.keypad[hardware.model](channel, { onKey: presses.on, times });
  const keys = office.rating.levels.map((_, index) => index + 1);
  const found = keyMs === null ? await lightEach() : await askForEach(keyMs);
  keypad.light([]);
  if (!keypad.lampless) await after(showMs);
  keypad.stop();
  return found;

  async function lightEach(): Promise<Found> {
    if (keypad.lampless) return well(words.opened);
    for (const key of keys) {
      keypad.light([key]);
      await after(showMs);
    }
    return well(words.lit(keys.length));
  }
  async function askForEach(ms: number): Promise<Found> {
    const ask = (key: number): void => {
      keypad.light([key]);
      onKeyWanted(hardware, words.key(key));
    };
    return pressedFound(await askForKeys({ keys, ask, presses, keyMs: ms }), words.key);
  }
}

function pressedFound<Key>({ seen, missing, strays }: Pressed<Key>, name: (key: Key) => Text): Found {
  const stray = strays.map(({ asked, came }) => ({ asked: name(asked), came: name(came) }));
  const what = words.pressed({ seen: seen.map(name), missing: missing.map(name), stray });
  return missing.length === 0 ? well(what) : failed(what);
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
