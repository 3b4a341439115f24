import { dayOf } from "#contract/calendar.ts";
import type { CatalogueProcedure, CatalogueRecord } from "#contract/catalogue.ts";
import type { CatalogueHistory } from "#contract/catalogue-import.ts";
import type { Day, OfficeId, ProcedureCode } from "#contract/ids.ts";
import type { EpochMs } from "#contract/text.ts";
import { allInForce, type Catalogue, catalogueOf, endOf } from "../dossier/catalogue/catalogue.ts";
import { nextVersions, type Wanted } from "../dossier/catalogue/plan.ts";
import { findProcedures, type SearchIndex, searchIndex } from "../dossier/catalogue/search.ts";
import type { Catalogues } from "../storage/ports/catalogues.ts";
import { StorageFull } from "../storage/ports/journal.ts";
import type { Clock } from "./clock.ts";

export type Added = { ok: true; versions: number } | { ok: false; why: "changedMeanwhile" | "storageFull" };

/** One office's procedure catalogue as a running thing: everything published, in memory, and the one way to add to it. */
export interface RunningCatalogue {
  current(): Catalogue;
  /** How many versions there are: what a change builds on. */
  revision(): number;
  today(): Day;
  /** When the newest version was written; null while there is none. */
  updatedAt(): EpochMs | null;
  /** What is in force today and fits the typed words, best first. */
  find(typed: string, most: number): { found: number; procedures: CatalogueProcedure[] };
  /** Every version of a code, first in force first. */
  history(code: ProcedureCode): CatalogueHistory;
  /**
   * Adds new versions, all or none; resolves when they are durable. Refused when the revision is not `revision` any
   * more. Throws `StorageBroken`.
   */
  add(change: {
    wanted: readonly Wanted[];
    revision: number;
    by: string;
    source: CatalogueRecord["source"];
  }): Promise<Added>;
  /** Called after a change, and when a new day has begun. Returns what stops it. */
  onChange(listener: () => void): () => void;
  stop(): void;
}

const rowsAtOnce = 500;
const tickMs = 1_000;

/** Reads the office's catalogue and keeps it current; what takes effect on a date does so without a restart. */
export async function openCatalogue(parts: {
  catalogues: Catalogues;
  office: OfficeId;
  clock: Clock;
}): Promise<RunningCatalogue> {
  const { catalogues, office, clock } = parts;
  const listeners = new Set<() => void>();
  let records: readonly CatalogueRecord[] = [];
  let catalogue = catalogueOf([]);
  let index: { day: Day; catalogue: Catalogue; search: SearchIndex } | null = null;

  const today = () => dayOf(clock.now());
  const tell = () => {
    for (const listener of listeners) listener();
  };

  function take(more: readonly CatalogueRecord[]): void {
    if (more.length === 0) return;
    records = [...records, ...more];
    catalogue = catalogueOf(records.map(({ procedure }) => procedure));
  }

  /** What others wrote, too. */
  async function catchUp(): Promise<void> {
    for (;;) {
      const more = await catalogues.catalogue(office, records.length, rowsAtOnce);
      take(more);
      if (more.length < rowsAtOnce) return;
    }
  }

  function search(): SearchIndex {
    const day = today();
    if (index?.day !== day || index.catalogue !== catalogue)
      index = { day, catalogue, search: searchIndex(allInForce(catalogue, day)) };
    return index.search;
  }

  await catchUp();
  let day = today();
  const ticking = setInterval(() => {
    if (today() === day) return;
    day = today();
    tell();
  }, tickMs);
  ticking.unref();

  return {
    current: () => catalogue,
    revision: () => records.length,
    today,
    updatedAt: () => records.at(-1)?.recordedAt ?? null,
    find(typed, most) {
      const found = findProcedures(search(), typed, Number.POSITIVE_INFINITY);
      return { found: found.length, procedures: found.slice(0, most) };
    },
    history: (code) =>
      (catalogue.versions.get(code) ?? []).flatMap((procedure) => {
        const record = records.find((one) => one.procedure === procedure);
        return record ? { ...record, until: endOf(catalogue, procedure) } : [];
      }),
    async add({ wanted, revision, by, source }) {
      if (revision !== records.length) return { ok: false, why: "changedMeanwhile" };
      const recordedAt = clock.now();
      const added = nextVersions(catalogue, wanted).map((procedure) => ({
        procedure,
        recordedAt,
        recordedBy: by,
        source,
      }));
      try {
        const done = await catalogues.appendCatalogue({ office, expectedRevision: revision, records: added });
        if (done.ok) {
          take(added);
          tell();
          return { ok: true, versions: added.length };
        }
        await catchUp();
        tell();
        return { ok: false, why: "changedMeanwhile" };
      } catch (error) {
        if (error instanceof StorageFull) return { ok: false, why: "storageFull" };
        throw error;
      }
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => clearInterval(ticking),
  };
}
