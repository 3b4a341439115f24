import { dayFromCode } from "./dates.ts";
import { type DossierCode, type Unknown, unknown } from "./scanned.ts";

/**
 * `<agency>-<yyMMdd or yyyyMMdd>-<4 to 7 digits>`: `H29.19-261123-0042`, `000.00.12.H62-201105-0004`,
 * `G09.20-20260609-0092637`. Agencies come in the order before and after Decision 20/2020/QĐ-TTg; both are read.
 * A procedure code (`2.000815.000.00.00.H55`) has no date and is none of these. Null for another shape.
 */
export function readDossierCode(text: string): DossierCode | Unknown | null {
  const parts = text.split("-", 4);
  const [agency = "", digits = "", seq = ""] = parts;
  if (parts.length !== 3 || !/^[0-9A-Z.]+$/.test(agency) || agency.split(".").includes("")) return null;
  if (!/^(\d{6}|\d{8})$/.test(digits) || !/^\d{4,7}$/.test(seq)) return null;
  const date = dayFromCode(digits);
  return date ? { kind: "dossierCode", code: text, agency, date, seq } : unknown("noSuchDate");
}
