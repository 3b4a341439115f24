import { useEffect } from "react";
import { loadGuidance } from "./four-keys.ts";
import { loadLookups } from "./lookups.ts";

/** Fetches what the usual first screen does not need: once that is painted, which shares the line and a slow PC with nothing. */
export function useFetched(firstIsThere: boolean): void {
  useEffect(() => {
    if (!firstIsThere) return;
    const frame = requestAnimationFrame(() =>
      setTimeout(() => {
        loadLookups();
        loadGuidance();
      }),
    );
    return () => cancelAnimationFrame(frame);
  }, [firstIsThere]);
}
