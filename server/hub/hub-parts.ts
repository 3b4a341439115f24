import type { Scanned } from "#contract/identify/scanned.ts";
import type { TicketId } from "#contract/ids.ts";
import type { OfferedLanguage } from "#contract/languages.ts";
import type { StationView } from "#contract/lease.ts";
import type { Office } from "#contract/office.ts";
import type { UnshownMedia } from "#contract/playlist.ts";
import type { Slip } from "#contract/slip.ts";
import type { Hall } from "../hall/hall.ts";
import type { PrintOrder } from "../hall/jobs.ts";
import type { Journal } from "../storage/ports/journal.ts";
import type { Settings } from "../storage/ports/settings.ts";
import type { BookingsParts } from "./bookings.ts";
import type { Clock } from "./clock.ts";
import type { TicketLinks } from "./phones.ts";
import type { Visitors } from "./visitors.ts";

/** What a hub is built on: storage, and what other parts of the office do for its hall. */
export interface HubParts {
  journal: Journal;
  settings: Settings;
  clock: Clock;
  demonstration: () => boolean;
  /** What citizens may choose; the same array until it changes, which `refresh` says. */
  languages: () => readonly OfferedLanguage[];
  /** Names that agents are paired under; `refresh` says that they are others. */
  pairedAgents: () => ReadonlySet<string>;
  /** @param link the address of the ticket's page; null while there are none */
  slipOf: (order: PrintOrder, hall: Hall, link: string | null) => Slip;
  awayPaper: (office: Office) => StationView["paper"];
  links: TicketLinks;
  bookings: Pick<BookingsParts, "links" | "guesses" | "onGuess">;
  /** Something was scanned at a counter while this ticket was called or served there. */
  onScanned: (ticket: TicketId, scanned: Scanned) => void;
  visitors: Visitors;
  /** What hall screens pass over in their playlist. */
  unshown: () => readonly UnshownMedia[];
  /** Storage can not be trusted any more: say so and exit. */
  onBroken: (error: unknown) => void;
}
