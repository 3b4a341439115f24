import type { CheckedComponent, DossierCommand, DossierCommandType, Lack } from "#contract/dossier.ts";
import type { DossierSheet } from "#contract/dossier-views.ts";
import { momentTyped } from "./moment.ts";

/** Steps that ask something before they are done. */
export type AskingStep = Exclude<DossierCommandType, "saveIntake" | "receive" | "startHandling" | "visit">;

/** What a step's dialog holds while it is filled in. */
export interface StepForm {
  reason: string;
  /** Papers to bring, or those that were brought, by component. */
  papers: readonly string[];
  other: string;
  note: string;
  receiver: string;
  until: string;
  results: readonly string[];
  by: "counter" | "post";
}

/** What is likely, filled in: missing papers, results of the catalogue, and the owner who collects where the name is not masked. */
export function likely(type: AskingStep, sheet: DossierSheet, words: { reason: string }): StepForm {
  const { state, intake } = sheet.dossier;
  const missing = sheet.checklist.filter(({ complete }) => !complete).map(({ component }) => component);
  const lacks = state.state === "supplementAsked" ? state.lacks.flatMap(({ component }) => component ?? []) : [];
  return {
    reason: type === "askSupplement" && missing.length > 0 ? words.reason : "",
    papers: type === "answerSupplement" ? lacks : missing,
    other: "",
    note: "",
    receiver: type === "returnResult" && !sheet.masked ? (intake.applicants[0]?.name ?? "") : "",
    until: "",
    results: (sheet.procedure?.results ?? []).slice(0, 1).map(({ vi }) => vi.slice(0, 200)),
    by: intake.returnBy.kind,
  };
}

/** The step as it is sent; null while something is missing. */
export function commandOf(type: AskingStep, form: StepForm, sheet: DossierSheet): DossierCommand | null {
  const reason = form.reason.trim();
  const receiver = form.receiver.trim();
  const explained = reason.length >= 3;
  switch (type) {
    case "askSupplement": {
      const lacks = lacksOf(form, sheet);
      return explained && lacks.length > 0 ? { type, lacks, reason } : null;
    }
    case "answerSupplement":
      return answerOf(form, sheet);
    case "handOver":
      return { type, note: form.note.trim().length >= 3 ? form.note.trim() : null };
    case "takeOver":
      return receiver === "" ? null : { type, receiver };
    case "extend": {
      const until = momentTyped(form.until);
      return until !== null && explained ? { type, until, reason } : null;
    }
    case "stop":
    case "withdraw":
    case "refuse":
      return explained ? { type, reason } : null;
    case "finishHandling": {
      const other = form.other.trim();
      return { type, results: [...form.results, ...(other === "" ? [] : [other.slice(0, 200)])] };
    }
    case "returnResult":
      return receiver === "" ? null : { type, by: form.by, receiver };
    default:
      return type satisfies never;
  }
}

/** What a step lacks so that it can be done. */
export type Need = "reason" | "lacks" | "answer" | "signer" | "until";

/** Why `commandOf` makes nothing of a form, the first thing first; null when it does. */
export function needOf(type: AskingStep, form: StepForm, sheet: DossierSheet): Need | null {
  if (commandOf(type, form, sheet) !== null) return null;
  switch (type) {
    case "askSupplement":
      return lacksOf(form, sheet).length === 0 ? "lacks" : "reason";
    case "answerSupplement":
      return form.reason.trim() === "" ? "answer" : "reason";
    case "takeOver":
    case "returnResult":
      return "signer";
    case "extend":
      return momentTyped(form.until) === null ? "until" : "reason";
    default:
      return "reason";
  }
}

function lacksOf({ papers, other }: StepForm, { checklist }: DossierSheet): Lack[] {
  const listed = checklist
    .filter(({ component }) => papers.includes(component))
    .map(({ component, name }): Lack => ({ component, what: name.vi.slice(0, 300) }));
  const what = other.trim().slice(0, 300);
  return what === "" ? listed : [...listed, { component: null, what }];
}

/** What came, by its ticks, and why it goes on where that is not all that was asked for. */
function answerOf(form: StepForm, sheet: DossierSheet): DossierCommand | null {
  const why = form.reason.trim();
  if (why !== "" ? why.length < 3 : !isAnswered(form, sheet)) return null;
  const brought = sheet.checklist.flatMap(({ component, asked }): CheckedComponent[] =>
    form.papers.includes(component) ? [{ component, count: atLeastOne(asked) }] : [],
  );
  return { type: "answerSupplement", brought, reason: why === "" ? null : why };
}

/**
 * A required paper that the slip asked for was counted before, perhaps wrong: only its tick says that it came again. What
 * is not required may stay away, but something must have come.
 */
function isAnswered({ papers }: StepForm, { checklist, dossier: { state } }: DossierSheet): boolean {
  const lacks = state.state === "supplementAsked" ? state.lacks : [];
  const isThere = ({ component }: Lack) =>
    component === null ||
    papers.includes(component) ||
    !checklist.some((line) => line.component === component && line.required);
  return papers.length > 0 && lacks.every(isThere);
}

/** A paper that the list only shows, without a count, came all the same when it is ticked. */
function atLeastOne(asked: CheckedComponent["count"]): CheckedComponent["count"] {
  return asked.original + asked.certified + asked.copy === 0 ? { ...asked, copy: 1 } : asked;
}
