import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import type { PrintJob, PrintReport, TicketJob } from "#contract/jobs.ts";
import type { Log } from "./log.ts";
import { entryOf, type KnownEntry, type SpoolEntry } from "./spool-entry.ts";
import { createSpoolFile, type KeptLine } from "./spool-file.ts";

/**
 * The agent's print jobs on disk: what was done, and what may have been, is known after a crash too. What waits to be
 * printed is there only: a slow printer may have hundreds of papers before it.
 */
export interface Spool {
  /** Resolves when the first try to open it is over: nothing is known of a job before. */
  readonly opened: Promise<void>;
  /** Resolves with what the last run left, oldest first, once the file could be read: `taken` and `done` ones only. */
  readonly left: Promise<KnownEntry[]>;
  find(id: string): KnownEntry | null;
  /**
   * What a `taken` entry is to print, from the disk. A disk that can not be read is asked again every `retryMs`, until then
   * (in ms) or until the spool is closed. Null for any other entry, and where the disk does not give it back.
   */
  job(id: string, until: number): Promise<PrintJob | null>;
  /**
   * Resolves to whether it is on the disk. When not, a job that was to be taken is not, and anything else is known to
   * this run alone until the disk takes it.
   */
  put(entry: SpoolEntry): Promise<boolean>;
  close(): Promise<void>;
}

export interface SpoolOptions {
  /** Made when it is not there. One agent's alone. */
  folder: string;
  now: () => number;
  log: Log;
  /** Told when the disk stops taking jobs, and when it takes them again. */
  onState: (state: "working" | "broken") => void;
  /** Between two tries to write to a disk that failed, or to read from it, in ms. */
  retryMs: number;
  /** Jobs that are remembered after they were reported. */
  remember: number;
}

const dayMs = 24 * 3_600_000;

