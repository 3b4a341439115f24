import type { CatalogueContent, CatalogueProcedure } from "#contract/catalogue.ts";

/** What is said in a procedure: what two versions are compared by, and what a new version may change. */
const fields = [
  "abolished",
  "name",
  "shortName",
  "alsoCalled",
  "field",
  "levels",
  "time",
  "feeVnd",
  "feeNote",
  "components",
  "steps",
  "agencies",
  "forms",
  "results",
] as const satisfies readonly (keyof CatalogueContent)[];
export type ContentField = (typeof fields)[number];

/** The fields in which two texts of a procedure differ, in the order of the contract. */
export function changedFields(before: CatalogueContent, after: CatalogueContent): ContentField[] {
  return fields.filter((field) => canonical(before[field]) !== canonical(after[field]));
}

export function contentOf(procedure: CatalogueProcedure): CatalogueContent {
  const { version: _version, effectiveFrom: _effectiveFrom, ...content } = procedure;
  return content;
}

/** JSON whose keys stand in one order, whoever wrote it. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
