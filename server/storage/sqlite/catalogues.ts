import type { CatalogueRecord } from "#contract/catalogue.ts";
import type { Catalogues } from "../ports/catalogues.ts";
import { StorageBroken } from "../ports/journal.ts";
import { say } from "./fault.ts";
import type { Thread } from "./thread.ts";

/** The port, on the main thread's side: records are JSON on the way. */
export function createCatalogues({ call }: Thread, file: string): Catalogues {
  return {
    async appendCatalogue({ office, expectedRevision, records }) {
      const rows = records.map((record): [string, number, string] => [
        record.procedure.code,
        record.procedure.version,
        JSON.stringify(record),
      ]);
      const actual = await call("appendCatalogueRows", office, expectedRevision, rows);
      return actual === null ? { ok: true } : { ok: false, actual };
    },
    async catalogue(office, after, limit) {
      const rows = await call("catalogueRows", office, after, limit);
      try {
        return rows.map((row) => JSON.parse(row) as CatalogueRecord);
      } catch (error) {
        throw new StorageBroken(say("damaged", file, String(error)));
      }
    },
  };
}
