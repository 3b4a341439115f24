import { randomUUID } from "node:crypto";
import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { OutcomeId } from "#contract/ids.ts";
import type { Payload } from "./capture.ts";
import { type Client, command, openDisplays, openKiosk, openOfficer, within } from "./clients.ts";
import { median, percentile, type Row, row } from "./figures.ts";
import { benchCounter } from "./fill.ts";
import { office } from "./office.ts";
import { type Server, startBare, startHub } from "./servers.ts";

export interface CallParts {
  folder: string;
  /** A data folder with people waiting, to copy. */
  full: string;
  /** A display's view as the hub sends it. */
  payload: { view: Payload; file: string };
  between: () => void;
  say: (line: string) => void;
}

/** Calls of one turn; hub and bare server take turns, so that noise meets both. */
const sizes = [
  { displays: 1, calls: 70, turns: 3 },
  { displays: 100, calls: 70, turns: 3 },
  { displays: 1_000, calls: 30, turns: 5 },
];
/** Not counted: the first calls of a turn find caches cold, and those of a fresh process code that is not yet compiled. */
const warmUp = 6;
/** People do not call twenty times a second, and the hub gathers what comes within 50 ms of the last view. */
const quietMs = 120;
const heardWithinMs = 10_000;

/**
 * From sending a call to each display's receipt of the view that shows it: ms over all pairs of call and display of a
 * turn, then the median of the turns, so that one burst of noise does not decide.
 */
export async function callLatency(parts: CallParts): Promise<Row[]> {
  const { say, between } = parts;
  const servers = await startBoth(parts);
  try {
    const rows: Row[] = [];
    for (const { displays, calls, turns } of sizes) {
      const name = `call → display, ${displays.toLocaleString("en")} display${displays === 1 ? "" : "s"}`;
      const hub: number[][] = [];
      const bare: number[][] = [];
      for (let turn = 1; turn <= turns; turn += 1) {
        const ours = await takeTurn(servers.hub, hubCaller, displays, calls);
        const theirs = await takeTurn(servers.bare, bareCaller(parts), displays, calls);
        hub.push(ours);
        bare.push(theirs);
        between();
        say(`${name}, turn ${turn} of ${turns}: hub ${told(ours)}; bare ${told(theirs)}`);
      }
      rows.push(...rowsOf(name, hub, bare, displays === 1_000));
    }
    return rows;
  } finally {
    await Promise.all([servers.hub.stop(), servers.bare.stop()]);
  }
}

function rowsOf(name: string, hub: readonly number[][], bare: readonly number[][], hasReach: boolean): Row[] {
  const middle = (turns: readonly number[][], percent: number) =>
    median(turns.map((latencies) => percentile(latencies, percent)));
  const figure = (percent: number) => ({
    name: `${name}, p${percent}`,
    value: middle(hub, percent),
    unit: "ms",
    bare: middle(bare, percent),
  });
  const reach = { of: "ratio", is: "atMost", bound: 1.3 } as const;
  return [row(figure(50)), row(hasReach ? { ...figure(99), reach } : figure(99))];
}

async function startBoth({ folder, full, payload }: CallParts): Promise<{ hub: Server; bare: Server }> {
  const [hubFolder, bareFolder] = [join(folder, randomUUID()), join(folder, randomUUID())];
  cpSync(full, hubFolder, { recursive: true });
  mkdirSync(bareFolder, { recursive: true });
  return { hub: await startHub(hubFolder), bare: await startBare(bareFolder, payload.file) };
}

/** Whoever makes a call, and what has to be done before the next one can be made. */
interface Caller {
  call(): Promise<unknown>;
  settle(): Promise<unknown>;
  close(): void;
}
type OpenCaller = (url: string) => Promise<Caller>;

export const hubCaller: OpenCaller = async (url) => {
  const officer = await openOfficer(url);
  const counter = benchCounter;
  const outcome = office.outcomes[0]?.id as OutcomeId;
  await command(officer, { type: "openCounter", counter });
  return {
    call: () => command(officer, { type: "callNext", counter }),
    async settle() {
      await command(officer, { type: "startServing", counter });
      await command(officer, { type: "finish", counter, outcome });
    },
    close: () => void closeCounter(officer),
  };
};

async function closeCounter(officer: Client): Promise<void> {
  await command(officer, { type: "closeCounter", counter: benchCounter }).catch(() => undefined);
  officer.close();
}

/** Sends a real view to be broadcast, each time with another ticket on top. */
function bareCaller({ payload: { view } }: CallParts): OpenCaller {
  return async (url) => {
    const client = await openKiosk(url, 0);
    let calls = 0;
    return {
      call() {
        calls += 1;
        const [top, ...earlier] = view.view.calls;
        const label = `A${String(calls).padStart(4, "0")}`;
        const ticket = top?.ticket.replace(/\.[^.]+$/, `.${label}`);
        return client.ask("broadcast", { ...view, view: { ...view.view, calls: [{ ...top, ticket }, ...earlier] } });
      },
      settle: async () => undefined,
      close: client.close,
    };
  };
}

/** @returns ms of every pair of call and display, those of the first few calls left out */
export async function takeTurn(
  server: Server,
  openCaller: OpenCaller,
  displays: number,
  calls: number,
): Promise<number[]> {
  const latencies: number[] = [];
  const shown: string[] = Array.from({ length: displays }, () => "");
  let sentAt = 0;
  let missing = 0;
  let heard = Promise.withResolvers<void>();
  const screens = await openDisplays(server.url, displays, (index, text) => {
    const ticket = topCall(text);
    if (ticket === null || ticket === shown[index]) return;
    shown[index] = ticket;
    latencies.push(performance.now() - sentAt);
    missing -= 1;
    if (missing === 0) heard.resolve();
  });
  const caller = await openCaller(server.url);
  try {
    for (let made = 0; made < warmUp + calls; made += 1) {
      await pause(quietMs);
      if (made === warmUp) latencies.length = 0;
      missing = displays;
      heard = Promise.withResolvers<void>();
      sentAt = performance.now();
      await within(heardWithinMs, `a call to ${displays} displays`, Promise.all([caller.call(), heard.promise]));
      await caller.settle();
    }
    return latencies;
  } finally {
    caller.close();
    screens.close();
  }
}

const callsField = Buffer.from('"calls":[{"ticket":"');

/** The ticket called last, read from a view's text without parsing it; null where the message is another one. */
function topCall(text: Buffer): string | null {
  const field = text.indexOf(callsField);
  if (field < 0) return null;
  const from = field + callsField.length;
  return text.toString("latin1", from, text.indexOf('"', from));
}

export const told = (values: readonly number[]): string =>
  [50, 90, 99, 100].map((percent) => `p${percent} ${percentile(values, percent).toFixed(2)}`).join(" ");
