import type { CheckedComponent, Dossier, DossierCommand, Lack } from "#contract/dossier.ts";
import { listFault, totalOf } from "../checklist/checklist.ts";
import { resume } from "../working-time/stop.ts";
import { type Circumstances, changed, type DossierDecision, refuse } from "./decision.ts";

/**
 * A supplement slip (form 02). On a draft it says what to bring next time. On a received dossier it stops the clock:
 * the working time that was left is kept until the answer comes.
 */
export function askSupplement(
  { lacks, reason }: Extract<DossierCommand, { type: "askSupplement" }>,
  { procedure }: Circumstances,
): DossierDecision {
  if (!procedure) return refuse("noSuchVersion");
  const published = new Set(procedure.components.map(({ id }) => id));
  const unknown = lacks.find(({ component }) => component !== null && !published.has(component));
  if (unknown) return refuse("noSuchComponent", unknown.component);
  return changed({ type: "supplementAsked", lacks, reason });
}

/**
 * What was asked for is here: the clock goes on with the time that was left. The officer ticks every required paper of the slip again,
 * for it was counted before, perhaps wrong; what has no place on the list, and what stays away, takes a reason.
 */
export function answerSupplement(
  { brought: ticked, reason }: Extract<DossierCommand, { type: "answerSupplement" }>,
  { clock, state }: Dossier,
  { now, procedure, time }: Circumstances,
): DossierDecision {
  if (!procedure) return refuse("noSuchVersion");
  const fault = listFault(procedure.components, ticked);
  if (fault) return refuse(fault.fault, fault.component);
  const brought = ticked.filter(({ count }) => totalOf(count) > 0);
  if (brought.length === 0 && reason === null) return refuse("supplementEmpty");
  const away = state.state === "supplementAsked" ? missingOf(state.lacks, brought, procedure) : null;
  if (away !== null && reason === null) return refuse("askedPaperMissing", away);
  if (clock?.state !== "stopped") return refuse("noSupplementAsked");
  if (!time) return refuse("calendarEmpty");
  return changed({ type: "supplementAnswered", brought, reason, deadline: resume(time, clock, now).deadline });
}

/** The first required paper of the slip that did not come; what only some people need may stay away. */
function missingOf(
  lacks: readonly Lack[],
  brought: readonly CheckedComponent[],
  { components }: NonNullable<Circumstances["procedure"]>,
): string | null {
  const here = new Set(brought.map(({ component }) => component));
  const required = new Set(components.filter((component) => component.required).map(({ id }) => id));
  return (
    lacks.find(({ component }) => component !== null && required.has(component) && !here.has(component))?.component ??
    null
  );
}
