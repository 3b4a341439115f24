import type { Actor } from "#contract/actor.ts";
import type { CommandId, TicketId } from "#contract/ids.ts";
import type { Answer, Reply } from "#contract/reply.ts";
import { refusal } from "./refusal.ts";

/**
 * What every accepted command of today and yesterday was answered, so that a sender may repeat it until it hears.
 * Refused commands changed nothing and are simply decided again.
 */
export interface Answers {
  /** The reply to repeat; undefined when the command is new. */
  find(id: CommandId, by: Actor): Reply | undefined;
  keep(id: CommandId, by: Actor, answer: Answer): void;
  /** A kiosk's wish that was granted by the kiosk itself: to the same wish the hub answers with that number too. */
  keepTaken(asked: CommandId, answer: Answer): void;
  /** The number that this command was granted, if the hub decided it itself. */
  ticketOf(id: CommandId): TicketId | null;
  /** Forgets the day before yesterday's. */
  turnDay(): void;
}

export function createAnswers(): Answers {
  let today = new Map<CommandId, { by: string; answer: Answer }>();
  let yesterday: typeof today = new Map();
  const taken = new Map<CommandId, Answer>();
  return {
    find(id, by) {
      const known = today.get(id) ?? yesterday.get(id);
      const granted = known || by.role !== "kiosk" ? undefined : taken.get(id);
      if (granted) return { ok: true, answer: granted };
      if (!known) return undefined;
      return known.by === actorKey(by) ? { ok: true, answer: known.answer } : refusal("commandIdReused");
    },
    keep(id, by, answer) {
      today.set(id, { by: actorKey(by), answer });
    },
    keepTaken(asked, answer) {
      taken.set(asked, answer);
    },
    ticketOf(id) {
      const answer = (today.get(id) ?? yesterday.get(id))?.answer;
      return answer?.issued ? (answer.ticket?.id ?? null) : null;
    },
    turnDay() {
      taken.clear();
      yesterday = today;
      today = new Map();
    },
  };
}

/** Who someone is, without what may change about them. */
export function actorKey(by: Actor): string {
  switch (by.kind) {
    case "person":
      return by.account;
    case "device":
      return by.device;
    case "phone":
      return by.ticket;
    case "guest":
      return by.holder;
    case "system":
      return "system";
    default:
      return by satisfies never;
  }
}
