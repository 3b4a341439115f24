import type { CatalogueProcedure, WantedProcedure } from "#contract/catalogue.ts";
import type { Day, ProcedureCode } from "#contract/ids.ts";
import { allInForce, type Catalogue, versionOn } from "./catalogue.ts";
import { type ContentField, changedFields, contentOf } from "./content.ts";

export type Wanted = WantedProcedure;

export type RowPlan =
  | { kind: "new"; wanted: Wanted }
  | { kind: "changed"; wanted: Wanted; before: CatalogueProcedure; fields: ContentField[] }
  | { kind: "unchanged"; wanted: Wanted }
  /** It would begin before the version it is to follow, and so hide in its shadow. */
  | { kind: "tooEarly"; wanted: Wanted; before: CatalogueProcedure };

/**
 * What one wanted procedure means beside what is published. It is compared with the version in force on the day it
 * would begin, or today if it began before; the same words again are no new version, whatever their date.
 */
export function planRow(catalogue: Catalogue, wanted: Wanted, today: Day): RowPlan {
  const before = followed(catalogue, wanted, today);
  if (!before) return { kind: "new", wanted };
  const fields = changedFields(before, wanted);
  if (fields.length === 0) return { kind: "unchanged", wanted };
  if (wanted.effectiveFrom < before.effectiveFrom) return { kind: "tooEarly", wanted, before };
  return { kind: "changed", wanted, before, fields };
}

/** The version that a wanted one would follow; null for a new code. */
export function followed(catalogue: Catalogue, wanted: Wanted, today: Day): CatalogueProcedure | null {
  return versionOn(catalogue, wanted.code, wanted.effectiveFrom > today ? wanted.effectiveFrom : today);
}

/** Procedures in force today of which a list says nothing. */
export function missingFrom(catalogue: Catalogue, codes: ReadonlySet<ProcedureCode>, today: Day): CatalogueProcedure[] {
  return allInForce(catalogue, today).filter(({ code }) => !codes.has(code));
}

/** The same procedure, abolished from a day on. */
export function abolishedFrom(procedure: CatalogueProcedure, day: Day): Wanted {
  return { ...contentOf(procedure), abolished: true, effectiveFrom: day };
}

/** The highest version a code has; null for a new code. */
export function highestVersion(catalogue: Catalogue, code: ProcedureCode): number | null {
  const versions = catalogue.versions.get(code);
  return versions ? versions.reduce((most, { version }) => Math.max(most, version), 0) : null;
}

/** Numbers what is to be added: each code goes on from its highest version. Nothing that exists is touched. */
export function nextVersions(catalogue: Catalogue, wanted: readonly Wanted[]): CatalogueProcedure[] {
  const last = new Map<ProcedureCode, number>();
  return wanted.map((one) => {
    const version = (last.get(one.code) ?? highestVersion(catalogue, one.code) ?? 0) + 1;
    last.set(one.code, version);
    return { ...one, version };
  });
}
