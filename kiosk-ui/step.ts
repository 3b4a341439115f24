import type { CommandId, PriorityGroupId, ProcedureCode, ServiceId } from "#contract/ids.ts";
import type { Answer, Refused, Reply } from "#contract/reply.ts";
import type { Language } from "#contract/text.ts";

export interface Choice {
  service: ServiceId;
  /** Null: something else, or not sure. */
  procedure: ProcedureCode | null;
}

/** One wish for a number. Its id never changes, so asking again can not take a second one. */
export interface Ask extends Choice {
  id: CommandId;
  priority: PriorityGroupId | null;
  language: Language;
}

/** Where a citizen is on the way to a number. */
export type Step =
  | { at: "home" }
  | { at: "search" }
  | { at: "procedures"; service: ServiceId }
  | { at: "confirm"; choice: Choice; back: Step }
  | { at: "sending"; ask: Ask; back: Step }
  /** The hub did not answer: whether a number was given is not known. */
  | { at: "unknown"; ask: Ask }
  | { at: "refused"; refusal: Refused }
  | { at: "ticket"; choice: Choice; ticket: IssuedTicket };

export type IssuedTicket = NonNullable<Answer["ticket"]> & NonNullable<Answer["issued"]>;

export type Move =
  | { type: "home" }
  | { type: "back" }
  | { type: "search" }
  /** `chooses`: whether the service has procedures to choose from. */
  | { type: "service"; service: ServiceId; chooses: boolean }
  | { type: "choose"; choice: Choice }
  | { type: "take"; id: CommandId; priority: PriorityGroupId | null; language: Language }
  | { type: "again" }
  | { type: "replied"; id: CommandId; reply: Reply }
  | { type: "silent"; id: CommandId };

/** The next step. A move that does not fit the step (a second tap, a late answer) changes nothing. */
export function next(step: Step, move: Move): Step {
  switch (move.type) {
    case "home":
      return { at: "home" };
    case "back":
      return step.at === "confirm" ? step.back : { at: "home" };
    case "search":
      return { at: "search" };
    case "service":
      return move.chooses
        ? { at: "procedures", service: move.service }
        : { at: "confirm", choice: { service: move.service, procedure: null }, back: { at: "home" } };
    case "choose":
      return step.at === "procedures" || step.at === "search"
        ? { at: "confirm", choice: move.choice, back: step }
        : step;
    case "take": {
      if (step.at !== "confirm") return step;
      const { id, priority, language } = move;
      return { at: "sending", ask: { ...step.choice, id, priority, language }, back: step };
    }
    case "again":
      return step.at === "unknown" ? { at: "sending", ask: step.ask, back: { at: "home" } } : step;
    case "replied":
      return step.at === "sending" && step.ask.id === move.id ? answered(step.ask, move.reply) : step;
    case "silent":
      return step.at === "sending" && step.ask.id === move.id ? { at: "unknown", ask: step.ask } : step;
    default:
      return move satisfies never;
  }
}

function answered(ask: Ask, reply: Reply): Step {
  if (!reply.ok) return { at: "refused", refusal: reply.refusal };
  const { ticket, issued } = reply.answer;
  if (!ticket || !issued) return { at: "unknown", ask };
  const choice = { service: ask.service, procedure: ask.procedure };
  return { at: "ticket", choice, ticket: { ...ticket, ...issued } };
}
