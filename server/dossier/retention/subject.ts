import type { Dossier } from "#contract/dossier.ts";
import type { SubjectDossier, SubjectExport } from "#contract/dossier-views.ts";
import { readIdNumber } from "#contract/identify/id-number.ts";
import type { Party } from "#contract/party.ts";
import type { EpochMs } from "#contract/text.ts";

/** One look at somebody's unmasked data. */
export type Look = SubjectDossier["looks"][number];

/**
 * @param idNumber however written
 * @param found dossiers that the keyed hash led to, opened; those that do not name the person are left out
 */
export function subjectExport(
  idNumber: string,
  found: readonly { dossier: Dossier; looks: readonly Look[] }[],
  now: EpochMs,
): SubjectExport {
  const dossiers = found.flatMap(({ dossier, looks }) => {
    const written = writtenOf(dossier, idNumber);
    return written.length === 0 ? [] : [subjectDossier(dossier, written, looks)];
  });
  return { idNumber: readIdNumber(idNumber) ?? "", madeAt: now, dossiers };
}

function writtenOf({ intake }: Dossier, idNumber: string): SubjectDossier["written"] {
  const number = readIdNumber(idNumber);
  const isTheirs = (party: Party) => number !== null && readIdNumber(party.idNumber ?? "") === number;
  const { applicants, representative } = intake;
  const written: SubjectDossier["written"] = applicants.filter(isTheirs).map((data) => ({ as: "applicant", data }));
  if (representative && isTheirs(representative)) written.push({ as: "representative", data: representative });
  return written;
}

function subjectDossier(dossier: Dossier, written: SubjectDossier["written"], looks: readonly Look[]): SubjectDossier {
  const { intake } = dossier;
  const others = intake.applicants.length + (intake.representative ? 1 : 0) - written.length;
  return {
    id: dossier.id,
    code: dossier.code,
    procedure: intake.procedure.code,
    state: dossier.state.state,
    openedAt: dossier.opened.at,
    receivedAt: dossier.received?.at ?? null,
    written,
    notifyPhone: others === 0 ? intake.notifyPhone : null,
    looks: looks.map(({ at, officerName, reason }) => ({ at, officerName, reason })),
  };
}
