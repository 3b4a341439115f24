import { useEffect, useState } from "react";
import type { DisplayCall } from "#contract/views.ts";
import { type Announcing, hear, silent, turn, turnDue } from "./announcing.ts";

/** Follows the calls of each view that comes and turns to the next fresh one in time. A call stands in the first frame after its view. */
export function useAnnouncing(calls: readonly DisplayCall[], hubNow: () => number): Announcing["shown"] {
  const [state, setState] = useState(silent);
  const [heard, setHeard] = useState<readonly DisplayCall[] | null>(null);
  // While drawing, and not after it: nobody waits for a frame that shows the view without its call.
  if (heard !== calls) {
    setHeard(calls);
    setState(hear(state, calls, hubNow(), performance.now()));
  }

  useEffect(() => {
    const due = turnDue(state);
    if (due === null) return;
    const timer = setTimeout(
      () => setState((before) => turn(before, performance.now())),
      Math.max(0, Math.ceil(due - performance.now())),
    );
    return () => clearTimeout(timer);
  }, [state]);

  return state.shown;
}
