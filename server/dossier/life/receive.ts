import type { Dossier, Intake } from "#contract/dossier.ts";
import type { Deadline } from "#contract/working-time.ts";
import { checklist, lacking, listFault } from "../checklist/checklist.ts";
import { givenCode } from "../code/given-code.ts";
import { mayBeDue } from "../working-time/count.ts";
import { deadlineFor } from "../working-time/due.ts";
import { type Circumstances, changed, type DossierDecision, refuse } from "./decision.ts";
import { partyFault } from "./party-fault.ts";
import { planRoute } from "./route.ts";

type Refused = Extract<DossierDecision, { ok: false }>;

/** What no intake may hold, not even a draft. Null when there is nothing wrong. */
export function intakeFault({ papers, procedure: named }: Intake, { procedure }: Circumstances): Refused | null {
  if (!procedure) return no("noSuchVersion", `${named.code} v${named.version}`);
  const fault = listFault(procedure.components, papers);
  return fault && no(fault.fault, fault.component);
}

/**
 * Receives a draft: the papers are complete, the fee is settled, the result is promised. Papers of a version that a
 * newer one has replaced since are refused: the citizen would be judged by a list that is no longer published.
 */
export function receive(dossier: Dossier, around: Circumstances): DossierDecision {
  const { intake } = dossier;
  const { procedure, rules } = around;
  const fault = intakeFault(intake, around);
  if (fault) return fault;
  if (!procedure) return refuse("noSuchVersion");
  if (around.inForce !== intake.procedure.version) return refuse("versionOld");
  if (intake.applicants.length === 0) return refuse("applicantNeeded");
  const slip = partyFault(intake, around.now);
  if (slip) return refuse(slip.code, slip.field);
  const lacks = lacking(checklist(procedure.components, intake.papers));
  if (lacks[0]) return refuse("papersMissing", lacks[0].component);
  if (!isSettled(intake.fee.state, procedure.feeVnd)) return refuse("feeNotSettled");
  if (!isAsPublished(intake.fee, procedure.feeVnd)) return refuse("feeDiffers");
  if (intake.givenCode !== null && !givenCode(intake.givenCode)) return refuse("codeNotOurs", intake.givenCode);
  if (intake.givenCode === null && rules.agencyCode === null) return refuse("codeNeeded");
  const promise = promised(intake, procedure.time, around);
  if (!promise.ok) return promise;
  return changed({
    type: "received",
    deadline: promise.deadline,
    route: planRoute(procedure.steps, around.now, around),
  });
}

/** A fee set by the province (null) is not known here: the officer says whether there is one. */
function isSettled(state: Intake["fee"]["state"], feeVnd: number | null): boolean {
  return state !== "unset" && !(state === "none" && feeVnd !== null && feeVnd > 0);
}

/**
 * Money is taken as it is published now: a version that raised the fee asks anew, also where it was paid already. Another amount
 * stands only where an officer typed it with this fee in sight.
 */
function isAsPublished({ state, amountVnd, typedFor }: Intake["fee"], feeVnd: number | null): boolean {
  if (feeVnd === null || (state !== "paid" && state !== "due")) return true;
  return amountVnd === feeVnd || typedFor === feeVnd;
}

function promised(
  { dueTyped }: Intake,
  time: NonNullable<Circumstances["procedure"]>["time"],
  { now, time: working }: Circumstances,
): { ok: true; deadline: Deadline } | Refused {
  if (!working) return no("calendarEmpty");
  const promise = deadlineFor(working, now, time);
  if (promise !== null) return { ok: true, deadline: promise };
  if (dueTyped === null) return no("dueNeeded");
  if (dueTyped <= now) return no("dueTooEarly");
  if (!mayBeDue(working, dueTyped)) return no("dueNotWorking");
  return { ok: true, deadline: { kind: "workingTime", due: dueTyped } };
}

function no(code: Refused["code"], detail: string | null = null): Refused {
  return { ok: false, code, detail };
}
