import { randomUUID } from "node:crypto";
import type { ImportJob, ImportState } from "#contract/catalogue-import.ts";
import type { Day } from "#contract/ids.ts";
import type { Catalogue } from "../../dossier/catalogue/catalogue.ts";
import { abolishedFrom, missingFrom, type Wanted } from "../../dossier/catalogue/plan.ts";
import { diffOf } from "./diff.ts";

/** What an import needs of the running catalogue. */
export interface ImportTarget {
  current(): Catalogue;
  revision(): number;
  today(): Day;
  add(change: {
    wanted: readonly Wanted[];
    revision: number;
    by: string;
    source: "import";
  }): Promise<{ ok: true; versions: number } | { ok: false; why: "changedMeanwhile" | "storageFull" }>;
}

/** Imports under way: first a check that changes nothing, then, when asked, all of it or nothing. */
export interface CatalogueImports {
  /** Begins to check a file. */
  check(file: { name: string; bytes: Uint8Array }): ImportJob;
  job(id: string): ImportJob | null;
  /**
   * Applies what was checked; false when this job is not ready. `missing` says what becomes of procedures in force that
   * the file does not name: `abolish` ends them today.
   */
  apply(id: string, options: { missing: "keep" | "abolish"; by: string }): boolean;
  /** Resolves when nothing is being checked or written. */
  idle(): Promise<void>;
}

interface Job {
  file: string;
  progress: ImportState;
  /** What is to be written once it is applied, and the revision it was compared with. */
  ready: { wanted: Wanted[]; revision: number; unchanged: number; codes: Set<Wanted["code"]> } | null;
}

/** Jobs somebody may still look at. */
const remembered = 5;

/**
 * @param onUnread  a file could not even be checked, which changed nothing
 * @param onBroken  storage can not be trusted any more
 */
export function createImports(
  target: ImportTarget,
  { onUnread, onBroken }: Record<"onUnread" | "onBroken", (error: unknown) => void>,
): CatalogueImports {
  const jobs = new Map<string, Job>();
  /** One after the other: two at once would only be compared with what the other is about to change. */
  let turn: Promise<void> = Promise.resolve();

  function inTurn(job: Job, work: () => Promise<void>, onFault: (error: unknown) => void): void {
    turn = turn.then(work).catch((error: unknown) => {
      job.progress = { state: "failed", why: "broken" };
      onFault(error);
    });
  }

  async function check(job: Job, bytes: Uint8Array): Promise<void> {
    const revision = target.revision();
    // Loaded when it is needed: what an import takes to run costs an idle hub some megabytes.
    const { readCatalogueFile } = await import("./read-file.ts");
    const file = await readCatalogueFile(bytes, (done, total) => {
      job.progress = { state: "checking", done, total };
    });
    const { diff, wanted, faults } = await diffOf(file.rows, target.current(), target.today());
    const all = [...file.faults, ...faults].toSorted((a, b) => a.line - b.line);
    const lines = new Set([...file.rows, ...all].map(({ line }) => line)).size;
    if (all.length > 0) {
      job.progress = { state: "bad", lines, faults: all };
      return;
    }
    const codes = new Set(file.rows.map((row) => row.wanted.code));
    job.ready = { wanted, revision, unchanged: diff.unchanged, codes };
    job.progress = { state: "ready", lines, diff };
  }

  async function write(
    job: Job,
    ready: NonNullable<Job["ready"]>,
    options: { missing: "keep" | "abolish"; by: string },
  ) {
    const today = target.today();
    const gone =
      options.missing === "abolish"
        ? missingFrom(target.current(), ready.codes, today).map((procedure) => abolishedFrom(procedure, today))
        : [];
    const wanted = [...ready.wanted, ...gone];
    job.progress = { state: "applying", done: 0, total: wanted.length };
    const done = await target.add({ wanted, revision: ready.revision, by: options.by, source: "import" });
    job.progress = done.ok
      ? { state: "applied", versions: done.versions, unchanged: ready.unchanged }
      : { state: "failed", why: done.why };
  }

  return {
    check({ name, bytes }) {
      const id = randomUUID();
      const job: Job = { file: name, progress: { state: "checking", done: 0, total: bytes.length }, ready: null };
      jobs.set(id, job);
      for (const old of [...jobs.keys()].slice(0, -remembered)) jobs.delete(old);
      inTurn(job, () => check(job, bytes), onUnread);
      return { id, file: name, progress: job.progress };
    },
    job(id) {
      const job = jobs.get(id);
      return job ? { id, file: job.file, progress: job.progress } : null;
    },
    apply(id, options) {
      const job = jobs.get(id);
      const ready = job?.ready;
      if (!job || !ready) return false;
      job.ready = null;
      job.progress = { state: "applying", done: 0, total: ready.wanted.length };
      inTurn(job, () => write(job, ready, options), onBroken);
      return true;
    },
    idle: () => turn,
  };
}
