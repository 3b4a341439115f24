import { mkdir, open, readFile, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { z } from "zod";
import type { StationView } from "#contract/lease.ts";
import type { AgentView, OfficeView } from "#contract/views.ts";
import type { Log } from "../log.ts";
import { createTurns } from "../turns.ts";

/** What the hub last said: all that a kiosk can show while it is away, also after its machine was switched on anew. */
export interface Known {
  office: OfficeView;
  station: StationView;
  /** Its hardware; what is called where is of its moment only, and not kept. */
  agent: AgentView;
  /** By how much the hub's clock is ahead of this machine's, in ms. */
  aheadMs: number;
}

export interface KnownFile {
  /** Null before the hub was ever heard. */
  known(): Known | null;
  /** On the disk soon; what changes meanwhile goes together. */
  keep(known: Known): void;
  close(): Promise<void>;
}

const restMs = 2_000;

/** A file that can not be read counts as none: the hub tells everything again. */
export async function openKnown(path: string, log: Log): Promise<KnownFile> {
  let known = await read(path);
  let onDisk = known ? JSON.stringify(known) : null;
  let writing: NodeJS.Timeout | null = null;
  const turn = createTurns();

  async function write(): Promise<void> {
    const text = JSON.stringify(known);
    if (text === onDisk) return;
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const fresh = `${path}.new`;
    const file = await open(fresh, "w", 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(fresh, path);
    onDisk = text;
  }

  function writeNow(): void {
    writing = null;
    turn(write).catch((error: unknown) =>
      log.warn({ path, error: String(error) }, "what the hub said can not be kept"),
    );
  }

  return {
    known: () => known,
    keep(next) {
      known = next;
      // What the kiosk is to hold of daily limits changes as numbers are given: a disk need not follow so fast.
      writing ??= setTimeout(writeNow, onDisk === null ? 0 : restMs);
    },
    async close() {
      if (writing) clearTimeout(writing);
      writeNow();
      await turn(async () => {});
    },
  };
}

const Services = z.array(z.looseObject({ share: z.number().nullable() }));
const StationDay = z.looseObject({ day: z.string(), services: Services });
/** What an earlier release may have written otherwise. */
const Shape = z.looseObject({
  office: z.looseObject({}),
  station: StationDay.extend({ next: StationDay.nullable() }),
  agent: z.looseObject({}),
  aheadMs: z.number(),
});

/** Written by this agent alone, and whole or not at all: what it reads back is what it wrote, or one of another release did. */
async function read(path: string): Promise<Known | null> {
  try {
    const known: unknown = JSON.parse(await readFile(path, "utf8"));
    return Shape.safeParse(known).success ? (known as Known) : null;
  } catch {
    return null;
  }
}
