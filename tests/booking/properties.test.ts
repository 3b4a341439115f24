import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Actor } from "#contract/actor.ts";
import type { Holder } from "#contract/booking.ts";
import type { HallEvent } from "#contract/events.ts";
import type { TicketId } from "#contract/ids.ts";
import { emptyBook, keepBooking } from "../../server/hall/book.ts";
import { hasEnded } from "../../server/hall/decision.ts";
import { evolve } from "../../server/hall/evolve.ts";
import { emptyHall, type Hall } from "../../server/hall/hall.ts";
import { homeShare } from "../../server/hall/home.ts";
import { entries, get, type Ordered, values } from "../../server/hall/ordered.ts";
import { aMorning, anOffice, counter, minutes, officer, type Story, tell } from "../hall/builders.ts";
import { citizensRefusals } from "../words/citizens-refusals.ts";
import { type BookingStep, bookingSteps } from "./arbitrary.ts";
import { bookingOffice, remote } from "./builders.ts";

const limits = bookingOffice().services?.map((each) => (each.id === "a" ? { ...each, dailyLimit: 9 } : each)) ?? [];
const office = bookingOffice({ services: limits });

/** A story, and all that happened in it since its day opened. */
const opening = ["1", "2"].map((id) => ({
  by: officer(Number(id)),
  command: { type: "openCounter" as const, counter: counter(id) },
  after: 0,
}));

type Look = (story: Story, happened: HallEvent[], by: Actor) => void;

function told(steps: readonly BookingStep[], look: Look) {
  const opened = aMorning(office);
  let day: HallEvent[] = opened.last.ok ? [...opened.last.events] : [];
  let story = opened;
  for (const { by, command, after } of [...opening, ...steps]) {
    story = tell(story, { by, command, at: story.now + after });
    const happened = story.last.ok ? story.last.events : [];
    for (const event of happened) {
      // Opened again, a day goes on; entries of the one before are not read again.
      if (event.type === "dayOpened" && event.day !== dayOpenedBy(day)) day = [];
      day.push(event);
    }
    look(story, happened, by);
  }
  return { story, day };
}

const check = (look: Look, numRuns = 250) =>
  fc.assert(
    fc.property(bookingSteps, (steps) => void told(steps, look)),
    { numRuns },
  );

describe("for any sequence of commands from home and in the hall", () => {
  it("no more numbers are held from home than the day's share, and no number more than the daily limit is given or promised", () => {
    check(({ hall }) => {
      for (const service of hall.rules.office.services) {
        const held = [...values(hall.tickets)].filter(
          (ticket) => ticket.service === service.id && ticket.home && !wasGivenBack(ticket),
        );
        expect(held.length).toBeLessThanOrEqual(homeShare(hall, service) ?? 0);
        expect(get(hall.home.taken, service.id) ?? 0).toBe(held.length);
        const promised = [...values(hall.book.bookings)].filter(
          (booking) => booking.service === service.id && booking.state.state === "booked" && isToday(hall, booking.at),
        );
        const given = get(hall.issuedOf, service.id) ?? 0;
        expect(given + promised.length).toBeLessThanOrEqual(service.dailyLimit ?? Number.POSITIVE_INFINITY);
      }
    });
  });

  it("whatever citizens are refused can be said in a language that somebody drops in", () => {
    check(({ last }, _, { kind, role }) => {
      const isCitizen = kind === "guest" || kind === "phone" || role === "kiosk";
      // An id of somebody else's wish is a program's slip: pages draw theirs at random.
      if (last.ok || !isCitizen || last.code === "commandIdReused") return;
      expect(Object.keys(citizensRefusals)).toContain(last.code);
    }, 100);
  });

  it("each browser holds one number at a time, and nobody is called before they are checked in", () => {
    const holders = new Map<TicketId, Holder>();
    check(({ hall }, happened) => {
      for (const event of happened) {
        if (event.type === "ticketTakenFromHome") holders.set(event.ticket, event.holder);
        if (event.type !== "ticketCalled") continue;
        const { home } = get(hall.tickets, event.ticket) ?? {};
        expect(home === null || home?.checkedInAt !== null).toBe(true);
      }
      const holding = [...values(hall.tickets)].filter((ticket) => ticket.home && !hasEnded(ticket));
      const whose = holding.map(({ id }) => holders.get(id));
      expect(new Set(whose).size).toBe(whose.length);
    });
  });

  it("whoever is checked in counts from when the number was taken, but never more than the office's minutes before they came", () => {
    check((_, happened) => {
      for (const event of happened) {
        if (event.type !== "ticketCheckedIn" || event.priority) continue;
        expect(event.effective).toBeLessThanOrEqual(event.at);
        expect(event.effective).toBeGreaterThanOrEqual(event.at - minutes(remote.headStartMinutes));
      }
    });
  });

  it("no time is booked by more people than it has places, and every count tells the same story", () => {
    check(({ hall }) => {
      const { book } = hall;
      const again = [...values(book.bookings)].reduce(keepBooking, emptyBook());
      for (const index of ["agenda", "open", "taken", "promised", "ofHolder"] as const)
        expect([index, flat(book[index])]).toEqual([index, flat(again[index])]);
      for (const places of values(book.taken)) expect(places).toBeLessThanOrEqual(2);
      for (const open of values(book.ofHolder)) expect(open).toBeLessThanOrEqual(2);
    });
  });

  it("nothing is lost when the hub dies: the day's entries make the same hall again", () => {
    fc.assert(
      fc.property(bookingSteps, (steps) => {
        const { story, day } = told(steps, () => {});
        const start: Hall = { ...emptyHall(anOffice(office)), seq: story.hall.seq - day.length };
        if (day[0]?.type !== "dayOpened") return;
        const again = day.reduce(evolve, start);
        expect(contentOf(again)).toEqual(contentOf(story.hall));
      }),
      { numRuns: 250 },
    );
  });
});

function wasGivenBack({
  home,
  state,
}: {
  home: { checkedInAt: number | null } | null;
  state: { state: string };
}): boolean {
  return home?.checkedInAt === null && state.state !== "expected";
}

function isToday(hall: Hall, at: number): boolean {
  const day = hall.day.state === "none" ? "" : hall.day.day;
  return new Date(at + minutes(7 * 60)).toISOString().startsWith(day);
}

/** What a hall is, without how its trees happen to stand. */
function contentOf(hall: Hall) {
  const { book, home, tickets, day, issued, seq } = hall;
  return {
    day,
    issued,
    seq,
    tickets: flat(tickets),
    bookings: flat(book.bookings),
    open: flat(book.open),
    taken: flat(book.taken),
    expected: flat(home.expected),
    ofHolder: flat(home.ofHolder),
    queues: [...entries(hall.queues)].map(({ key, value }) => [key, flat(value.ordinary), flat(value.priority)]),
  };
}

/** Keys and values, without how the tree happens to stand. */
function flat(map: object) {
  return [...entries(map as Ordered<unknown, unknown>)].map(({ key, value }) => [key, value]);
}

function dayOpenedBy([first]: readonly HallEvent[]): string | null {
  return first?.type === "dayOpened" ? first.day : null;
}
