import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { HallEvent } from "#contract/events.ts";
import type { Office } from "#contract/office.ts";
import type { Ticket, TicketState } from "#contract/ticket.ts";
import { evolve } from "../../server/hall/evolve.ts";
import type { Hall } from "../../server/hall/hall.ts";
import { nextFor, upcoming } from "../../server/hall/next.ts";
import { entries, get, values } from "../../server/hall/ordered.ts";
import { steps } from "./arbitrary.ts";
import {
  aMorning,
  anOffice,
  callAll,
  counter,
  elderly,
  issue,
  kiosk,
  minutes,
  type Story,
  supervisor,
  tell,
  today,
  withOpen,
} from "./builders.ts";

const policies = fc.constantFrom(
  { kind: "arrival" as const },
  { kind: "ratio" as const, ordinary: 2 },
  { kind: "strict" as const },
);

/** Counters open at any hour, so that random stories get somewhere. */
function aBusyMorning(change: Partial<Office> = {}): Story {
  return withOpen(aMorning({ ...change, hours: { ...anOffice().hours, ticketsOutsideHours: true } }), "1", "2", "3");
}

/** Where a ticket may go from each state. */
const legal: Record<TicketState["state"], readonly TicketState["state"][]> = {
  expected: ["waiting", "cancelled", "left", "lapsed"],
  waiting: ["called", "cancelled", "left", "lapsed"],
  called: ["serving", "held", "missed", "waiting", "cancelled", "left", "lapsed"],
  serving: ["finished", "held", "waiting", "lapsed"],
  held: ["serving", "called", "cancelled", "left", "lapsed"],
  missed: ["waiting", "called", "cancelled", "left", "lapsed"],
  finished: [],
  left: ["waiting"],
  cancelled: [],
  lapsed: [],
};

