import { readDossierCode, readDossierLink } from "#contract/identify/dossier-code.ts";
import { DossierCode } from "#contract/ids.ts";

/** A dossier's code as typed or scanned, also as a receipt's QR code has it. Null when it is malformed or its date does not exist. */
export function givenCode(text: string): DossierCode | null {
  const written = text.trim();
  const read = readDossierLink(written) ?? readDossierCode(written.toUpperCase());
  if (read?.kind !== "dossierCode") return null;
  const parsed = DossierCode.safeParse(read.code);
  return parsed.success ? parsed.data : null;
}
