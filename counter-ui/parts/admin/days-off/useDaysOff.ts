import { useState } from "react";
import type { DaysOffReport } from "#contract/days-off.ts";
import { type Result, send } from "../../../http.ts";

/** How far a calendar file has come. */
export type DaysOffStep =
  | { step: "choose" }
  | { step: "sending" }
  | { step: "report"; file: File; report: DaysOffReport }
  | { step: "refused"; result: Extract<Result<DaysOffReport>, { ok: false }> };

/** Sends a calendar file to be checked, and once more to be applied: the hub keeps nothing of it in between. */
export function useDaysOff() {
  const [state, setState] = useState<DaysOffStep>({ step: "choose" });

  async function hand(file: File, apply: "yes" | "no"): Promise<void> {
    setState({ step: "sending" });
    const sent = { type: "text/calendar", body: file };
    const result = await send<DaysOffReport>("POST", `/api/settings/days-off?apply=${apply}`, sent);
    setState(result.ok ? { step: "report", file, report: result.value } : { step: "refused", result });
  }

  return { state, check: (file: File) => hand(file, "no"), apply: (file: File) => hand(file, "yes") };
}