describe("for any sequence of commands", () => {
  it("no ticket is lost, doubled or at two places, and every index tells the same story", () => {
    fc.assert(
      fc.property(steps, policies, (random, policy) => {
        let story: Story = aBusyMorning({ policy });
        for (const { by, command, after } of random) {
          story = tell(story, { by, command, at: story.now + after });
          expectSound(story.hall);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("tickets only go where their state allows, and time in the hall never runs backwards", () => {
    fc.assert(
      fc.property(steps, (random) => {
        let story: Story = aBusyMorning();
        for (const { by, command, after } of random) {
          const before = story.hall;
          story = tell(story, { by, command, at: story.now + after });
          expect(story.hall.at).toBeGreaterThanOrEqual(before.at);
          if (story.hall.day.state !== "none" && before.day.state !== "none" && story.hall.day.day !== before.day.day)
            continue;
          for (const ticket of values(story.hall.tickets)) {
            const was = get(before.tickets, ticket.id)?.state.state;
            if (was && was !== ticket.state.state) expect(legal[was]).toContain(ticket.state.state);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it("a refusal changes nothing, and replaying what was accepted gives the same hall", () => {
    fc.assert(
      fc.property(steps, (random) => {
        let story: Story = aBusyMorning();
        const start = story.hall;
        const told: HallEvent[] = [];
        for (const { by, command, after } of random) {
          const before = story.hall;
          story = tell(story, { by, command, at: story.now + after });
          if (story.last.ok) told.push(...story.last.events);
          else expect(story.hall).toBe(before);
        }
        const { rules: _rules, ...replayed } = told.reduce(evolve, start);
        const { rules: _same, ...lived } = story.hall;
        expect(JSON.stringify(replayed)).toBe(JSON.stringify(lived));
      }),
      { numRuns: 100 },
    );
  });

  it("no number is given twice, also when the clock jumps and days change", () => {
    fc.assert(
      fc.property(steps, (random) => {
        const given = new Set<string>();
        let story: Story = aBusyMorning();
        for (const { by, command, after } of random) {
          story = tell(story, { by, command, at: story.now + after });
          for (const event of story.last.ok ? story.last.events : []) {
            if (event.type !== "ticketIssued") continue;
            expect(given).not.toContain(event.ticket);
            given.add(event.ticket);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("the order of those who wait", () => {
  const arrivals = fc.array(fc.record({ after: fc.integer({ min: 0, max: minutes(30) }), isElderly: fc.boolean() }), {
    minLength: 2,
    maxLength: 30,
  });
  const filled = (people: { after: number; isElderly: boolean }[], policy: Parameters<typeof aMorning>[0]) =>
    people.reduce(
      (story, { after, isElderly }) =>
        tell(story, {
          by: supervisor,
          command: issue("a", { priority: isElderly ? elderly : null }),
          at: story.now + after,
        }),
      aMorning(policy),
    );

  it("is what a counter will really call, one after another, under every policy", () => {
    fc.assert(
      fc.property(arrivals, policies, (people, policy) => {
        const story = withOpen(filled(people, { policy }), "1");
        const first = story.hall.rules.counters.get(counter("1"));
        if (!first) throw new Error("no counter 1");
        const foretold = [...upcoming(story.hall, first)].map((id) => id.split(".")[2]);
        expect(callAll(story, "1")).toEqual(foretold);
        expect(new Set(foretold).size).toBe(people.length);
      }),
      { numRuns: 100 },
    );
  });

  it("starves nobody by arrival: nobody is overtaken by one who came more than the head start later", () => {
    fc.assert(
      fc.property(arrivals, (people) => {
        const story = withOpen(filled(people, {}), "1");
        const order = callAll(story, "1").map((label) => get(story.hall.tickets, today(label)));
        for (const [place, ticket] of order.entries()) {
          for (const earlier of order.slice(0, place)) {
            expect(earlier?.issuedAt ?? 0).toBeLessThanOrEqual((ticket?.issuedAt ?? 0) + minutes(20));
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it("starves nobody by ratio: at most two ordinary calls in a row while a priority ticket waits, and one priority call while ordinary ones do", () => {
    fc.assert(
      fc.property(arrivals, (people) => {
        const story = withOpen(filled(people, { policy: { kind: "ratio", ordinary: 2 } }), "1");
        const kinds = callAll(story, "1").map((label) => get(story.hall.tickets, today(label))?.priority !== null);
        const lastPriority = kinds.lastIndexOf(true);
        const lastOrdinary = kinds.lastIndexOf(false);
        for (let i = 0; i + 2 < lastPriority; i++) expect(kinds.slice(i, i + 3)).toContain(true);
        for (let i = 0; i + 1 < lastOrdinary; i++) expect(kinds.slice(i, i + 2)).toContain(false);
      }),
      { numRuns: 100 },
    );
  });

  it("does not change while people wait, whoever comes later", () => {
    fc.assert(
      fc.property(arrivals, arrivals, (people, more) => {
        const story = filled(people, {});
        const first = story.hall.rules.counters.get(counter("1"));
        if (!first) throw new Error("no counter 1");
        const before = [...upcoming(story.hall, first)];
        const later = more.reduce(
          (now, { after }) => tell(now, { by: kiosk, command: issue("a"), at: now.now + after }),
          story,
        );
        const after = [...upcoming(later.hall, first)].filter((id) => before.includes(id));
        expect(after).toEqual(before);
        expect(nextFor(later.hall, first)).toBe(before[0]);
      }),
      { numRuns: 100 },
    );
  });
});

/** Every index of the hall, against the tickets themselves. */
function expectSound(hall: Hall): void {
  const tickets = [...values(hall.tickets)];
  expect(tickets.length).toBe(hall.issued);
  const queued = [...values(hall.queues)].flatMap((queue) => [...values(queue.ordinary), ...values(queue.priority)]);
  expect([...queued].sort()).toEqual(idsOf(tickets, (ticket) => ticket.state.state === "waiting"));
  const atDesks = [...entries(hall.desks)].flatMap(({ key, value }) =>
    value.current ? [`${key} ${value.current}`] : [],
  );
  expect(atDesks.sort()).toEqual(
    tickets
      .flatMap(({ id, state }) =>
        state.state === "called" || state.state === "serving" ? [`${state.counter} ${id}`] : [],
      )
      .sort(),
  );
  expect([...entries(hall.held)].map(({ key }) => key)).toEqual(
    idsOf(tickets, (ticket) => ticket.state.state === "held"),
  );
  expect([...entries(hall.missed)].map(({ key }) => key)).toEqual(
    idsOf(tickets, (ticket) => ticket.state.state === "missed"),
  );
  expect([...entries(hall.printing)].map(({ key }) => key)).toEqual(
    idsOf(tickets, (ticket) => ticket.print.state === "pending"),
  );
  for (const { state } of tickets) {
    if (state.state === "finished") expect(state.visit.finishedAt).toBeGreaterThanOrEqual(state.visit.startedAt);
  }
}

const idsOf = (tickets: Ticket[], which: (ticket: Ticket) => boolean): string[] =>
  tickets
    .filter(which)
    .map((ticket) => ticket.id as string)
    .sort();
