import { useEffect, useState } from "react";
import type { DossierSheet } from "#contract/dossier-views.ts";
import type { DossierId } from "#contract/ids.ts";
import { dossierHttp } from "./http.ts";

const againMs = 2_000;
const freshMs = 10_000;

/** One dossier as the hub has it. `why` is the reason that was given for seeing what is personal; null: none was. */
export function useSheet(id: DossierId) {
  const [opened, setOpened] = useState<{ sheet: DossierSheet; why: string | null } | null>(null);
  const [failed, setFailed] = useState(false);
  const current = opened?.sheet.dossier.id === id ? opened : null;

  useEffect(() => {
    let timer = 0;
    let gone = false;
    async function fetchSheet() {
      const result = await dossierHttp.sheet(id);
      if (gone) return;
      setFailed(!result.ok);
      if (result.ok) setOpened({ sheet: result.value, why: null });
      else timer = window.setTimeout(() => void fetchSheet(), againMs);
    }
    void fetchSheet();
    return () => {
      gone = true;
      window.clearTimeout(timer);
    };
  }, [id]);

  // What was unmasked stays as it was seen: asking for it again would be another look. A draft's own screen merges by itself.
  const watched = current?.sheet.masked === true;
  useEffect(() => {
    if (!watched) return;
    async function refresh() {
      if (document.hidden || isDialogOpen()) return;
      const result = await dossierHttp.sheet(id);
      if (!result.ok || isDialogOpen()) return;
      const sheet = result.value;
      setOpened((before) =>
        before?.sheet.masked && before.sheet.dossier.id === id && before.sheet.dossier.revision < sheet.dossier.revision
          ? { sheet, why: before.why }
          : before,
      );
    }
    const timer = window.setInterval(() => void refresh(), freshMs);
    const look = () => void refresh();
    window.addEventListener("focus", look);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener("focus", look);
    };
  }, [id, watched]);

  return {
    sheet: current?.sheet ?? null,
    why: current?.why ?? null,
    failed,
    show: (sheet: DossierSheet) => setOpened((before) => ({ sheet, why: before?.why ?? null })),
    async unmask(reason: string): Promise<boolean> {
      const result = await dossierHttp.unmask(id, reason);
      if (result.ok) setOpened({ sheet: result.value, why: reason });
      return result.ok;
    },
  };
}

/** Something may be half typed in it, and the step it is for may be gone from a newer sheet. */
function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"]') !== null;
}
