import type { ChecklistView } from "#contract/dossier-views.ts";
import { countKinds, type Fields } from "./fields.ts";

/** What one key counts: all that the list asks of everyone. Papers that only some people need stay as they were counted. */
export function requiredCounts(checklist: readonly ChecklistView[]): Fields {
  return Object.fromEntries(
    checklist
      .filter(({ required }) => required)
      .flatMap(({ component, asked }) =>
        countKinds.map((kind) => [`papers.${component}.${kind}`, String(asked[kind])] as const),
      ),
  );
}

/** Whether at least that much is counted. */
export function isCounted(fields: Fields, counts: Fields): boolean {
  return Object.entries(counts).every(([path, least]) => Number(fields[path] ?? "0") >= Number(least));
}
