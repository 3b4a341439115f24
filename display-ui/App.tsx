import { useCallback, useEffect, useState } from "react";
import { type PairingStep, pair, usualPollMs } from "#contract/client/pairing.ts";
import { createTokenStore } from "#contract/client/token-store.ts";
import { Connecting } from "./screens/Connecting.tsx";
import { Hall } from "./screens/Hall.tsx";
import { Pairing } from "./screens/Pairing.tsx";
import { Replaced } from "./screens/Replaced.tsx";
import { useEvery } from "./useEvery.ts";
import { useHub } from "./useHub.ts";

/** Picks the screen: pairing until the hub knows this display, then the hall. */
export function App() {
  const [tokens] = useState(() => createTokenStore("display", () => localStorage));
  const [token, setToken] = useState(tokens.read);
  const onToken = useCallback(
    (fresh: string) => {
      tokens.keep(fresh);
      setToken(fresh);
    },
    [tokens],
  );
  const onUnpaired = useCallback(() => {
    tokens.forget();
    setToken(null);
  }, [tokens]);
  return token === null ? <Unpaired onToken={onToken} /> : <Paired token={token} onUnpaired={onUnpaired} />;
}

function Unpaired({ onToken }: { onToken: (token: string) => void }) {
  const [step, setStep] = useState<PairingStep>({ state: "asking" });

  useEffect(() => {
    const stopped = new AbortController();
    const asking = { hub: location.origin, role: "display", pollMs: usualPollMs, onStep: setStep } as const;
    pair({ ...asking, signal: stopped.signal }).then(onToken, () => undefined);
    return () => stopped.abort();
  }, [onToken]);

  return step.state === "showing" ? (
    <Pairing code={step.code} />
  ) : (
    <Connecting failing={step.state === "unreachable"} />
  );
}

/** Silence at the start longer than this is worth words. */
const patienceMs = 5_000;

function Paired({ token, onUnpaired }: { token: string; onUnpaired: () => void }) {
  const { office, display, link, replaced, now } = useHub(token, onUnpaired);
  const [since] = useState(() => performance.now());
  const waited = useEvery(
    1_000,
    useCallback(() => performance.now() - since, [since]),
  );
  if (replaced) return <Replaced />;
  if (!office || !display) return <Connecting failing={waited > patienceMs} />;
  return <Hall office={office} display={display} link={link} now={now} />;
}
