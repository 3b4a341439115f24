import { DossierCode } from "#contract/ids.ts";
import { readDossierCode } from "../identify/dossier-code.ts";

/** A code that the province's system gave, as typed or scanned. Null when it is malformed or its date does not exist. */
export function givenCode(text: string): DossierCode | null {
  const read = readDossierCode(text.trim().toUpperCase());
  if (read?.kind !== "dossierCode") return null;
  const parsed = DossierCode.safeParse(read.code);
  return parsed.success ? parsed.data : null;
}
