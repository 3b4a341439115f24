import { useEffect, useRef, useState } from "react";
import { type Announcing, callKey, showMs } from "../announcing.ts";

/** About what a call takes to be said, in ms: the voice may be another screen's, which tells nobody when it is done. */
const spokenMs = 13_000;

/** Whether a call is announced at this moment, and whether one is likely still being spoken in this room. */
export function useAttention(shown: Announcing["shown"]): { announced: boolean; likelySpoken: boolean } {
  const key = shown?.fresh ? callKey(shown.call) : null;
  const [announced, setAnnounced] = useState(false);
  const [likelySpoken, setLikelySpoken] = useState(false);
  const quietFrom = useRef(0);

  useEffect(() => {
    if (key === null) return;
    const now = performance.now();
    // Calls are said one after another.
    quietFrom.current = Math.max(quietFrom.current, now) + spokenMs;
    setAnnounced(true);
    setLikelySpoken(true);
    const announcedUntil = setTimeout(() => setAnnounced(false), showMs);
    const spokenUntil = setTimeout(() => setLikelySpoken(false), quietFrom.current - now);
    return () => {
      clearTimeout(announcedUntil);
      clearTimeout(spokenUntil);
      setAnnounced(false);
    };
  }, [key]);

  return { announced, likelySpoken: likelySpoken || announced };
}
