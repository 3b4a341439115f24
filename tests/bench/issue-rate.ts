import { randomUUID } from "node:crypto";
import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Client, openDisplays, openKiosk } from "./clients.ts";
import { median, type Row, row } from "./figures.ts";
import { issue } from "./fill.ts";
import { kiosks } from "./office.ts";
import { run, type Server, startBare, startHub } from "./servers.ts";

export interface IssueParts {
  /** Where this part may write. */
  folder: string;
  /** Data folders to copy: nobody came yet, and 20,000 came. */
  fresh: string;
  full: string;
  /** A display's view as the hub sends it, in a file: what the bare server broadcasts. */
  payload: string;
  /** What makes syncs slow; null where it can not be built. */
  slowDisk: Record<string, string> | null;
  /** Called between rounds. */
  between: () => void;
  say: (line: string) => void;
}

const listening = 20;
/** A round asks for this many, or as many as it can in its time. */
const asked = 10_000;
const roundMs = 4_000;
const warmUp = 2_000;
const rounds = 5;
const slowRounds = 3;
const commitsMs = 1_000;

/** Tickets a second, the hub's and the bare server's in turn, so that noise meets both. */
export async function issueRates(parts: IssueParts): Promise<Row[]> {
  const { say, between } = parts;
  const rates = { fresh: [] as number[], full: [] as number[], bare: [] as number[], commits: [] as number[] };
  for (let round = 1; round <= rounds; round += 1) {
    rates.bare.push(await bareRound(parts, {}));
    rates.fresh.push(await hubRound(parts, parts.fresh, {}));
    rates.full.push(await hubRound(parts, parts.full, {}));
    rates.commits.push(await commitRound(parts));
    between();
    say(`issue, round ${round} of ${rounds}: ${told(rates)}`);
  }
  const [fresh, full, bare, commits] = [rates.fresh, rates.full, rates.bare, rates.commits].map(median) as [
    number,
    number,
    number,
    number,
  ];
  const unit = "tickets/s";
  const aheadOfBare = { of: "ratio", is: "atLeast", bound: 1 } as const;
  return [
    row({ name: "issue, fresh day, to bare Socket.IO", value: fresh, unit, bare, reach: aheadOfBare }),
    row({ name: "issue, 20,000 in the day, to bare Socket.IO", value: full, unit, bare, reach: aheadOfBare }),
    row({ name: "issue, fresh day, to bare commits", value: fresh, unit, bare: commits }),
    row({
      name: "issue, 20,000 in the day over fresh day",
      // Round by round, since both halves of one round meet the same noise.
      value: median(rates.full.map((rate, round) => rate / (rates.fresh[round] ?? Number.NaN))),
      unit: "× fresh",
      reach: { of: "value", is: "atLeast", bound: 0.9 },
    }),
    ...(await slowDiskRates(parts)),
  ];
}

async function slowDiskRates(parts: IssueParts): Promise<Row[]> {
  const { slowDisk, say, between } = parts;
  if (!slowDisk) {
    say("issue, 5 ms disk: left out, since there is no C compiler here or this is not Linux");
    return [];
  }
  const rates = { fresh: [] as number[], bare: [] as number[] };
  for (let round = 1; round <= slowRounds; round += 1) {
    rates.fresh.push(await hubRound(parts, parts.fresh, slowDisk));
    rates.bare.push(await bareRound(parts, slowDisk));
    between();
    say(`issue, 5 ms disk, round ${round} of ${slowRounds}: ${told(rates)}`);
  }
  return [
    row({
      name: "issue, fresh day, 5 ms disk, to bare Socket.IO",
      value: median(rates.fresh),
      unit: "tickets/s",
      bare: median(rates.bare),
      reach: { of: "ratio", is: "atLeast", bound: 8 },
    }),
  ];
}

async function hubRound({ folder, say }: IssueParts, data: string, env: Record<string, string>): Promise<number> {
  const copy = join(folder, randomUUID());
  cpSync(data, copy, { recursive: true });
  return load(await startHub(copy, env), "hub", say);
}

async function bareRound({ folder, payload, say }: IssueParts, env: Record<string, string>): Promise<number> {
  return load(await startBare(emptyFolder(folder), payload, env), "bare", say);
}

async function commitRound({ folder }: IssueParts): Promise<number> {
  return Number(await run(["tests/bench/bare-commits.ts", emptyFolder(folder), String(commitsMs)]));
}

/** 64 kiosks, each asking again as soon as it is answered, and the displays that hear of it. */
async function load(server: Server, name: string, say: IssueParts["say"]): Promise<number> {
  const opened: { close(): void }[] = [];
  let heard = 0;
  try {
    opened.push(await openDisplays(server.url, listening, () => (heard += 1)));
    const clients = await Promise.all(Array.from({ length: kiosks }, (_, index) => openKiosk(server.url, index)));
    opened.push(...clients);
    await askAll(clients, warmUp);
    const cpu = { load: process.cpuUsage(), server: server.cpuMs() };
    const startedAt = performance.now();
    const answered = await askAll(clients, asked);
    const ms = performance.now() - startedAt;
    const used = process.cpuUsage(cpu.load);
    const serverMs = (server.cpuMs() ?? 0) - (cpu.server ?? 0);
    if (heard === 0) throw new Error("the displays heard nothing");
    say(
      `  ${name}: ${Math.round((answered / ms) * 1_000)}/s; server busy ${percent(serverMs / ms)}, load ${percent((used.user + used.system) / 1_000 / ms)}`,
    );
    return (answered / ms) * 1_000;
  } finally {
    for (const client of opened) client.close();
    await server.stop();
  }
}

/** @returns how many were answered within the round's time */
async function askAll(clients: readonly Client[], count: number): Promise<number> {
  const deadline = performance.now() + roundMs;
  let started = 0;
  let answered = 0;
  await Promise.all(
    clients.map(async (client) => {
      while (started < count && performance.now() < deadline) {
        started += 1;
        const message = { id: randomUUID(), command: issue(started) };
        const reply = (await client.ask("command", message)) as { ok: boolean };
        if (!reply.ok) throw new Error(`a ticket was refused: ${JSON.stringify(reply)}`);
        answered += 1;
      }
    }),
  );
  return answered;
}

function emptyFolder(folder: string): string {
  const made = join(folder, randomUUID());
  mkdirSync(made, { recursive: true });
  return made;
}

function told(rates: Record<string, number[]>): string {
  return Object.entries(rates)
    .map(([name, values]) => `${name} ${Math.round(values.at(-1) ?? 0)}/s`)
    .join(", ");
}

const percent = (part: number): string => `${Math.round(part * 100)} %`;
