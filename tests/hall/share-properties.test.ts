import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countOfDay, dayMs, dayOfCount, midnightOf } from "#contract/calendar.ts";
import { type Day, labelOf, ticketId } from "#contract/ids.ts";
import type { ShareLimits } from "#contract/lease.ts";
import { emptyLedger, type Ledger, ledgerAfter, shareHeld, shareKept, untold } from "../../devices/station/ledger.ts";
import { promisedOn } from "../../server/hall/book.ts";
import { nextWorkingDay } from "../../server/hall/hours.ts";
import { wantedShare } from "../../server/hall/shares.ts";
import { appointments, bookingId } from "../booking/builders.ts";
import { agent, anOffice, issue, kiosk, minutes, type Story, service, supervisor, system, tell } from "./builders.ts";
import { aDay, agentB, leaseOf, monday, p1, p2, taken } from "./leasing.ts";

const a = service("a");
const kiosks = [
  { by: agent, printer: p1, prefix: "X" },
  { by: agentB, printer: p2, prefix: "Y" },
] as const;

interface Station {
  ledger: Ledger;
}

/** Where a message may be lost. */
type Lost = "no" | "question" | "answer";

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant("issue" as const), people: fc.integer({ min: 1, max: 6 }) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant("share" as const),
      at: fc.nat({ max: 1 }),
      ahead: fc.boolean(),
      lost: fc.constantFrom<Lost>("no", "no", "no", "question", "answer"),
    }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constant("give" as const), at: fc.nat({ max: 1 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("tell" as const), at: fc.nat({ max: 1 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("forget" as const), at: fc.nat({ max: 1 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("day" as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("book" as const), time: fc.nat({ max: 5 }) }) },
);

/** An office with a limit, and two kiosks that come and go. */
function anOfficeWithKiosks(limit: number) {
  const services = anOffice().services.map((each) => (each.id === a ? { ...each, dailyLimit: limit } : each));
  let story = kiosks.reduce(
    (before, { by, printer }) => tell(before, { by, command: leaseOf(printer) }),
    aDay({ services, appointments }),
  );
  const stations: [Station, Station] = [{ ledger: emptyLedger }, { ledger: emptyLedger }];
  const given = new Map<Day, number>();
  let lastNumber = 0;
  let booked = 0;

  const day = (): Day => (story.hall.day.state === "none" ? monday : story.hall.day.day);
  const count = (of: Day) => given.set(of, (given.get(of) ?? 0) + 1);
  const station = (at: number) => stations[at === 0 ? 0 : 1];
  const place = (at: number) => kiosks[at === 0 ? 0 : 1];

  function issueOne(): boolean {
    story = tell(story, { by: kiosk, command: issue("a"), at: story.now + minutes(1) });
    if (story.last.ok) count(day());
    return story.last.ok;
  }

  function keep(at: number, of: Day, change: number): void {
    const one = station(at);
    one.ledger = ledgerAfter(one.ledger, { kind: "shared", day: of, service: a, change });
  }

  /** As the station does it: puts away first, then asks, then keeps what it got. */
  function share(at: number, ahead: boolean, lost: Lost): void {
    const { by, printer } = place(at);
    const of = ahead ? (nextWorkingDay(story.hall.rules.office, day()) ?? day()) : day();
    const limited = story.hall.rules.services.get(a);
    const wanted = limited ? (wantedShare(story.hall, limited, printer, of) ?? 0) : 0;
    keep(at, of, Math.min(0, wanted - shareKept(station(at).ledger, of, a)));
    const kept = [{ service: a, count: shareKept(station(at).ledger, of, a) }];
    const command: ShareLimits = { type: "shareLimits", printer, day: of, kept };
    if (lost === "question") return;
    story = tell(story, { by, command });
    if (lost === "answer" || !story.last.ok) return;
    for (const event of story.last.events)
      if (event.type === "limitsShared") for (const { added } of event.shares) keep(at, of, added);
  }

  function give(at: number): void {
    const one = station(at);
    if (shareHeld(one.ledger, day(), a) === 0) return;
    lastNumber += 1;
    const { prefix, printer } = place(at);
    const label = labelOf(prefix, lastNumber);
    const { type: _, takenAt, copy: __, print: ___, ...known } = taken(lastNumber, { day: day(), prefix, printer });
    const ticket = ticketId(story.hall.office, day(), label);
    one.ledger = ledgerAfter(one.ledger, {
      kind: "taken",
      taken: { ...known, ticket, command: known.asked, at: takenAt },
    });
    count(day());
  }

  function tellAll(at: number): void {
    const { by, printer, prefix } = place(at);
    story = tell(story, { by, command: leaseOf(printer, 0, day()) });
    for (const given of untold(station(at).ledger)) {
      const { day: of, number, ticket } = given.taken;
      story = tell(story, { by, command: taken(number, { day: of, prefix, printer }) });
      station(at).ledger = ledgerAfter(station(at).ledger, { kind: "told", ticket, refusal: null });
    }
  }

  /** For tomorrow, at one of six times. */
  function book(time: number): void {
    booked += 1;
    const at = midnightOf(countOfDay(day()) + 1) + minutes(480 + time * 30);
    const of = { booking: bookingId(booked), service: a, procedure: null, at, language: "vi" as const, card: null };
    story = tell(story, { by: supervisor, command: { type: "book", ...of } });
  }

  /** Given, or promised to whoever has an appointment. */
  const gone = (of: Day): number => (given.get(of) ?? 0) + promisedOn(story.hall.book, a, of);
  /** That, and what is in a kiosk's hands: all that somebody may come with on a day. */
  const claimed = (of: Day): number => stations.reduce((sum, { ledger }) => sum + shareHeld(ledger, of, a), gone(of));

  function turnDay(): void {
    story = tell({ ...story, now: story.now + dayMs } as Story, { by: system, command: { type: "openDay" } });
  }

  return { issueOne, share, give, tellAll, turnDay, book, station, gone, claimed, today: day };
}

describe("for any order of numbers, appointments, lost messages, outages and days", () => {
  it("kiosks and hub together never give more of a daily limit than there is, and all of it once they hear each other", () => {
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 10, maxLength: 90 }),
        fc.integer({ min: 1, max: 14 }),
        (random, limit) => {
          const office = anOfficeWithKiosks(limit);
          for (const one of random) {
            switch (one.do) {
              case "issue":
                for (let person = 0; person < one.people; person += 1) office.issueOne();
                break;
              case "share":
                office.share(one.at, one.ahead, one.lost);
                break;
              case "give":
                office.give(one.at);
                break;
              case "tell":
                office.tellAll(one.at);
                break;
              case "forget":
                // A kiosk whose disk was changed; what it gave the hub has heard of.
                office.tellAll(one.at);
                office.station(one.at).ledger = emptyLedger;
                break;
              case "day":
                office.turnDay();
                break;
              case "book":
                office.book(one.time);
                break;
              default:
                one satisfies never;
            }
            const today = office.today();
            for (const day of [today, dayOfCount(countOfDay(today) + 1)])
              expect(office.claimed(day)).toBeLessThanOrEqual(limit);
          }
          for (const at of [0, 1]) office.tellAll(at);
          let isMore = true;
          while (isMore) {
            for (const at of [0, 1, 0, 1]) office.share(at, false, "no");
            isMore = office.issueOne();
          }
          expect(office.gone(office.today())).toBe(limit);
        },
      ),
      { numRuns: 300 },
    );
  });
});
