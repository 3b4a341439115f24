import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import type { DossierCounts } from "#contract/dossier-views.ts";
import { dossierHttp } from "./http.ts";

interface Counted {
  /** Null until they were heard of. */
  counts: DossierCounts | null;
  /** Something was done that may change them. */
  refresh: () => void;
}

const Counting = createContext<Counted | null>(null);
const everyMs = 30_000;

/** How many dossiers stand in each list: one answer for the bar and the lists, so that they never differ. */
export function CountsProvider({ children }: { children: ReactNode }) {
  const [counts, setCounts] = useState<DossierCounts | null>(null);
  const refresh = useCallback(() => {
    // What was known stays on screen while nobody answers.
    void dossierHttp.counts().then((result) => result.ok && setCounts(result.value));
  }, []);
  useEffect(() => {
    refresh();
    const timer = window.setInterval(refresh, everyMs);
    return () => window.clearInterval(timer);
  }, [refresh]);
  const counted = useMemo(() => ({ counts, refresh }), [counts, refresh]);
  return <Counting value={counted}>{children}</Counting>;
}

export function useCounts(): Counted {
  const counted = useContext(Counting);
  if (!counted) throw new Error("useCounts outside CountsProvider");
  return counted;
}
