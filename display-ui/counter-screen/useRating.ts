import { useCallback, useRef, useState } from "react";
import type { HubClient } from "#contract/client/hub-client.ts";
import type { CounterId, RatingLevelId, TicketLabel } from "#contract/ids.ts";
import { both } from "../words/both.ts";
import type { Answer } from "./scene.ts";

export interface Touch {
  counter: CounterId;
  label: TicketLabel;
  level: RatingLevelId;
}

/** Sends a touched key and remembers what the hub said. While one is on its way, others do nothing. */
export function useRating(
  send: HubClient["send"],
  now: () => number,
): { answer: Answer; rate: (touch: Touch) => Promise<void> } {
  const [answer, setAnswer] = useState<Answer>({ state: "none" });
  // Two touches may come before the screen is drawn again.
  const busy = useRef(false);
  const rate = useCallback(
    async ({ counter, label, level }: Touch) => {
      if (busy.current) return;
      busy.current = true;
      setAnswer({ state: "sending", label, level });
      try {
        const reply = await send({ type: "rate", counter, level });
        if (reply.ok) setAnswer({ state: "taken", level, at: now() });
        else setAnswer({ state: "refused", sentence: reply.refusal.sentence, at: now() });
      } catch {
        setAnswer({ state: "refused", sentence: both((say) => say.atCounter.noAnswer), at: now() });
      } finally {
        busy.current = false;
      }
    },
    [send, now],
  );
  return { answer, rate };
}
