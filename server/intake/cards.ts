import { z } from "zod";
import { dayOf } from "#contract/calendar.ts";
import type { Scanned } from "#contract/identify/scanned.ts";
import { dayOfTicket, type TicketId } from "#contract/ids.ts";
import type { Party } from "#contract/party.ts";
import type { IntakeParts } from "./intake.ts";

/** Of a scanned card what an intake needs, and no more. */
const ScannedCard = z.object({
  name: z.string(),
  idNumber: z.string(),
  birth: z.string(),
  address: z.string().nullable(),
});
export type ScannedCard = z.infer<typeof ScannedCard> & { priorityByAge: boolean };

/** Cards scanned for tickets of today: sealed as they are, and gone at the day's end. */
export interface Cards {
  keep(ticket: TicketId, scanned: Scanned): Promise<boolean>;
  of(ticket: TicketId): Promise<ScannedCard | null>;
  /** At the turn of the day. */
  dropOld(): Promise<void>;
}

/** From this age on priority may be offered; the officer confirms it (Luật Người cao tuổi 39/2009: from 60; queues use 75 to 80). */
const priorityAge = 75;

/** What a card is sealed to. */
export function cardPlace(ticket: TicketId) {
  return { table: "card", record: ticket, field: "card" };
}

export function createCards({ store, sealer, now }: Pick<IntakeParts, "store" | "sealer" | "now">): Cards {
  return {
    async keep(ticket, scanned) {
      const card = cardOf(scanned);
      if (!card) return false;
      await store.keepCard(ticket, dayOf(now()), sealer.seal(cardPlace(ticket), JSON.stringify(card)));
      return true;
    },
    async of(ticket) {
      // Yesterday's are on their way out: nobody sees one between midnight and the sweep.
      if (dayOfTicket(ticket) !== dayOf(now())) return null;
      const sealed = await store.card(ticket);
      if (!sealed) return null;
      const card = ScannedCard.parse(JSON.parse(sealer.open(cardPlace(ticket), sealed)));
      return { ...card, priorityByAge: isAged(card.birth, dayOf(now())) };
    },
    dropOld: () => store.dropCardsBefore(dayOf(now())),
  };
}

function cardOf(scanned: Scanned): z.infer<typeof ScannedCard> | null {
  switch (scanned.kind) {
    case "citizenCard":
      return { name: scanned.name, idNumber: scanned.number, birth: scanned.birth, address: scanned.address };
    case "mrz":
      return {
        name: scanned.name,
        idNumber: scanned.personalNumber ?? scanned.documentNumber,
        birth: scanned.birth,
        address: null,
      };
    case "dossierCode":
    case "ticketCode":
    case "appointmentCode":
    case "healthCard":
    case "unknown":
      return null;
    default:
      return scanned satisfies never;
  }
}

/** Whoever is on the card, as a dossier names them. */
export function citizenOf({ name, idNumber, birth, address }: ScannedCard): Party {
  return { kind: "citizen", name, idNumber, birth, address, phone: null, email: null };
}

export function isAged(birth: string, today: string): boolean {
  const years = Number(today.slice(0, 4)) - Number(birth.slice(0, 4));
  return years > priorityAge || (years === priorityAge && birth.slice(5) <= today.slice(5));
}
