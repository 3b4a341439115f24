import type { CatalogueProcedure } from "#contract/catalogue.ts";
import type { Day, ProcedureCode } from "#contract/ids.ts";
import { nationalCode } from "./code.ts";

/** Every version of every procedure, indexed. Build it once for each change; it is never changed itself. */
export interface Catalogue {
  /** The versions of a code by the day they begin; of one day the higher version last. */
  versions: ReadonlyMap<ProcedureCode, readonly CatalogueProcedure[]>;
  /** National code → the codes that begin with it, the plain one first. */
  national: ReadonlyMap<string, readonly ProcedureCode[]>;
}

export function catalogueOf(procedures: Iterable<CatalogueProcedure>): Catalogue {
  const versions = new Map<ProcedureCode, CatalogueProcedure[]>();
  for (const procedure of procedures) {
    const known = versions.get(procedure.code);
    if (known) known.push(procedure);
    else versions.set(procedure.code, [procedure]);
  }
  for (const list of versions.values()) list.sort(byBeginning);
  const national = new Map<string, ProcedureCode[]>();
  for (const code of [...versions.keys()].sort()) {
    const known = national.get(nationalCode(code));
    if (known) known.push(code);
    else national.set(nationalCode(code), [code]);
  }
  return { versions, national };
}

/**
 * The version of this very code whose period holds the day, abolished ones too; null before the first. A period ends
 * where the next version begins, so periods of one code never overlap.
 */
export function versionOn(catalogue: Catalogue, code: ProcedureCode, day: Day): CatalogueProcedure | null {
  return catalogue.versions.get(code)?.findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? null;
}

/** As `versionOn`, but a code that is not in the catalogue is looked up by its first two groups. */
export function publishedOn(catalogue: Catalogue, code: ProcedureCode, day: Day): CatalogueProcedure | null {
  const exact = versionOn(catalogue, code, day);
  if (exact) return exact;
  for (const kin of catalogue.national.get(nationalCode(code)) ?? []) {
    const found = versionOn(catalogue, kin, day);
    if (found) return found;
  }
  return null;
}

/** What a procedure is on a day; null when it is not published then, or abolished. */
export function inForce(catalogue: Catalogue, code: ProcedureCode, day: Day): CatalogueProcedure | null {
  const published = publishedOn(catalogue, code, day);
  return published?.abolished === false ? published : null;
}

/** The very version a dossier was received under, whatever came after it. */
export function versionAt(catalogue: Catalogue, code: ProcedureCode, version: number): CatalogueProcedure | null {
  return catalogue.versions.get(code)?.find((procedure) => procedure.version === version) ?? null;
}

/** Everything in force on a day, by field and then by code. */
export function allInForce(catalogue: Catalogue, day: Day): CatalogueProcedure[] {
  const found: CatalogueProcedure[] = [];
  for (const code of catalogue.versions.keys()) {
    const procedure = versionOn(catalogue, code, day);
    if (procedure && !procedure.abolished) found.push(procedure);
  }
  return found.sort((a, b) => compare(a.field.id, b.field.id) || compare(a.code, b.code));
}

/** The day a version ends, which is the first of the next; null while nothing follows it. Equal to its own first day when it never was in force. */
export function endOf(catalogue: Catalogue, procedure: CatalogueProcedure): Day | null {
  const list = catalogue.versions.get(procedure.code) ?? [];
  const at = list.findIndex(({ version }) => version === procedure.version);
  return at < 0 ? null : (list[at + 1]?.effectiveFrom ?? null);
}

function byBeginning(a: CatalogueProcedure, b: CatalogueProcedure): number {
  return compare(a.effectiveFrom, b.effectiveFrom) || a.version - b.version;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
