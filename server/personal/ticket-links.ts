import { createHmac, timingSafeEqual } from "node:crypto";
import { ticketIn } from "#contract/identify/page-link.ts";
import { type OfficeId, type TicketId, ticketId } from "#contract/ids.ts";
import type { Keyring } from "./keyring.ts";

/** Codes by which citizens reach their own ticket. */
export interface TicketLinks {
  codeOf(ticket: TicketId): string;
  /** The ticket of a code, of whatever day; null when no ticket of this office has it. */
  ticketOf(code: string, office: OfficeId): TicketId | null;
}

const proofBytes = 18;

/**
 * A code is `261123A025-<proof>`: which ticket it is for, and HMAC-SHA-256 of the ticket's id, cut to 144 bits. Nothing of it is
 * stored: it is the same after a restart, it is in no journal and no backup, and whoever lacks the key can not guess one.
 * New codes come from the newest key; codes of older keys go on working.
 */
export function ticketLinks(keyring: Keyring): TicketLinks {
  const proofsOf = (ticket: TicketId) =>
    keyring.keys.map(({ link }) => createHmac("sha256", link).update(ticket).digest().subarray(0, proofBytes));
  return {
    codeOf(ticket) {
      const [, day = "", label = ""] = ticket.split(".");
      const [newest] = proofsOf(ticket);
      return `${day.slice(2).replaceAll("-", "")}${label.replaceAll("Đ", "d")}-${newest?.toString("base64url")}`;
    },
    ticketOf(code, office) {
      const read = ticketIn(code);
      if (!read) return null;
      const named = ticketId(office, read.day, read.label);
      const given = Buffer.from(read.proof, "base64url");
      // Every key is tried, whichever fits: how long it takes says nothing.
      const fits = proofsOf(named).map((one) => timingSafeEqual(one, given));
      return fits.includes(true) ? named : null;
    },
  };
}
