import { useCallback, useEffect, useState } from "react";
import type { DossierCounts } from "#contract/dossier-views.ts";
import { dossierHttp } from "./http.ts";

const everyMs = 30_000;

/** How many dossiers stand in each list, fresh every half minute and whenever `refresh` is called. */
export function useCounts(): { counts: DossierCounts | null; refresh: () => void } {
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
  return { counts, refresh };
}
