import { type ReactNode, useCallback, useEffect, useState } from "react";
import { type PairingStep, pair, usualPollMs } from "#contract/client/pairing.ts";
import { createTokenStore } from "#contract/client/token-store.ts";
import type { ScreenRole } from "./hub.ts";
import { Connecting } from "./screens/Connecting.tsx";
import { Pairing } from "./screens/Pairing.tsx";
import { useTitle } from "./useTitle.ts";
import { useBeside } from "./words/beside.ts";

interface Props {
  as: ScreenRole;
  /** What is shown once the hub knows this screen. `onUnpaired`: it does not, or not any more. */
  children: (token: string, onUnpaired: () => void) => ReactNode;
}

/** Pairing until the hub knows this screen, and again when it was revoked. */
export function PairedScreen({ as: role, children }: Props) {
  const [tokens] = useState(() => createTokenStore(role, () => localStorage));
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
  return token === null ? <Unpaired role={role} onToken={onToken} /> : children(token, onUnpaired);
}

function Unpaired({ role, onToken }: { role: ScreenRole; onToken: (token: string) => void }) {
  const [step, setStep] = useState<PairingStep>({ state: "asking" });
  useTitle(role, useBeside());

  useEffect(() => {
    const stopped = new AbortController();
    const asking = { hub: location.origin, role, pollMs: usualPollMs, onStep: setStep } as const;
    pair({ ...asking, signal: stopped.signal }).then(onToken, () => undefined);
    return () => stopped.abort();
  }, [role, onToken]);

  return step.state === "showing" ? (
    <Pairing as={role} code={step.code} />
  ) : (
    <Connecting failing={step.state === "unreachable"} />
  );
}
