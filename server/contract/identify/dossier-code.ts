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

/** The address on a receipt's QR code, `https://<any host>/tra-cuu?ma=<code>`. */
const link = /^https?:\/\/\S+\/tra-cuu\?(?:\S*&)?ma=([^&#\s]*)/i;

/** What a receipt's QR code says: the code in it, whosever address it is. Null for another address, and for anything else. */
export function readDossierLink(text: string): DossierCode | Unknown | null {
  const code = link.exec(text)?.[1];
  return code === undefined ? null : (readDossierCode(code.toUpperCase()) ?? unknown("incomplete"));
}
