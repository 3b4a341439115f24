import { useCallback, useEffect, useState } from "react";
import type { Me } from "#contract/people.ts";
import { http } from "./http.ts";

export type Session =
  | { state: "asking" }
  /** The hub does not answer; it is asked again each second. */
  | { state: "unreachable" }
  | { state: "out"; why: WhyOut }
  | { state: "in"; me: Me };

export type WhyOut =
  /** Nobody was in, or they left. */
  | "notSignedIn"
  | "expired"
  /** The demonstration ended, and its accounts with it. */
  | "demonstrationOver";

export interface SessionControl {
  session: Session;
  signedIn(me: Me): void;
  /** The hub no longer knows this session. */
  expire(): void;
  signOut(): Promise<void>;
}

/** Who is signed in on this browser, as the session cookie says. */
export function useSession(): SessionControl {
  const [session, setSession] = useState<Session>({ state: "asking" });
  const asking = session.state === "asking" || session.state === "unreachable";

  useEffect(() => {
    if (!asking) return;
    let timer = 0;
    let stopped = false;
    async function ask() {
      const result = await http.me();
      if (stopped) return;
      if (result.ok) setSession({ state: "in", me: result.value });
      else if (result.status === 401) setSession({ state: "out", why: "notSignedIn" });
      else {
        setSession({ state: "unreachable" });
        timer = window.setTimeout(ask, 1_000);
      }
    }
    void ask();
    return () => {
      stopped = true;
      window.clearTimeout(timer);
    };
  }, [asking]);

  const me = session.state === "in" ? session.me : null;
  return {
    session,
    signedIn: useCallback((me: Me) => setSession({ state: "in", me }), []),
    expire: useCallback(() => void whyExpired(me).then((why) => setSession({ state: "out", why })), [me]),
    signOut: useCallback(async () => {
      await http.signOut();
      setSession({ state: "out", why: "notSignedIn" });
    }, []),
  };
}

async function whyExpired(me: Me | null): Promise<WhyOut> {
  if (!me?.demonstration) return "expired";
  const health = await http.health();
  return health.ok && !health.value.demonstration ? "demonstrationOver" : "expired";
}
