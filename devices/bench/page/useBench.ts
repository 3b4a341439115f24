import { useCallback, useEffect, useRef, useState } from "react";
import type { BenchAction, BenchView } from "#contract/bench.ts";
import { type BenchConnection, connectBench, type Link } from "./hub.ts";
import { type PairingStep, pairAsBench } from "./pairing.ts";
import { storedToken, storeToken } from "./token.ts";

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
  const [token, setToken] = useState(storedToken);
  const [pairing, setPairing] = useState<PairingStep>({ state: "asking" });
  const [link, setLink] = useState<Link>("connecting");
  const [view, setView] = useState<BenchView | null>(null);
  const connection = useRef<BenchConnection | null>(null);

  useEffect(() => {
    if (token !== null) return;
    const leaving = new AbortController();
    setPairing({ state: "asking" });
    pairAsBench(setPairing, leaving.signal).then(
      (fresh) => {
        storeToken(fresh);
        setToken(fresh);
      },
      () => {
        // The page was left meanwhile.
      },
    );
    return () => leaving.abort();
  }, [token]);

  useEffect(() => {
    if (token === null) return;
    const connected = connectBench(token, {
      view: setView,
      link: setLink,
      refused() {
        storeToken(null);
        setToken(null);
      },
    });
    connection.current = connected;
    return () => {
      connected.close();
      connection.current = null;
    };
  }, [token]);

  const act = useCallback(async (action: BenchAction) => (await connection.current?.act(action)) ?? false, []);
  return { link, pairing: token === null ? pairing : null, view, act };
}
