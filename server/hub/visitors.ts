import type { StatusAnswer, StatusQuestion } from "#contract/dossier-views.ts";
import type { CommandId, ServiceId, TicketId } from "#contract/ids.ts";
import type { ScannedDossier, UnfinishedDossiers } from "#contract/scan.ts";
import type { KeptCode } from "./kept.ts";

/** What the hub asks of the office's intake records: the composition root joins the two. Nothing here ever rejects. */
export interface Visitors {
  /** Puts what was scanned for a ticket with it, for the officer who calls it. The ticket stands whatever becomes of that. */
  bring(visit: { ticket: TicketId; service: ServiceId; command: CommandId }, brought: KeptCode): Promise<void>;
  /** Unfinished dossiers of whoever has this ID number. */
  unfinished(idNumber: string): Promise<UnfinishedDossiers[]>;
  /** Which dossier of this office has this code. */
  dossier(code: string): Promise<Exclude<ScannedDossier, { state: "sought" }>>;
  /** @param from who asks: only counted */
  status(question: StatusQuestion, from: string): Promise<StatusAnswer>;
}
