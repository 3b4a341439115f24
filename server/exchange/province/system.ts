import type { PortalStatus } from "#contract/dossier.ts";
import type { DossierCode } from "#contract/ids.ts";
import type { DossierReport, ProgressReport } from "./report.ts";

/** What the province's system said, or why it said nothing usable. */
export type Answer<Value> =
  | { kind: "done"; value: Value }
  | { kind: "away"; words: string }
  | { kind: "refused"; words: string };

/**
 * The province's system (hệ thống thông tin giải quyết thủ tục hành chính). Signing in is the adapter's business. `key` names
 * one step for good: a system that has seen it does nothing and says yes.
 */
export interface ProvinceSystem {
  /** Codes for dossiers that are received today. */
  takeCodes(count: number, signal: AbortSignal): Promise<Answer<DossierCode[]>>;
  /** The whole dossier as it is now. */
  sendDossier(key: string, report: DossierReport, signal: AbortSignal): Promise<Answer<null>>;
  /** One step on its way; `unknown` when they know no such dossier. */
  sendProgress(
    key: string,
    report: ProgressReport,
    signal: AbortSignal,
  ): Promise<Answer<null> | { kind: "unknown"; words: string }>;
  /** Where the province thinks it stands; null when it knows no such dossier. */
  status(code: DossierCode, signal: AbortSignal): Promise<Answer<PortalStatus | null>>;
}
