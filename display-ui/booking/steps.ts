/** Steps of one page, each of which the phone's own way back leads out of. */
export interface Steps<Step> {
  now(): Step;
  go(next: Step): void;
  /** The same step, with what is known of it by now. */
  settle(step: Step): void;
  back(): void;
  /** To the first, from wherever one is. */
  restart(): void;
}

/**
 * Each step is an entry of the browser's history, of which the page itself keeps what it was. Loaded anew, it has forgotten all:
 * then it begins at the first.
 * @param onMove there is another step now; told whether it was come back to
 */
export function createSteps<Step>(first: Step, onMove: (cameBack: boolean) => void): Steps<Step> {
  let steps: Step[] = [first];
  let at = 0;
  /** A second touch on the way back is not a second step. */
  let isLeaving = false;

  /** Entries that the page made before it was loaded anew are none of its steps. */
  const page = performance.timeOrigin;

  function found(state: unknown): number {
    const entry = state as { step?: unknown; page?: unknown } | null;
    const isOwn = entry?.page === page && typeof entry.step === "number" && entry.step < steps.length;
    return isOwn ? Number(entry.step) : 0;
  }

  function leave(by: number): void {
    if (isLeaving || by === 0) return;
    isLeaving = true;
    history.go(-by);
  }

  history.replaceState({ step: 0, page }, "");
  window.addEventListener("popstate", ({ state }) => {
    isLeaving = false;
    at = found(state);
    onMove(true);
  });

  return {
    now: () => steps[at] ?? first,
    go(next) {
      steps = [...steps.slice(0, at + 1), next];
      at += 1;
      history.pushState({ step: at, page }, "");
      onMove(false);
    },
    settle(step) {
      steps = steps.map((known, index) => (index === at ? step : known));
    },
    back: () => leave(Math.min(1, at)),
    restart() {
      leave(at);
      at = 0;
    },
  };
}
