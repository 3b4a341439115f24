import { randomUUID } from "node:crypto";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { openDisplays } from "./clients.ts";
import { type Row, row } from "./figures.ts";
import { displays } from "./office.ts";
import { type Server, startHub } from "./servers.ts";

export interface MemoryParts {
  folder: string;
  /** A data folder with an ordinary day, to copy. */
  ordinary: string;
  say: (line: string) => void;
}

/** The thread of dossiers ends after a minute in which nobody asked for one: that is what idle means. */
const restMs = 65_000;
const lookEveryMs = 500;
const looksAlike = 6;
const withinMs = 15_000;
const megabyte = 1_000_000;

/** Resident memory of the hub's process on an ordinary day, alone and with a thousand displays. */
export async function memory({ folder, ordinary, say }: MemoryParts): Promise<Row[]> {
  const copy = join(folder, randomUUID());
  cpSync(ordinary, copy, { recursive: true });
  // A first start in a fresh checkout compiles what every later one finds ready, some of it only once it listens.
  const first = await startHub(copy);
  await settled(first);
  await first.stop();
  const hub = await startHub(copy);
  try {
    await pause(restMs);
    const idle = await settled(hub);
    const screens = await openDisplays(hub.url, displays, () => {});
    const busy = await settled(hub);
    screens.close();
    say(
      `memory: idle ${(idle / megabyte).toFixed(1)} MB, with ${displays} displays ${(busy / megabyte).toFixed(1)} MB`,
    );
    return [
      row({
        name: "memory idle",
        value: idle / megabyte,
        unit: "MB",
        reach: { of: "value", is: "atMost", bound: 150 },
      }),
      row({ name: "memory of one more display", value: (busy - idle) / displays / 1_000, unit: "kB" }),
    ];
  } finally {
    await hub.stop();
  }
}

/** Memory once it no longer moves by more than a megabyte, or what it is when patience ends. */
async function settled(server: Server): Promise<number> {
  const looks: number[] = [];
  for (const startedAt = performance.now(); performance.now() - startedAt < withinMs; ) {
    await pause(lookEveryMs);
    looks.push(server.memory());
    const last = looks.slice(-looksAlike);
    if (last.length === looksAlike && Math.max(...last) - Math.min(...last) < megabyte) break;
  }
  return looks.at(-1) ?? server.memory();
}
