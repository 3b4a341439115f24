import type { HardwareId, TicketId, TicketLabel } from "./ids.ts";
import type { Lease, LimitShare } from "./lease.ts";
import type { RefusalCode } from "./refusals.ts";
import type { Text } from "./text.ts";
import type { WaitRange } from "./wait.ts";

/** What an accepted command did, for the one who asked. Made from its events, so a repeat gets the same. */
export interface Answer {
  /** The first entry it appended. */
  seq: number;
  /** The ticket it was about, if any. */
  ticket: { id: TicketId; label: TicketLabel } | null;
  /** For a new ticket only. */
  issued: {
    /** Null where it is not known: a kiosk gave the number while the hub was away. */
    ahead: number | null;
    wait: WaitRange | null;
    printing: boolean;
    /** For the kiosk that asked: the address of the ticket's page, where the office has such pages. */
    link?: string;
  } | null;
  /** Of a paper that was asked for again, where it comes out. */
  printer?: HardwareId;
  /** Numbers that the kiosk of this agent may give while the hub is away. */
  leased?: Lease & {
    /** The addresses of their pages, from the first number on, where the office has such pages. */
    links?: readonly string[];
  };
  /** What it may give by itself of services with a daily limit. */
  shared?: readonly LimitShare[];
}

/** `sentence` is for people, `code` for programs; `detail` names the field that was wrong, if any. */
export interface Refused {
  code: RefusalCode;
  sentence: Text;
  detail: string | null;
}

export type Reply = { ok: true; answer: Answer } | { ok: false; refusal: Refused };
