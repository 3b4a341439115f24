import { dayOf } from "#contract/calendar.ts";
import type { Intake } from "#contract/dossier.ts";
import { usualDossierRules } from "#contract/dossier-rules.ts";
import type { ProcedureCode } from "#contract/ids.ts";
import type { Office } from "#contract/office.ts";
import { inForce, versionAt } from "../dossier/catalogue/catalogue.ts";
import { nationalCode } from "../dossier/catalogue/code.ts";
import type { Circumstances } from "../dossier/life/decision.ts";
import { type Prepared, prepare, type WorkingTime, workingTimeOf } from "../dossier/working-time/working-time.ts";
import type { IntakeParts } from "./intake.ts";

/** What decisions about intakes rest on at this moment. */
export interface Surroundings {
  of(intake: Intake): Circumstances;
  /**
   * Working time is per service; a procedure that no service offers is counted by the office's. Null when there are no hours.
   */
  timeOf(code: ProcedureCode): WorkingTime | null;
  /** All working times of the office, each once. */
  times(): WorkingTime[];
}

/** Calendars are made ready once for each change of the settings: a list has hundreds of dossiers. */
interface Ready {
  office: Office;
  own: WorkingTime | null;
  byCode: ReadonlyMap<string, WorkingTime | null>;
}

export function createSurroundings({
  office,
  catalogue,
  now,
}: Pick<IntakeParts, "office" | "catalogue" | "now">): Surroundings {
  let ready = readyFor(office());

  function inUse(): Ready {
    if (ready.office !== office()) ready = readyFor(office());
    return ready;
  }

  function timeOf(code: ProcedureCode): WorkingTime | null {
    const { own, byCode } = inUse();
    const its = byCode.get(nationalCode(code));
    return its === undefined ? own : its;
  }

  return {
    timeOf,
    times: () => [...new Set([inUse().own, ...inUse().byCode.values()])].filter((time) => time !== null),
    of(intake) {
      const { code, version } = intake.procedure;
      return {
        now: now(),
        procedure: versionAt(catalogue(), code, version),
        inForce: inForce(catalogue(), code, dayOf(now()))?.version ?? null,
        rules: rulesOf(office()),
        time: timeOf(code),
      };
    },
  };
}

export function rulesOf(office: Office) {
  return office.dossiers ?? usualDossierRules(office);
}

function readyFor(office: Office): Ready {
  const own = timeIn(prepare(office.hours, office.workingTime));
  const byService = new Map(
    office.services.map((service) => [service.id, service.week ? timeIn(workingTimeOf(office, service)) : own]),
  );
  const byCode = new Map<string, WorkingTime | null>();
  for (const { code, service } of office.procedures) {
    const national = nationalCode(code);
    // A procedure that two services offer is counted by the first.
    if (!byCode.has(national)) byCode.set(national, byService.get(service) ?? null);
  }
  return { office, own, byCode };
}

function timeIn(prepared: Prepared): WorkingTime | null {
  return prepared.ok ? prepared.time : null;
}
