import { randomUUID } from "node:crypto";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Hardware } from "#contract/hardware.ts";
import { command, openKiosk, within } from "./clients.ts";
import { median, percentile, type Row, row } from "./figures.ts";
import { issue } from "./fill.ts";
import { agentIdle, openSerialLines } from "./idle-agent.ts";
import { office } from "./office.ts";
import { openPrintSink, type PrintSink } from "./print-sink.ts";
import { sixDevices, twoPrinters } from "./printing-office.ts";
import { renderTimes } from "./render-time.ts";
import { startHub } from "./servers.ts";

export interface PrintParts {
  folder: string;
  /** Makes a data folder of an office with this hardware in which nobody came yet. */
  fill: (hardware: readonly Hardware[]) => Promise<string>;
  between: () => void;
  say: (line: string) => void;
}

const turns = 3;
const papers = 100;
/** Not counted: the first papers of a fresh process find code that is not yet compiled. */
const warmUp = 10;
/** People do not press faster, and the printer is looked at every second: its looks meet the papers at all moments. */
const quietMs = 90;
const jitterMs = 70;
const printedWithinMs = 10_000;
const ways = ["raster", "text"] as const;
type Way = (typeof ways)[number];

/** One paper, in ms: until the kiosk has its answer, and from there to its last byte at the printer. */
interface Times {
  durable: number;
  printed: number;
}

/** Tickets on paper by the agent in the hub's own process; then an agent beside it that has nothing to do. */
export async function printTime(parts: PrintParts): Promise<Row[]> {
  const sinks = { raster: await openPrintSink(), text: await openPrintSink(), idle: await openPrintSink() };
  const lines = await openSerialLines(parts.folder);
  const own = twoPrinters({ raster: sinks.raster.port, text: sinks.text.port });
  try {
    const data = await parts.fill(lines ? [...own, ...sixDevices(sinks.idle.port, lines.paths)] : own);
    const rows = [...(await paperRows(parts, data, sinks)), ...(await renderTimes(parts.say))];
    if (lines) return [...rows, ...(await idleRows(parts, data))];
    parts.say("idle agent: left out, since there is no socat here or this is not Linux");
    return rows;
  } finally {
    lines?.close();
    for (const sink of Object.values(sinks)) sink.close();
  }
}

async function paperRows(parts: PrintParts, data: string, sinks: Record<Way, PrintSink>): Promise<Row[]> {
  const { say, between } = parts;
  const found: Record<Way, Times[][]> = { raster: [], text: [] };
  for (let turn = 1; turn <= turns; turn += 1) {
    const hub = await startHub(copyOf(data, parts));
    try {
      for (const [kiosk, way] of ways.entries()) {
        const times = await takeTurn(hub.url, kiosk, sinks[way]);
        found[way].push(times);
        between();
        say(
          `print, ${way}, turn ${turn} of ${turns}: durable → last byte ${told(times.map(({ printed }) => printed))}`,
        );
      }
    } finally {
      await hub.stop();
    }
  }
  return ways.flatMap((way) => rowsOf(way, found[way]));
}

async function idleRows(parts: PrintParts, data: string): Promise<Row[]> {
  const hub = await startHub(copyOf(data, parts));
  try {
    return await agentIdle({ hub: hub.url, spool: join(parts.folder, randomUUID()), devices: 6, say: parts.say });
  } finally {
    await hub.stop();
  }
}

function copyOf(data: string, { folder }: PrintParts): string {
  const copy = join(folder, randomUUID());
  cpSync(data, copy, { recursive: true });
  return copy;
}

async function takeTurn(url: string, kiosk: number, sink: PrintSink): Promise<Times[]> {
  const client = await openKiosk(url, kiosk);
  const times: Times[] = [];
  try {
    for (let index = 0; index < warmUp + papers; index += 1) {
      await pause(quietMs + ((index * 37) % jitterMs));
      const paper = sink.nextPaper();
      const sentAt = performance.now();
      const answer = command(client, aTicket(index)).then(() => performance.now());
      const [durableAt, { at }] = await within(printedWithinMs, "a ticket on paper", Promise.all([answer, paper]));
      if (index >= warmUp) times.push({ durable: durableAt - sentAt, printed: at - durableAt });
    }
    return times;
  } finally {
    client.close();
  }
}

/** With a procedure where its service has one: then the paper lists what to bring, and is as long as they get. */
function aTicket(index: number): ReturnType<typeof issue> {
  const wish = issue(index);
  const procedures = office.procedures.filter(({ service }) => service === wish.service);
  return { ...wish, procedure: procedures[index % Math.max(1, procedures.length)]?.code ?? null };
}

/** Of each turn its percentile, then the median of the turns, so that one burst of noise does not decide. */
function rowsOf(way: Way, found: readonly (readonly Times[])[]): Row[] {
  const figure = (name: string, percent: number, of: (times: Times) => number) => ({
    name: `print, ${way}, ${name}, p${percent}`,
    value: median(found.map((times) => percentile(times.map(of), percent))),
    unit: "ms",
  });
  const reach = way === "raster" ? ({ reach: { of: "value", is: "atMost", bound: 40 } } as const) : {};
  return [
    ...[50, 99].map((percent) => row(figure("command → last byte", percent, (times) => times.durable + times.printed))),
    ...[50, 99].map((percent) => row(figure("command → durable", percent, (times) => times.durable))),
    row(figure("durable → last byte", 50, (times) => times.printed)),
    row({ ...figure("durable → last byte", 99, (times) => times.printed), ...reach }),
  ];
}

const told = (values: readonly number[]): string =>
  [50, 90, 99, 100].map((percent) => `p${percent} ${percentile(values, percent).toFixed(1)} ms`).join(" ");
