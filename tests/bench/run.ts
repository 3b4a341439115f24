/** `npm run bench -- [--json] [--only issue,call,voice,paint,kiosk,phone,print,dossiers,start,restart,memory,size]`; docs/bench.md says how to read it. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { nextMidnight } from "#contract/calendar.ts";
import type { Hardware } from "#contract/hardware.ts";
import { callLatency } from "./call-latency.ts";
import { capturePayload, type Payload } from "./capture.ts";
import { displayPaint } from "./display-paint.ts";
import { dossierTimes } from "./dossier-times.ts";
import { type Row, table } from "./figures.ts";
import { fill } from "./fill.ts";
import { issueRates } from "./issue-rate.ts";
import { kioskPaint } from "./kiosk-paint.ts";
import { machine } from "./machine.ts";
import { memory } from "./memory.ts";
import { createNoise, type Noise } from "./noise.ts";
import { phonePages } from "./phone-pages.ts";
import { printTime } from "./print-time.ts";
import { restartTime } from "./restart-time.ts";
import { screenSizes } from "./screen-size.ts";
import { killAll, root, run } from "./servers.ts";
import { buildSlowDisk } from "./slow-disk.ts";
import { startTime } from "./start-time.ts";
import { voiceStart } from "./voice-start.ts";

const parts = [
  "size",
  "memory",
  "issue",
  "call",
  "voice",
  "paint",
  "kiosk",
  "phone",
  "print",
  "dossiers",
  "start",
  "restart",
] as const;
type Part = (typeof parts)[number];

/** A day that turned in mid-run would be measured half empty. */
const midnightWithinMs = 10 * 60_000;
const oldRunMs = 6 * 3_600_000;

const { values: options } = parseArgs({
  options: { json: { type: "boolean", default: false }, only: { type: "string" } },
});
// Beside the project and not in the system's folder for temporary files, which may be memory.
const cache = join(root, ".cache");
mkdirSync(cache, { recursive: true });
clearOldRuns();
const folder = mkdtempSync(join(cache, "bench-"));
process.once("exit", () => {
  killAll();
  rmSync(folder, { recursive: true, force: true });
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));

try {
  await bench(chosenParts());
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

async function bench(chosen: ReadonlySet<Part>): Promise<void> {
  if (nextMidnight(Date.now()) - Date.now() < midnightWithinMs) {
    throw new Error(
      "It is almost midnight in Asia/Ho_Chi_Minh and the day would turn in mid-run: start again after it.",
    );
  }
  say("building the screens, if they are older than what they are made of");
  await run(["--input-type=module", "-e", "await (await import('./server/screens.ts')).buildScreens()"]);
  const noise = createNoise(folder);
  const measure = measures(noise);
  const rows: Row[] = [];
  const failed: string[] = [];
  for (const part of parts.filter((name) => chosen.has(name))) {
    say(part);
    noise.sample();
    try {
      rows.push(...(await measure[part]()));
    } catch (error) {
      // What the others took minutes to measure is told all the same.
      failed.push(`${part}: ${error instanceof Error ? error.message : error}`);
    }
  }
  noise.sample();
  const found = machine(noise.result());
  if (options.json) console.log(JSON.stringify({ machine: found, results: rows }));
  else console.log(`\n${table(rows)}\n\n${JSON.stringify(found, null, 2)}`);
  if (failed.length > 0) throw new Error(`could not be measured:\n${failed.join("\n")}`);
}

function measures(noise: Noise): Record<Part, () => Promise<Row[]>> {
  const between = noise.sample;
  const full = once(() => filled("full", { past: 0, today: 20_000 }));
  const payload = once(async (): Promise<{ view: Payload; file: string }> => capturePayload(folder, await full()));
  return {
    size: async () => screenSizes(),
    memory: async () => memory({ folder, ordinary: await filled("ordinary", { past: 0, today: 500 }), say }),
    issue: async () =>
      issueRates({
        folder,
        fresh: await filled("fresh", { past: 0, today: 0 }),
        full: await full(),
        payload: (await payload()).file,
        slowDisk: buildSlowDisk(folder),
        between,
        say,
      }),
    call: async () => callLatency({ folder, full: await full(), payload: await payload(), between, say }),
    voice: async () => voiceStart({ folder: await filled("voice", { past: 0, today: 500 }), say }),
    paint: async () => displayPaint({ folder: await filled("paint", { past: 0, today: 500 }), say }),
    kiosk: async () => kioskPaint({ folder: await filled("kiosk", { past: 0, today: 500 }), say }),
    phone: async () => phonePages({ folder, full: await full(), between, say }),
    print: async () =>
      printTime({ folder, fill: (hardware) => filled("print", { past: 0, today: null, hardware }), between, say }),
    dossiers: async () => dossierTimes({ folder: await filled("dossiers", { past: 0, today: null }), between, say }),
    start: async () => startTime({ history: await filled("history", { past: 1_000_000, today: 20_000 }), say }),
    restart: async () => restartTime({ folder: await filled("restart", { past: 0, today: 20_000 }), say }),
  };
}

async function filled(
  name: string,
  { past, today, hardware = [] }: { past: number; today: number | null; hardware?: readonly Hardware[] },
): Promise<string> {
  const startedAt = performance.now();
  const made = join(folder, name);
  const entries = await fill({ folder: made, past, today, hardware });
  say(`${name}: ${entries.toLocaleString("en")} entries made in ${Math.round(performance.now() - startedAt)} ms`);
  return made;
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

function chosenParts(): ReadonlySet<Part> {
  if (options.only === undefined) return new Set(parts);
  const asked = options.only.split(",").map((name) => name.trim());
  const unknown = asked.filter((name) => !parts.some((part) => part === name));
  if (unknown.length > 0) {
    console.error(`--only takes ${parts.join(", ")}, not ${unknown.join(", ")}`);
    process.exit(2);
  }
  return new Set(parts.filter((part) => asked.includes(part)));
}

/** A run that was killed could not tidy up; another one may be under way, though never for so long. */
function clearOldRuns(): void {
  for (const name of readdirSync(cache).filter((name) => name.startsWith("bench-"))) {
    const left = join(cache, name);
    if (Date.now() - statSync(left).mtimeMs > oldRunMs) rmSync(left, { recursive: true, force: true });
  }
}

/** Progress goes to stderr: with --json stdout holds one object and nothing else. */
function say(line: string): void {
  console.error(line);
}
