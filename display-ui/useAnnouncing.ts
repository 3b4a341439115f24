import { useEffect, useState } from "react";
import type { DisplayCall } from "#contract/views.ts";
import { type Announcing, hear, silent, turn, turnDue } from "./announcing.ts";

/** Follows the calls of each view that comes and turns to the next fresh one in time. */
export function useAnnouncing(calls: readonly DisplayCall[], hubNow: () => number): Announcing["shown"] {
  const [state, setState] = useState(silent);

  useEffect(() => {
    setState((before) => hear(before, calls, hubNow(), performance.now()));
  }, [calls, hubNow]);

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
