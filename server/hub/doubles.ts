import type { Actor } from "#contract/actor.ts";
import type { CommandMessage } from "#contract/commands.ts";
import type { CommandId } from "#contract/ids.ts";
import type { Reply } from "#contract/reply.ts";
import type { Answers } from "./answers.ts";
import { words } from "./words/vi.ts";

/**
 * Somebody asked for a number, the hub granted it and went away before they heard, and the kiosk gave them one of its own.
 * Answered once that is settled too: an agent that is not answered tells it again.
 * @param asked what they asked the hub with
 * @param taken what the kiosk's agent is answered, who told of the kiosk's own number
 */
export type ReplaceDoubled = (asked: CommandId, taken: Reply) => Promise<Reply>;

export function createDoubles({
  answers,
  newId,
  ask,
}: {
  answers: Answers;
  newId: () => CommandId;
  ask: (message: CommandMessage, by: Actor) => Promise<Reply>;
}): ReplaceDoubled {
  return async (asked, taken) => {
    const doubled = answers.ticketOf(asked);
    if (!doubled || !taken.ok || !taken.answer.ticket) return taken;
    const replace = {
      type: "replaceTicket",
      ticket: doubled,
      by: taken.answer.ticket.id,
      reason: words.doubled,
    } as const;
    const replaced = await ask({ id: newId(), command: replace }, { kind: "system", role: "system" });
    const isUnsettled = !replaced.ok && ["storageFull", "shuttingDown"].includes(replaced.refusal.code);
    return isUnsettled ? replaced : taken;
  };
}
