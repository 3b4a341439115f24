import { useCallback, useEffect, useState } from "react";

/**
 * Whether somebody has turned a list or a page: the one trace of a person on a first screen on which nothing was chosen.
 * @returns `times` is another after each `turnBack`: what it is the key of begins at its first page again
 */
export function useTurned(): { isTurned: boolean; times: number; turnBack: () => void } {
  const [isTurned, setTurned] = useState(false);
  const [times, count] = useState(0);
  useEffect(() => {
    const turned = () => setTurned(true);
    // Scrolling does not bubble.
    document.addEventListener("scroll", turned, { capture: true, passive: true });
    return () => document.removeEventListener("scroll", turned, { capture: true });
  }, []);
  const turnBack = useCallback(() => {
    setTurned(false);
    count((before) => before + 1);
  }, []);
  return { isTurned, times, turnBack };
}
