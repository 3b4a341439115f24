import type { CatalogueRecord } from "#contract/catalogue.ts";
import type { OfficeId } from "#contract/ids.ts";
import type { Catalogues } from "../ports/catalogues.ts";
import { StorageBroken } from "../ports/journal.ts";

export function createMemoryCatalogues(): Catalogues {
  const offices = new Map<OfficeId, CatalogueRecord[]>();
  const key = ({ procedure }: CatalogueRecord) => `${procedure.code} ${procedure.version}`;
  return {
    async appendCatalogue({ office, expectedRevision, records }) {
      const known = offices.get(office) ?? [];
      if (known.length !== expectedRevision) return { ok: false, actual: known.length };
      const all = [...known, ...structuredClone(records)];
      if (new Set(all.map(key)).size < all.length) throw new StorageBroken("a version given twice");
      offices.set(office, all);
      return { ok: true };
    },
    catalogue: async (office, after, limit) => structuredClone((offices.get(office) ?? []).slice(after, after + limit)),
  };
}
