import { useCallback, useState } from "react";
import { useEvery } from "./useEvery.ts";

/** Silence at the start longer than this is worth words. */
const patienceMs = 5_000;

/** Whether the page has stood for longer than a hub that is there takes to say something. */
export function useLongSilence(): boolean {
  const [since] = useState(() => performance.now());
  return useEvery(
    1_000,
    useCallback(() => performance.now() - since > patienceMs, [since]),
  );
}
