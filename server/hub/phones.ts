import { pageLinked } from "#contract/identify/page-link.ts";
import type { OfficeId, TicketId } from "#contract/ids.ts";
import type { PhoneTicket, PhoneView } from "#contract/phone.ts";
import type { Hall } from "../hall/hall.ts";
import { phoneTicket, phoneView } from "../hall/views/phone.ts";
import type { Happened } from "./batch.ts";
import type { Clock } from "./clock.ts";

/** Secret codes of tickets, made and read with a key that is kept elsewhere. */
export interface TicketLinks {
  codeOf(ticket: TicketId): string;
  ticketOf(code: string, office: OfficeId): TicketId | null;
}

/** The pages that citizens open on their phones, one for each ticket. */
export interface Phones {
  /** The ticket that a link's code is for; null where there is none, and while the office has no such pages. */
  ticketOf(code: string): TicketId | null;
  /** The whole address of a ticket's page, for paper and screens; null while the office has no such pages. */
  link(ticket: TicketId): string | null;
  /** The same without the host. */
  path(ticket: TicketId): string | null;
  /** What a scanner read, if it is the link of a ticket here. */
  ticketIn(text: string): TicketId | null;
  page(ticket: TicketId): { ticket: PhoneTicket; view: PhoneView };
  /** From now on `send` is told the view as JSON each time it changes. Returns what to call when the page is gone. */
  watch(ticket: TicketId, send: (view: string) => void): () => void;
}

export interface RunningPhones extends Phones {
  /** These tickets' pages change at once. */
  follow(happened: readonly Happened[]): void;
  /** All others follow, soon and in small portions. */
  changed(): void;
  stop(): void;
}

interface Watched {
  /** Without its time, so that equal views are not sent twice. */
  content: string;
  pages: Set<(view: string) => void>;
}

/** How long after a change the places of those who wait are counted again, ms: a phone in a pocket is in no hurry. */
const gapMs = 1_000;
/** Counting stops after this many ms to let the hall's own work through. */
const portionMs = 1;

/**
 * Pages cost the hall little however many are open: what happened to a ticket itself is sent at once, and how many are ahead is
 * counted once for each ticket and second, in portions between which every call and screen comes first.
 */
export function createPhones({
  hall,
  links,
  clock,
  arrivalCode,
}: {
  hall: () => Hall;
  links: TicketLinks;
  clock: Clock;
  /** What to type on arrival for a number from home; null for any other. */
  arrivalCode: (ticket: TicketId) => string | null;
}): RunningPhones {
  const watched = new Map<TicketId, Watched>();
  let timer: NodeJS.Timeout | null = null;
  let isCounting = false;
  let isStale = false;
  let isStopped = false;

  function refresh(ticket: TicketId, seat: Watched): void {
    const view = phoneView(hall(), ticket, clock.now());
    const content = contentOf(view);
    if (content === seat.content) return;
    seat.content = content;
    const text = JSON.stringify(view);
    for (const send of seat.pages) send(text);
  }

  function refreshAll(tickets: Iterable<TicketId>): void {
    for (const ticket of tickets) {
      const seat = watched.get(ticket);
      if (seat) refresh(ticket, seat);
    }
  }

  function countLater(): void {
    isStale = true;
    if (timer || isCounting || isStopped || watched.size === 0) return;
    timer = setTimeout(() => {
      timer = null;
      isStale = false;
      isCounting = true;
      count([...watched], 0);
    }, gapMs);
  }

  function count(seats: [TicketId, Watched][], from: number): void {
    const until = performance.now() + portionMs;
    let at = from;
    while (at < seats.length && !isStopped && performance.now() < until) {
      const [ticket, seat] = seats[at] ?? [];
      if (ticket && seat) refresh(ticket, seat);
      at += 1;
    }
    if (at < seats.length && !isStopped) setImmediate(() => count(seats, at));
    else {
      isCounting = false;
      if (isStale) countLater();
    }
  }

  const path = (ticket: TicketId) => (baseUrl() === null ? null : `/t/${links.codeOf(ticket)}`);
  const baseUrl = () => hall().rules.office.phone?.publicUrl ?? null;
  const ticketOf = (code: string) => (baseUrl() === null ? null : links.ticketOf(code, hall().office));

  return {
    ticketOf,
    path,
    link(ticket) {
      const base = baseUrl();
      return base === null ? null : `${base}${path(ticket)}`;
    },
    ticketIn(text) {
      const page = pageLinked(text);
      return page?.of === "ticket" ? ticketOf(page.code) : null;
    },
    page: (ticket) => ({
      ticket: { ...phoneTicket(hall(), ticket), arrivalCode: arrivalCode(ticket) },
      view: phoneView(hall(), ticket, clock.now()),
    }),
    watch(ticket, send) {
      const seat = watched.get(ticket) ?? { content: "", pages: new Set() };
      watched.set(ticket, seat);
      seat.pages.add(send);
      const view = phoneView(hall(), ticket, clock.now());
      if (seat.content === contentOf(view)) send(JSON.stringify(view));
      else refresh(ticket, seat);
      return () => {
        seat.pages.delete(send);
        if (seat.pages.size === 0 && watched.get(ticket) === seat) watched.delete(ticket);
      };
    },
    follow(happened) {
      const touched = new Set(happened.flatMap(({ event }) => ("ticket" in event ? [event.ticket] : [])));
      if (watched.size === 0) return;
      // Screens of the hall are sent theirs in the very next turn; phones come after them.
      setImmediate(() => setImmediate(refreshAll, touched));
    },
    changed: countLater,
    stop() {
      isStopped = true;
      if (timer) clearTimeout(timer);
    },
  };
}

function contentOf({ service, status }: PhoneView): string {
  return JSON.stringify([service, status]);
}
