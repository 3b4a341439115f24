/** How often one connection may speak. */
export interface Budget {
  /** Messages a second in the long run. */
  perSecond: number;
  /** Messages at once after a silence. */
  burst: number;
}

/** A token bucket: true while there is something left to spend. */
export function createBudget({ perSecond, burst }: Budget, now: () => number): () => boolean {
  let left = burst;
  let at = now();
  return () => {
    left = Math.min(burst, left + ((now() - at) / 1_000) * perSecond);
    at = now();
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
