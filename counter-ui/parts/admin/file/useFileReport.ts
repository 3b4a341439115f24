import { useState } from "react";
import { type Result, send } from "../../../http.ts";

/** How far a file has come. */
export type FileStep<Report> =
  | { step: "choose" }
  | { step: "sending" }
  | { step: "report"; file: File; report: Report }
  | { step: "refused"; result: Extract<Result<Report>, { ok: false }> };

/**
 * Sends a file to be looked through, and once more to be applied: the hub keeps nothing of it in between.
 * @param to      takes `?apply=yes` or `no`, and answers with a report
 * @param type    of the file, by its media type
 * @param onApplied something of it may be in force now
 */
export function useFileReport<Report>(to: string, type: string, onApplied: () => void) {
  const [state, setState] = useState<FileStep<Report>>({ step: "choose" });

  async function hand(file: File, apply: "yes" | "no"): Promise<void> {
    setState({ step: "sending" });
    const result = await send<Report>("POST", `${to}?apply=${apply}`, { type, body: file });
    setState(result.ok ? { step: "report", file, report: result.value } : { step: "refused", result });
    if (result.ok && apply === "yes") onApplied();
  }

  return { state, check: (file: File) => hand(file, "no"), apply: (file: File) => hand(file, "yes") };
}
