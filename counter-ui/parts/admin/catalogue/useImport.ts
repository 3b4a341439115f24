import { useEffect, useState } from "react";
import type { ImportState } from "#contract/catalogue-import.ts";
import { catalogueHttp } from "../../../catalogue-http.ts";
import type { Result } from "../../../http.ts";

/** Where an import stands on this screen: before there is a job, while it is sent, and then as the hub tells. */
export type Importing =
  | { step: "choose" }
  | { step: "sending" }
  | { step: "job"; id: string; progress: ImportState }
  | { step: "refused"; result: Extract<Result<unknown>, { ok: false }> };

const pollMs = 250;

/** Sends a file, watches what becomes of it, and applies it when told. */
export function useImport(onApplied: () => void) {
  const [importing, setImporting] = useState<Importing>({ step: "choose" });
  const id = importing.step === "job" ? importing.id : null;
  const state = importing.step === "job" ? importing.progress.state : null;
  const underWay = state === "checking" || state === "applying";

  useEffect(() => {
    if (id === null || !underWay) return;
    let over = false;
    let timer = 0;
    async function look(job: string) {
      const result = await catalogueHttp.job(job);
      if (over) return;
      // A hub that can not be reached for a moment goes on with the import: look again.
      if (result.ok) setImporting({ step: "job", id: job, progress: result.value.progress });
      else if (result.status !== 0) return setImporting({ step: "refused", result });
      timer = window.setTimeout(() => void look(job), pollMs);
    }
    timer = window.setTimeout(() => void look(id), pollMs);
    return () => {
      over = true;
      window.clearTimeout(timer);
    };
  }, [id, underWay]);

  useEffect(() => {
    if (state === "applied") onApplied();
  }, [state, onApplied]);

  async function check(file: File) {
    setImporting({ step: "sending" });
    const result = await catalogueHttp.check(file);
    setImporting(
      result.ok ? { step: "job", id: result.value.id, progress: result.value.progress } : { step: "refused", result },
    );
  }

  async function apply(missing: "keep" | "abolish") {
    if (id === null) return;
    const result = await catalogueHttp.apply(id, missing);
    setImporting(result.ok ? { step: "job", id, progress: result.value.progress } : { step: "refused", result });
  }

  return { importing, check, apply };
}
