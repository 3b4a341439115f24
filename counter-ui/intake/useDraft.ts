import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { DossierSheet } from "#contract/dossier-views.ts";
import { createDraft, type Draft, type DraftView } from "./draft.ts";
import { dossierHttp } from "./http.ts";

/**
 * The draft of one dossier, for as long as its screen is open.
 * @param why the reason given for seeing another officer's draft; null for one's own
 */
export function useDraft(sheet: DossierSheet, why: string | null): { draft: Draft; view: DraftView } {
  const reason = useRef(why);
  reason.current = why;
  const { id } = sheet.dossier;
  const [draft] = useState(() =>
    createDraft({
      sheet,
      send: (message) => dossierHttp.send(id, message),
      async reveal() {
        const { current } = reason;
        const result = current === null ? await dossierHttp.sheet(id) : await dossierHttp.unmask(id, current);
        return result.ok ? result.value : null;
      },
    }),
  );
  const view = useSyncExternalStore(draft.subscribe, draft.view);

  useEffect(() => {
    draft.open();
    const leave = (event: BeforeUnloadEvent) => {
      if (draft.view().saving.state !== "saved") event.preventDefault();
    };
    // Leaving a field saves what stands in it.
    const save = () => void draft.flush();
    window.addEventListener("focusout", save);
    window.addEventListener("beforeunload", leave);
    return () => {
      window.removeEventListener("focusout", save);
      window.removeEventListener("beforeunload", leave);
      draft.close();
    };
  }, [draft]);
  return { draft, view };
}
