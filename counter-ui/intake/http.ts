import { newCommandId } from "#contract/client/id.ts";
import type { DossierCommand, DossierMessage } from "#contract/dossier.ts";
import type {
  CardFilling,
  DossierCounts,
  DossierFound,
  DossierLine,
  DossierListName,
  DossierOpening,
  DossierReply,
  DossierSheet,
  PressingOf,
  ProvinceAnswer,
  Visitor,
} from "#contract/dossier-views.ts";
import type { DossierId, TicketId } from "#contract/ids.ts";
import type { Problem } from "#contract/people.ts";
import type { Text } from "#contract/text.ts";
import { ask } from "../http.ts";

/** What became of a step. `code` is null and `status` 0 when nobody answered; `sheet` is what is there now. */
export type Answer =
  | { ok: true; sheet: DossierSheet }
  | {
      ok: false;
      code: string | null;
      sentence: Text | null;
      /** What it is about, as the path of a field. */
      detail: string | null;
      sheet: DossierSheet | null;
      status: number;
    };

export const dossierHttp = {
  visitor: (ticket: TicketId) => ask<Visitor>("GET", `/api/tickets/${encodeURIComponent(ticket)}/visitor`),
  open: (opening: DossierOpening) => step("/api/dossiers", { command: newCommandId(), opening }),
  sheet: (id: DossierId) => ask<DossierSheet>("GET", `/api/dossiers/${id}`),
  unmask: (id: DossierId, reason: string) => ask<DossierSheet>("POST", `/api/dossiers/${id}/unmask`, { reason }),
  /** The same message again is harmless: it gets the same answer. */
  send: (id: DossierId, message: DossierMessage) => step(`/api/dossiers/${id}/steps`, message),
  /** Fills in whoever is on the card that was scanned for a ticket. */
  fill: (id: DossierId, filling: CardFilling) => step(`/api/dossiers/${id}/card`, filling),
  /** Where the province's system thinks it stands. */
  province: (id: DossierId) => ask<ProvinceAnswer>("GET", `/api/dossiers/${id}/province`),
  find: (text: string) => ask<DossierFound>("POST", "/api/dossiers/search", { text }),
  list: (list: DossierListName) => ask<DossierLine[]>("GET", `/api/dossiers?${new URLSearchParams({ list })}`),
  pressing: () => ask<PressingOf[]>("GET", "/api/dossiers/pressing"),
  counts: () => ask<DossierCounts>("GET", "/api/dossiers/counts"),
};

export type CardRole = CardFilling["as"];

export function newDossierId(): DossierId {
  return newCommandId() as string as DossierId;
}

export function messageOf(sheet: DossierSheet, command: DossierCommand): DossierMessage {
  return { id: newCommandId(), revision: sheet.dossier.revision, command };
}

async function step(path: string, body: unknown): Promise<Answer> {
  try {
    const response = await fetch(path, {
      method: "POST",
      credentials: "same-origin",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const json: unknown = await response.json();
    if (isReply(json) && json.ok) return { ok: true, sheet: json.sheet };
    if (isReply(json) && !json.ok) return { ok: false, ...json.refusal, sheet: json.sheet, status: response.status };
    const problem = json as Partial<Problem> | null;
    return {
      ok: false,
      code: problem?.code ?? null,
      sentence: problem?.sentence ?? null,
      detail: null,
      sheet: null,
      status: response.status,
    };
  } catch {
    return { ok: false, code: null, sentence: null, detail: null, sheet: null, status: 0 };
  }
}

function isReply(json: unknown): json is DossierReply {
  return typeof json === "object" && json !== null && "ok" in json && "sheet" in json;
}
