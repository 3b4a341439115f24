import type { DossierCommand } from "#contract/dossier.ts";
import { type AccountId, type CommandId, DossierCode, type DossierId, type TicketId } from "#contract/ids.ts";
import type { UnfinishedDossiers } from "#contract/scan.ts";
import type { OfficerRef } from "#contract/ticket.ts";
import { decide } from "../dossier/life/decide.ts";
import type { Filed, Filing } from "./filing.ts";
import type { IntakeParts } from "./intake.ts";
import { titleOf } from "./sheet.ts";

/** What people bring to a kiosk or a counter and is known here: the card's other dossiers, the dossier of a receipt. */
export interface Arrivals {
  /**
   * Links a ticket to the dossier whose receipt was scanned for it: a trip made for it, seen by the officer who calls.
   * False when there is no such dossier here.
   * @param atReturns whether the ticket waits where results are collected
   */
  note(ticket: TicketId, code: string, atReturns: boolean, command: CommandId): Promise<boolean>;
  /** Which dossier of this office has this code; null when none has. */
  dossier(code: string): Promise<DossierId | null>;
  /** Unfinished dossiers of whoever has this ID number, by procedure; those with most first. */
  unfinished(idNumber: string): Promise<UnfinishedDossiers[]>;
}

/** A history names who did a thing, and here nobody did. */
const kiosk: OfficerRef = { account: "00000000-0000-0000-0000-000000000000" as AccountId, name: "Máy lấy số" };
const mostTries = 20;
const mostLookedAt = 20;

export function createArrivals(
  parts: Pick<IntakeParts, "store" | "sealer" | "office" | "now"> & { filing: Filing },
): Arrivals {
  const { store, sealer, office, now, filing } = parts;

  return {
    async note(ticket, code, atReturns, command) {
      const parsed = DossierCode.safeParse(code);
      if (!parsed.success) return false;
      for (let tries = 0; tries < mostTries; tries += 1) {
        const row = await store.dossierByCode(office().id, parsed.data);
        if (!row) return false;
        const { dossier, around } = filing.filed(row);
        const decision = decide(visitOf(ticket, dossier.state.state, atReturns), dossier, around);
        // The same trip again: its note was written before.
        if (!decision.ok) return true;
        const put = await filing.put(dossier, row.id, decision.changes, { by: kiosk, at: now(), command });
        if (put.ok) return true;
      }
      return false;
    },
    async dossier(code) {
      const parsed = DossierCode.safeParse(code);
      return parsed.success ? ((await store.dossierByCode(office().id, parsed.data))?.id ?? null) : null;
    },
    async unfinished(idNumber) {
      const hashes = sealer.fingerprints("idNumber", idNumber);
      const page = { limit: mostLookedAt, before: null };
      const found = await Promise.all(
        hashes.map((hash) => store.dossiersBy(office().id, { kind: "idNumber", hash }, page)),
      );
      const open = new Map(found.flat().flatMap((row) => (row.endedAt === null ? [[row.id, row] as const] : [])));
      // What they are about is not sealed: nothing is opened for it but names, and one that is damaged hides no other.
      return byProcedure([...open.values()].map(filing.listed));
    },
  };
}

/** A supplement is brought wherever one queues; to the counter of results one goes to collect; elsewhere one asks. */
function visitOf(
  ticket: TicketId,
  state: Filed["dossier"]["state"]["state"],
  atReturns: boolean,
): Extract<DossierCommand, { type: "visit" }> {
  const brings = state === "draft" || state === "supplementAsked";
  return { type: "visit", ticket, purpose: brings ? "supplement" : atReturns ? "return" : "enquiry" };
}

function byProcedure(open: readonly Filed[]): UnfinishedDossiers[] {
  const procedures = new Map<string, UnfinishedDossiers>();
  for (const { dossier, around } of open) {
    const { code } = dossier.intake.procedure;
    const known = procedures.get(code);
    procedures.set(code, { title: titleOf(dossier, around.procedure), count: (known?.count ?? 0) + 1 });
  }
  return [...procedures.values()].sort((a, b) => b.count - a.count);
}
