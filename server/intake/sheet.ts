import type { CatalogueProcedure, PublishedText } from "#contract/catalogue.ts";
import type { Dossier, DossierStep } from "#contract/dossier.ts";
import type { ChecklistView, DossierLine, DossierSheet } from "#contract/dossier-views.ts";
import type { Text } from "#contract/text.ts";
import { checklist, papersNow } from "../dossier/checklist/checklist.ts";
import type { Circumstances } from "../dossier/life/decision.ts";
import { portalStatus } from "../dossier/life/portal-status.ts";
import { possibleSteps } from "../dossier/life/possible.ts";
import { receive } from "../dossier/life/receive.ts";
import { maskedChange, maskedDossier, shownName } from "../dossier/personal/masked.ts";
import { deadlineFor } from "../dossier/working-time/due.ts";
import { dueSoon } from "../dossier/working-time/lateness.ts";
import type { Filed } from "./filing.ts";

/** Everything an officer works with, worked out here: no screen computes a rule. */
export function sheetOf(
  dossier: Dossier,
  steps: readonly DossierStep[],
  around: Circumstances,
  { masked, province }: Pick<DossierSheet, "masked" | "province">,
): DossierSheet {
  const { procedure, inForce } = around;
  const isDraft = dossier.state.state === "draft";
  const reception = isDraft ? receive(dossier, around) : null;
  return {
    dossier: masked ? maskedDossier(dossier) : dossier,
    masked,
    procedure,
    outdated: isDraft && inForce !== null && inForce !== dossier.intake.procedure.version,
    checklist: procedure ? checklistOf(procedure, dossier) : [],
    obstacle: reception && !reception.ok ? { code: reception.code, detail: reception.detail } : null,
    dueIfReceived:
      isDraft && procedure && around.time ? (deadlineFor(around.time, around.now, procedure.time)?.due ?? null) : null,
    may: possibleSteps(dossier, around),
    urgency: urgencyOf(dossier, around),
    portalStatus: portalStatus(dossier),
    province,
    steps: masked ? steps.map((step) => ({ ...step, change: maskedChange(step.change) })) : [...steps],
  };
}

/** One line of a list; a person's name is masked. */
export function lineOf({ dossier, changedAt, around }: Filed): DossierLine {
  const [first, ...others] = dossier.intake.applicants;
  return {
    id: dossier.id,
    code: dossier.code,
    procedure: dossier.intake.procedure.code,
    title: titleOf(dossier, around.procedure),
    applicant: first ? shownName(first) : null,
    others: others.length,
    state: dossier.state.state,
    due: dossier.clock?.deadline.due ?? null,
    urgency: urgencyOf(dossier, around),
    changedAt,
    visits: new Set(dossier.visits.map(({ ticket }) => ticket)).size,
  };
}

/** Null for a draft, while the clock stands still, and once there is a result. */
function urgencyOf({ clock, state }: Dossier, { time, now }: Circumstances): DossierLine["urgency"] {
  const runs = state.state === "received" || state.state === "handling";
  return runs && clock && time ? dueSoon(time, clock.deadline.due, now) : null;
}

export function titleOf({ intake }: Dossier, procedure: CatalogueProcedure | null): Text {
  return procedure ? both(procedure.shortName) : { vi: intake.procedure.code, en: intake.procedure.code };
}

function checklistOf({ components }: CatalogueProcedure, dossier: Dossier): ChecklistView[] {
  return checklist(components, papersNow(dossier)).map(({ component, count, complete }) => ({
    component: component.id,
    name: both(component.name),
    note: component.note && both(component.note),
    required: component.required,
    asked: { original: component.original, certified: component.certified, copy: component.copy },
    count,
    complete,
  }));
}

/** Published text as a screen's text: where nobody translated it, the official words stand. */
export function both({ vi, en }: PublishedText): Text {
  return { vi, en: en || vi };
}
