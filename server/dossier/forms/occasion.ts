import { dayOf } from "#contract/calendar.ts";
import type { Dossier, DossierStep, FormKind, Lack } from "#contract/dossier.ts";
import type { EpochMs } from "#contract/text.ts";
import type { OfficerRef } from "#contract/ticket.ts";
import { type FormSet, formSetOn } from "./form-sets.ts";

/** Papers of one dossier; the register is of many. */
export type PaperKind = Exclude<FormKind, "register">;

/** What gave rise to a paper: when, by whom, and what it has to say beside the dossier itself. */
export type Occasion =
  | { kind: "receipt"; at: EpochMs; by: OfficerRef }
  | { kind: "supplement"; at: EpochMs; by: OfficerRef; lacks: readonly Lack[]; reason: string }
  | { kind: "refusal"; at: EpochMs; by: OfficerRef; reason: string }
  /** An extension that is on record. */
  | { kind: "apology"; draft: false; at: EpochMs; by: OfficerRef; from: EpochMs; to: EpochMs; reason: string }
  /** The dossier is late and nobody has extended it: cause and new date are left for the officer to write. */
  | { kind: "apology"; draft: true; due: EpochMs }
  | { kind: "stop"; at: EpochMs; by: OfficerRef; reason: string }
  | { kind: "control"; at: EpochMs; by: OfficerRef };

/** Why there is no such paper; codes of `server/contract/refusals.ts`. */
export type NoPaper =
  | "paperNotReceived"
  | "paperNoSupplement"
  | "paperNotRefused"
  | "paperNotLate"
  | "paperNotStopped"
  | "paperNotInSet";

export type OccasionResult = { ok: true; occasion: Occasion; set: FormSet } | { ok: false; code: NoPaper };

/**
 * Whether a dossier's state has this paper, and what it rests on. The newest occasion counts where there were several.
 * Papers follow the form set of the day the dossier was received; what never was follows the day of the occasion.
 */
export function occasionOf(
  kind: PaperKind,
  dossier: Dossier,
  steps: readonly DossierStep[],
  now: EpochMs,
): OccasionResult {
  const found = find(kind, dossier, steps, now);
  if (typeof found === "string") return { ok: false, code: found };
  const set = formSetOn(dossier.received?.day ?? dayOf("at" in found ? found.at : now));
  if (set.numbers[kind] === null) return { ok: false, code: "paperNotInSet" };
  return { ok: true, occasion: found, set };
}

function find(kind: PaperKind, dossier: Dossier, steps: readonly DossierStep[], now: EpochMs): Occasion | NoPaper {
  const { received } = dossier;
  switch (kind) {
    case "receipt":
    case "control":
      return received ? { kind, at: received.at, by: received.by } : "paperNotReceived";
    case "supplement": {
      const step = newest(steps, "supplementAsked");
      if (!step) return "paperNoSupplement";
      return { kind, at: step.at, by: step.by, lacks: step.change.lacks, reason: step.change.reason };
    }
    case "refusal": {
      const step = newest(steps, "refused");
      return step ? { kind, at: step.at, by: step.by, reason: step.change.reason } : "paperNotRefused";
    }
    case "stop": {
      const step = newest(steps, "stopped");
      return step ? { kind, at: step.at, by: step.by, reason: step.change.reason } : "paperNotStopped";
    }
    case "apology":
      return apology(dossier, steps, now);
    default:
      return kind satisfies never;
  }
}

/** Late again after an extension, the next apology is a draft again. */
function apology({ clock, state }: Dossier, steps: readonly DossierStep[], now: EpochMs): Occasion | NoPaper {
  const isOpen = state.state === "received" || state.state === "handling";
  if (isOpen && clock?.state === "running" && clock.deadline.due < now)
    return { kind: "apology", draft: true, due: clock.deadline.due };
  const step = newest(steps, "extended");
  if (!step) return "paperNotLate";
  const { from, deadline, reason } = step.change;
  return { kind: "apology", draft: false, at: step.at, by: step.by, from, to: deadline.due, reason };
}

type StepOf<Type> = DossierStep & { change: Extract<DossierStep["change"], { type: Type }> };

function newest<Type extends DossierStep["change"]["type"]>(
  steps: readonly DossierStep[],
  type: Type,
): StepOf<Type> | undefined {
  return steps.findLast((step): step is StepOf<Type> => step.change.type === type);
}