export function openSpool(options: SpoolOptions): Spool {
  const { log, now, remember } = options;
  const file = createSpoolFile(join(options.folder, "jobs.jsonl"));
  const entries = new Map<string, KnownEntry>();
  /** Of the `taken` ones. */
  const papers = new Map<string, KeptLine>();
  let state: "opening" | "working" | "broken" | "closed" = "opening";
  /** Lines since the file was written anew. */
  let added = 0;
  let retrying: NodeJS.Timeout | null = null;

  /** @returns what to write of it */
  function know(entry: SpoolEntry, line: string): string | KeptLine {
    papers.delete(entry.id);
    if (entry.state !== "taken") {
      entries.set(entry.id, entry);
      return line;
    }
    const { job, ...rest } = entry;
    const kept: KeptLine = { is: { text: line } };
    // Lines of an older version have the printer in their job alone.
    entries.set(entry.id, { ...rest, printer: job.printer });
    papers.set(entry.id, kept);
    return kept;
  }

  function forgetOldest(): void {
    for (const [id, entry] of entries) {
      if (entries.size <= remember) return;
      if (entry.state === "reported") entries.delete(id);
    }
  }

  const rewrite = () => {
    added = 0;
    return file.replace(() => [...entries.values()].map((entry) => papers.get(entry.id) ?? JSON.stringify(entry)));
  };

  function broken(error: unknown): void {
    if (state === "closed") return;
    if (state !== "broken") log.warn({ folder: options.folder, error: String(error) }, "the spool can not be written");
    const changed = state !== "broken";
    state = "broken";
    if (changed) options.onState("broken");
    retrying ??= setTimeout(() => {
      retrying = null;
      void mend();
    }, options.retryMs);
  }

  /** After a failure nobody knows what of the file is right: it is written anew, as a whole. */
  async function mend(): Promise<void> {
    try {
      await load();
      await rewrite();
      if (state === "closed") return;
      if (state === "broken") {
        log.info({ folder: options.folder }, "the spool can be written");
        options.onState("working");
      }
      state = "working";
      tellLeft();
    } catch (error) {
      broken(error);
    }
  }

  /** Too many open files, say, or a plug that is loose: a moment later it may be read. */
  async function read(id: string, paper: KeptLine, until: number): Promise<string | null> {
    for (let isFirst = true; ; isFirst = false) {
      try {
        return await file.read(paper);
      } catch (error) {
        if (isFirst) log.warn({ folder: options.folder, id, error: String(error) }, "the spool can not be read");
      }
      if (state === "closed" || now() >= until) return null;
      await after(options.retryMs, undefined, { ref: false });
    }
  }

  let loaded = false;
  async function load(): Promise<void> {
    if (loaded) return;
    const lines = await file.lines();
    loaded = true;
    const found = new Map<string, { entry: SpoolEntry; line: string }>();
    let unread = 0;
    for (const line of lines) {
      const entry = entryOf(line);
      if (entry) found.set(entry.id, { entry, line });
      else unread += 1;
    }
    if (unread > 0) log.warn({ unread }, "lines of the spool could not be read");
    const since = now() - dayMs;
    for (const { entry, line } of found.values()) {
      const old = entry.state === "reported" && entry.at < since;
      // What came in this run, before the file could be read, is newer.
      if (!old && !entries.has(entry.id)) know(afterCrash(entry), line);
    }
    forgetOldest();
  }

  let tellLeft: () => void = () => {};
  const left = new Promise<KnownEntry[]>((resolve) => {
    tellLeft = () => resolve([...entries.values()].filter(({ state }) => state === "taken" || state === "done"));
  });
  const opened = mend();

  return {
    opened,
    left,
    find: (id) => entries.get(id) ?? null,
    async job(id, until) {
      const paper = papers.get(id);
      const line = paper && (await read(id, paper, until));
      const entry = line ? entryOf(line) : null;
      return entry?.state === "taken" ? entry.job : null;
    },
    async put(entry) {
      await opened;
      const isNew = !entries.has(entry.id);
      const line = know(entry, JSON.stringify(entry));
      try {
        if (state !== "working") throw new Error("the spool is not open");
        await file.add(line);
      } catch (error) {
        // What is not on the disk was not taken.
        if (entry.state === "taken" && isNew) {
          entries.delete(entry.id);
          papers.delete(entry.id);
        }
        broken(error);
        return false;
      }
      added += 1;
      forgetOldest();
      if (added > 2 * entries.size + 1_000) rewrite().catch(broken);
      return true;
    },
    async close() {
      await opened;
      state = "closed";
      if (retrying) clearTimeout(retrying);
      await file.close();
    },
  };
}

type Entry<State extends SpoolEntry["state"]> = Extract<SpoolEntry, { state: State }>;

/** Of a ticket only: other papers may name people, and are on no disk. */
export function takenEntry(job: TicketJob, at: number): Entry<"taken"> {
  return { ...common(job, at), state: "taken", job };
}

export function printingEntry(job: PrintJob, at: number): Entry<"printing"> {
  return { ...common(job, at), state: "printing" };
}

export function doneEntry(job: PrintJob, at: number, report: PrintReport): Entry<"done"> {
  return { ...common(job, at), state: "done", report };
}

/** Of one whose paper the disk does not give back. */
export function lostEntry({ id, ticket, slip, printer, copy }: KnownEntry, at: number): Entry<"done"> {
  return { id, ticket, slip, printer, copy, at, state: "done", report: { state: "failed", reason: "fault" } };
}

/** A hub that lost its day gives the same numbers anew: their papers are others, asked for at another time. */
export function keyOf({ id, askedAt }: PrintJob): string {
  return `${id}@${askedAt}`;
}

function common(job: PrintJob, at: number) {
  const paper =
    job.kind === "printTicket"
      ? { ticket: job.ticket, slip: null }
      : { ticket: null, slip: { job: job.id, printer: job.printer } };
  return { id: keyOf(job), ...paper, printer: job.printer, copy: job.copy, at };
}

function afterCrash(entry: SpoolEntry): SpoolEntry {
  if (entry.state !== "printing") return entry;
  return { ...entry, state: "done", report: { state: "failed", reason: "unconfirmed" } };
}
