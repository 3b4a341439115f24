import type { Day, DossierCode } from "./ids.ts";

/**
 * `<agency>-<yyMMdd>-<seq>`: four digits, one sequence per agency and receiving day. Past 9999 it widens and
 * never wraps, so a number is never given twice.
 * Imports types only: the storage thread writes codes, and has no use for zod.
 * @param agency as `AgencyCode` has it
 * @param seq 1, 2, 3 … as drawn in the transaction that receives the dossier
 */
export function dossierCode(agency: string, day: Day, seq: number): DossierCode {
  if (!Number.isSafeInteger(seq) || seq < 1) throw new RangeError(`a dossier can not have number ${seq}`);
  const [year = "", month = "", date = ""] = day.split("-");
  return `${agency}-${year.slice(2)}${month}${date}-${String(seq).padStart(4, "0")}` as DossierCode;
}
