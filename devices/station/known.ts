import { mkdir, open, readFile, rename } from "node:fs/promises";
import { dirname } from "node:path";
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

/** A file that can not be read counts as none: the hub tells everything again. */
export async function openKnown(path: string, log: Log): Promise<KnownFile> {
  let known = await read(path);
  let isKept = true;
  const turn = createTurns();

  async function write(): Promise<void> {
    if (isKept || !known) return;
    isKept = true;
    const text = JSON.stringify(known);
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
  }

  return {
    known: () => known,
    keep(next) {
      known = next;
      isKept = false;
      turn(write).catch((error: unknown) =>
        log.warn({ path, error: String(error) }, "what the hub said can not be kept"),
      );
    },
    close: () => turn(async () => {}),
  };
}

/** Written by this agent alone, and whole or not at all: what it reads back is what it wrote. */
async function read(path: string): Promise<Known | null> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as Known;
  } catch {
    return null;
  }
}
