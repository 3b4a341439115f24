import type { Dossier, DossierCommand } from "#contract/dossier.ts";
import { checklist, lacking, listFault } from "../checklist/checklist.ts";
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

/** What was asked for is here: the clock goes on with the time that was left. */
export function answerSupplement(
  { papers }: Extract<DossierCommand, { type: "answerSupplement" }>,
  { clock }: Dossier,
  { now, procedure, time }: Circumstances,
): DossierDecision {
  if (!procedure) return refuse("noSuchVersion");
  const fault = listFault(procedure.components, papers);
  if (fault) return refuse(fault.fault, fault.component);
  const lacks = lacking(checklist(procedure.components, papers));
  if (lacks[0]) return refuse("papersMissing", lacks[0].component);
  if (clock?.state !== "stopped") return refuse("noSupplementAsked");
  if (!time) return refuse("calendarEmpty");
  return changed({ type: "supplementAnswered", papers, deadline: resume(time, clock, now).deadline });
}
