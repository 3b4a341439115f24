import type { PadAction } from "#contract/jobs.ts";
import type { CallPad, Channel } from "../driver.ts";
import { noActions, readActions } from "./actions.ts";

/** An officer's call pad of lines of text: see `actions.ts` for what it says. */
export function lineCallPad(channel: Channel, { onPad }: { onPad: (action: PadAction) => void }): CallPad {
  let rest = noActions;
  const stop = channel.onBytes((bytes) => {
    const read = readActions(rest, bytes);
    rest = read.rest;
    for (const action of read.actions) onPad(action);
  });
  return { stop };
}
