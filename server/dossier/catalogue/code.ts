import type { ProcedureCode } from "#contract/ids.ts";

/**
 * The national part of a code: `2.000815` of `2.000815.000.00.00.H55`. Provinces add groups of their own, so two codes
 * speak of one procedure when their first two groups agree.
 */
export function nationalCode(code: ProcedureCode): string {
  return code.split(".", 2).join(".");
}
