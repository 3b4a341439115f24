import type { Actor } from "#contract/actor.ts";
import type { Command } from "#contract/commands.ts";
import type { CounterId } from "#contract/ids.ts";
import type { PadAction } from "#contract/jobs.ts";
import { usualOutcome } from "#contract/usual-outcome.ts";
import { closedDesk, type Hall } from "./hall.ts";
import { waitingFor } from "./next.ts";
import { get } from "./ordered.ts";

/** Who pressed, and what that asks for, in this order: a later command only makes sense after the ones before it. */
export interface PadWish {
  by: Extract<Actor, { kind: "person" }>;
  commands: Command[];
}

/**
 * What a press on a counter's call pad asks for now; null when nobody sits there, and for a counter there is none of. Like the
 * officer's main key, `next` is the next step: it ends a pause, calls, starts to serve whoever was called, and finishes
 * (with the usual outcome) and calls again. What makes no sense now is asked all the same, and refused like any command.
 */
export function padWish(hall: Hall, counter: CounterId, action: PadAction): PadWish | null {
  const { work, current } = get(hall.desks, counter) ?? closedDesk;
  const place = hall.rules.counters.get(counter);
  if (work.state === "closed" || !place) return null;
  const { account, name } = work.officer;
  const ticket = current ? get(hall.tickets, current) : undefined;
  const outcome = usualOutcome(hall.rules.office, ticket?.service ?? null);
  const finish: Command[] = outcome ? [{ type: "finish", counter, outcome }] : [];
  const someoneNext = work.state === "open" && hall.day.state === "open" && waitingFor(hall, place) > 0;

  function commands(): Command[] {
    switch (action) {
      case "next":
        if (ticket?.state.state === "called") return [{ type: "startServing", counter }];
        if (ticket) return someoneNext ? [...finish, { type: "callNext", counter }] : finish;
        return work.state === "paused" ? [{ type: "openCounter", counter }] : [{ type: "callNext", counter }];
      case "recall":
        return [{ type: "recall", counter }];
      case "missed":
        return [{ type: "markMissed", counter }];
      case "finish":
        return finish;
      default:
        return action satisfies never;
    }
  }
  // A supervisor who sits at a counter does there what an officer may.
  return { by: { kind: "person", role: "officer", account, name }, commands: commands() };
}
