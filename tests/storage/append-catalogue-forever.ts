import type { CatalogueRecord } from "#contract/catalogue.ts";
import type { OfficeId } from "#contract/ids.ts";
import { openSqlite } from "../../server/storage/sqlite/store.ts";
import { aRecord } from "../dossier/catalogue/builders.ts";

/** A process to be killed: adds imports of so many versions to the file it is given and prints each revision that was acknowledged. */
const [file = "", office = "", many = ""] = process.argv.slice(2);
const { catalogues } = await openSqlite({ file });
const record = aRecord({});
let revision = (await catalogues.catalogue(office as OfficeId, 0, 1_000_000)).length;
for (;;) {
  const records = Array.from(
    { length: Number(many) },
    (_, at): CatalogueRecord => ({ ...record, procedure: { ...record.procedure, version: revision + at + 1 } }),
  );
  const result = await catalogues.appendCatalogue({ office: office as OfficeId, expectedRevision: revision, records });
  if (!result.ok) throw new Error(`someone else wrote ${result.actual}`);
  revision += records.length;
  process.stdout.write(`${revision}\n`);
}
