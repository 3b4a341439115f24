import { useCallback, useEffect, useState } from "react";
import type { ProcedureCode } from "#contract/ids.ts";
import type { SlipPrint } from "#contract/jobs.ts";
import type { LanguageCode } from "#contract/languages.ts";

/** What is known of the paper that somebody asked for. */
export type Wanted =
  | { state: "idle" }
  | { state: "asking" }
  | { state: "known"; id: string; print: SlipPrint["print"] }
  /** `tooMany` papers came from this kiosk; otherwise the hub did not answer, or has forgotten. */
  | { state: "no"; why: "tooMany" | "noAnswer" };

const lookMs = 500;

/** A procedure on this kiosk's roll: ask once, then look until its end is known. @param token the kiosk's own */
export function useSlip(token: () => string | null): {
  wanted: Wanted;
  print: (procedure: ProcedureCode, language: LanguageCode) => void;
} {
  const [wanted, setWanted] = useState<Wanted>({ state: "idle" });

  useEffect(() => {
    if (wanted.state !== "known" || wanted.print.state !== "pending") return;
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      void ask(token, "GET", `/${wanted.id}`, { signal: leaving.signal }).then((next) => {
        if (!leaving.signal.aborted) setWanted(next);
      });
    }, lookMs);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [wanted, token]);

  const print = useCallback(
    (procedure: ProcedureCode, language: LanguageCode) => {
      setWanted({ state: "asking" });
      const body = JSON.stringify({ procedure, language });
      void ask(token, "POST", "", { body, headers: { "content-type": "application/json" } }).then(setWanted);
    },
    [token],
  );
  return { wanted, print };
}

async function ask(
  token: () => string | null,
  method: string,
  path: string,
  { headers = {}, ...sent }: { body?: string; headers?: Record<string, string>; signal?: AbortSignal },
): Promise<Wanted> {
  try {
    const response = await fetch(`/api/kiosk/prints${path}`, {
      method,
      headers: { authorization: `Bearer ${token() ?? ""}`, ...headers },
      ...sent,
    });
    if (!response.ok) return { state: "no", why: response.status === 429 ? "tooMany" : "noAnswer" };
    const { id, print } = (await response.json()) as SlipPrint;
    return { state: "known", id, print };
  } catch {
    return { state: "no", why: "noAnswer" };
  }
}
