import { spokenWithinMs } from "#contract/spoken-within.ts";
import type { SpokenCall } from "#contract/voice.ts";

/** When a page is opened, what was called this long ago has most likely been heard: it is not called out again. */
const freshMs = 15_000;

/** Tells a call, or a recall, from a repeat of the view. */
export function spokenKey({ ticket, times }: Pick<SpokenCall, "ticket" | "times">): string {
  return `${ticket}/${times}`;
}

/**
 * Whose turn it is to be called aloud: the oldest call that is not said yet and still worth saying. The view has one call
 * for each ticket and none that is over, so a recall takes the place of the call before it.
 * @param said   keys of what this screen has said, or is saying
 * @param hubNow milliseconds since 1970, by the hub's clock
 */
export function nextToSay(
  calls: readonly SpokenCall[],
  said: ReadonlySet<string>,
  hubNow: number,
): SpokenCall | undefined {
  return calls.find((call) => !said.has(spokenKey(call)) && hubNow - call.at < spokenWithinMs);
}

/** What a screen that was just opened finds in its first view and leaves unsaid. */
export function longCalled(calls: readonly SpokenCall[], hubNow: number): SpokenCall[] {
  return calls.filter((call) => hubNow - call.at >= freshMs);
}
