import { useCallback, useEffect, useRef, useState } from "react";
import type { BenchAction, BenchView } from "#contract/bench.ts";
import { type PairingStep, pair, usualPollMs } from "#contract/client/pairing.ts";
import { createTokenStore } from "#contract/client/token-store.ts";
import { type BenchConnection, connectBench, type Link } from "./hub.ts";

export interface BenchState {
  link: Link;
  /** Null while this page is paired. */
  pairing: PairingStep | null;
  /** Kept while the hub is away; null before the first. */
  view: BenchView | null;
  /** False when the device did not hear it. */
  act: (action: BenchAction) => Promise<boolean>;
}

/** Pairs if need be, connects, and comes back from every loss by itself. */
export function useBench(): BenchState {
  const [tokens] = useState(() => createTokenStore("bench", () => localStorage));
  const [token, setToken] = useState(tokens.read);
  const [pairing, setPairing] = useState<PairingStep>({ state: "asking" });
  const [link, setLink] = useState<Link>("connecting");
  const [view, setView] = useState<BenchView | null>(null);
  const connection = useRef<BenchConnection | null>(null);

  useEffect(() => {
    if (token !== null) return;
    const leaving = new AbortController();
    const asking = { hub: location.origin, role: "bench", pollMs: usualPollMs, onStep: setPairing } as const;
    pair({ ...asking, signal: leaving.signal }).then(
      (fresh) => {
        tokens.keep(fresh);
        setToken(fresh);
      },
      () => {
        // The page was left meanwhile.
      },
    );
    return () => leaving.abort();
  }, [token, tokens]);

  useEffect(() => {
    if (token === null) return;
    const connected = connectBench(token, {
      view: setView,
      link: setLink,
      refused() {
        tokens.forget();
        setToken(null);
      },
    });
    connection.current = connected;
    return () => {
      connected.close();
      connection.current = null;
    };
  }, [token, tokens]);

  const act = useCallback(async (action: BenchAction) => (await connection.current?.act(action)) ?? false, []);
  return { link, pairing: token === null ? pairing : null, view, act };
}
