import { dayOf } from "#contract/calendar.ts";
import type { Intake } from "#contract/dossier.ts";
import { usualDossierRules } from "#contract/dossier-rules.ts";
import type { ProcedureCode } from "#contract/ids.ts";
import type { Office, Service } from "#contract/office.ts";
import type { EpochMs } from "#contract/text.ts";
import { type Catalogue, inForce, versionAt } from "../dossier/catalogue/catalogue.ts";
import { nationalCode } from "../dossier/catalogue/code.ts";
import type { Circumstances } from "../dossier/life/decision.ts";
import { prepare, type WorkingTime, workingTimeOf } from "../dossier/working-time/working-time.ts";

/** What a decision about an intake rests on at this moment. */
export function circumstances(intake: Intake, office: Office, catalogue: Catalogue, now: EpochMs): Circumstances {
  const { code, version } = intake.procedure;
  return {
    now,
    procedure: versionAt(catalogue, code, version),
    inForce: inForce(catalogue, code, dayOf(now))?.version ?? null,
    rules: rulesOf(office),
    time: workingTimeFor(code, office),
  };
}

export function rulesOf(office: Office) {
  return office.dossiers ?? usualDossierRules(office);
}

/** Hours are per service; a procedure that no service offers is counted by the office's. Null when there are no hours. */
export function workingTimeFor(code: ProcedureCode, office: Office): WorkingTime | null {
  const service = serviceOf(code, office);
  const prepared = service ? workingTimeOf(office, service) : prepare(office.hours, office.workingTime);
  return prepared.ok ? prepared.time : null;
}

function serviceOf(code: ProcedureCode, { procedures, services }: Office): Service | null {
  const offered = procedures.find((procedure) => nationalCode(procedure.code) === nationalCode(code));
  return services.find(({ id }) => id === offered?.service) ?? null;
}
