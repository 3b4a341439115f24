import { dayOf } from "#contract/calendar.ts";
import type { Intake } from "#contract/dossier.ts";
import type { DossierRefusalCode } from "#contract/dossier-refusals.ts";
import type { EpochMs } from "#contract/text.ts";

export interface PartyFault {
  code: Extract<DossierRefusalCode, "idNumberLength" | "birthAhead">;
  /** The field, as `applicants.0.birth`. */
  field: string;
}

/**
 * What can not be true of a person and is most often a slip of the hand; null where nothing is. A citizen's number has 12 digits (căn
 * cước) or 9 (CMND); with a letter in it, it is a passport's, whose forms are as many as states. Which province or year the digits
 * tell is not judged: there are odd ones that are valid.
 */
export function partyFault({ applicants, representative }: Intake, now: EpochMs): PartyFault | null {
  const parties = applicants.map((party, at) => ({ party, path: `applicants.${at}` }));
  if (representative) parties.push({ party: representative, path: "representative" });
  const today = dayOf(now);
  for (const { party, path } of parties) {
    const { kind, idNumber, birth } = party;
    if (kind === "citizen" && idNumber !== null && /^\d+$/.test(idNumber) && ![9, 12].includes(idNumber.length))
      return { code: "idNumberLength", field: `${path}.idNumber` };
    // A year alone is as good as its first day.
    if (birth !== null && birth > today) return { code: "birthAhead", field: `${path}.birth` };
  }
  return null;
}
