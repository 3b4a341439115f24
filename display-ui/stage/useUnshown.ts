import { useEffect } from "react";
import type { UnshownReport } from "#contract/playlist.ts";

/** Milliseconds before a hub that did not take it is told again. */
const againMs = 5_000;

/** Tells the hub what this screen passes over, for staff: whenever that changes, and when the hub is back. */
export function useUnshown(token: string, isLive: boolean, files: UnshownReport["files"]): void {
  const body = JSON.stringify({ files } satisfies UnshownReport);
  useEffect(() => {
    if (!isLive) return;
    const ended = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    const tell = () =>
      fetch("/api/playlist/unshown", { method: "POST", headers, body, signal: ended.signal }).then(
        ({ status }) => (status >= 500 || status === 429 ? again() : undefined),
        again,
      );
    function again(): void {
      if (!ended.signal.aborted) timer = setTimeout(tell, againMs);
    }
    void tell();
    return () => {
      ended.abort();
      clearTimeout(timer);
    };
  }, [token, isLive, body]);
}
