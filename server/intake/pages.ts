import type { EpochMs } from "#contract/text.ts";
import type { DossierRow, Lookup } from "../storage/ports/dossiers.ts";
import type { IntakeParts } from "./intake.ts";

/** All dossiers with one keyed hash, newest first, page by page: each once, also when many were opened in one moment. */
export async function* pagesOf(
  { store, office }: Pick<IntakeParts, "store" | "office">,
  lookup: Lookup,
  sizes: { first: number; further: number },
): AsyncGenerator<DossierRow[]> {
  const before = new Set<DossierRow["id"]>();
  let limit = sizes.first;
  let until: EpochMs | null = null;
  for (;;) {
    const rows: DossierRow[] = await store.dossiersBy(office().id, lookup, { limit, before: until });
    const fresh = rows.filter(({ id }) => !before.has(id));
    for (const { id } of fresh) before.add(id);
    if (fresh.length > 0) yield fresh;
    const last = rows.at(-1);
    if (rows.length < limit || !last) return;
    // The next page begins with the last moment of this one, and grows past it when that moment fills a page.
    limit = fresh.length > 0 ? sizes.further : limit * 2;
    until = last.openedAt + 1;
  }
}
