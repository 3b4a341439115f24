import type { Actor } from "#contract/actor.ts";
import type { CommandMessage } from "#contract/commands.ts";
import type { Hardware } from "#contract/hardware.ts";
import type { CommandId } from "#contract/ids.ts";
import type { PadAction } from "#contract/jobs.ts";
import type { Reply } from "#contract/reply.ts";
import { padWish } from "../hall/call-pad.ts";
import type { Hall } from "../hall/hall.ts";

/** Keys of the hall's hardware, as the commands that they stand for. */
export interface Presses {
  /** A press on a keypad: the n-th key is the n-th level. When no rating is open it is ignored. */
  rate(keypad: Hardware, key: number, by: Extract<Actor, { role: "agent" }>): Promise<void>;
  /** A press on an officer's call pad. What is refused, or asked where nobody sits, changes nothing. */
  followPad(pad: Hardware, action: PadAction): Promise<void>;
}

export function createPresses(parts: {
  hall: () => Hall;
  newId: () => CommandId;
  ask: (message: CommandMessage, by: Actor) => Promise<Reply>;
}): Presses {
  const { hall, newId, ask } = parts;
  return {
    async rate(keypad, key, by) {
      const level = hall().rules.office.rating.levels[key - 1];
      if (keypad.kind !== "keypad" || !level) return;
      await ask({ id: newId(), command: { type: "rate", counter: keypad.counter, level: level.id } }, by);
    },
    async followPad(pad, action) {
      const wish = pad.kind === "callpad" ? padWish(hall(), pad.counter, action) : null;
      if (!wish) return;
      for (const command of wish.commands) {
        const reply = await ask({ id: newId(), command }, wish.by);
        if (!reply.ok) return;
      }
    },
  };
}
