import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayMs } from "#contract/calendar.ts";
import type { HallEvent } from "#contract/events.ts";
import type { CommandId, Day } from "#contract/ids.ts";
import { leaseSize } from "#contract/lease.ts";
import { evolve } from "../../server/hall/evolve.ts";
import { withOffice } from "../../server/hall/hall.ts";
import { nextWorkingDay } from "../../server/hall/hours.ts";
import { openStrays } from "../../server/hall/strays.ts";
import { agent, anOffice, issue, kiosk, minutes, type Story, supervisor, system, tell } from "./builders.ts";
import { aDay, agentB, id, leaseOf, monday, p1, p2, printers, taken } from "./leasing.ts";

const step = fc.oneof(
  fc.record({
    do: fc.constant("lease" as const),
    kiosk: fc.boolean(),
    ahead: fc.boolean(),
    held: fc.integer({ min: 0, max: leaseSize - 1 }),
  }),
  fc.record({ do: fc.constant("issue" as const), service: fc.constantFrom("a", "b", "c") }),
  fc.record({
    do: fc.constant("tell" as const),
    kiosk: fc.boolean(),
    number: fc.integer({ min: 1, max: 900 }),
    stranger: fc.boolean(),
  }),
  fc.record({ do: fc.constant("admit" as const), which: fc.nat({ max: 5 }) }),
  fc.constant({ do: "rename" as const }),
  fc.constant({ do: "day" as const }),
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

const dayOfStory = ({ hall }: Story): Day => (hall.day.state === "none" ? monday : hall.day.day);

describe("for any order of leases, numbers, reports, strays, changed settings and days", () => {
  it("no number is in two leases, or in a lease and in the ordinary numbering, or given twice; and replay says the same", () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 80 }), (random) => {
        let story = aDay();
        const start = story.hall;
        const told: HallEvent[] = [];
        const doubled: string[] = [];
        const inLease = new Set<string>();
        const given = new Set<string>();
        for (const [at, one] of random.entries()) {
          const day = dayOfStory(story);
          story = next(story, one, at);
          for (const event of story.last.ok ? story.last.events : []) follow(event, one.do === "admit", day);
        }
        expect(doubled).toEqual([]);
        const { rules: _rules, ...replayed } = told.reduce(evolve, start);
        const { rules: _same, ...lived } = story.hall;
        expect(JSON.stringify(replayed)).toBe(JSON.stringify(lived));

        function follow(event: HallEvent, isStray: boolean, day: Day): void {
          told.push(event);
          if (event.type === "numbersLeased") {
            for (let number = event.from; number <= event.to; number += 1) {
              const one = `${event.day} ${event.prefix} ${number}`;
              if (inLease.has(one) || given.has(one)) doubled.push(one);
              inLease.add(one);
            }
          }
          if (event.type !== "ticketIssued") return;
          const one = `${day} ${event.prefix} ${event.number}`;
          const isOwn = isStray ? !inLease.has(one) : inLease.has(one) === (event.taken !== undefined);
          if (given.has(one) || !isOwn) doubled.push(one);
          given.add(one);
        }
      }),
      { numRuns: 150 },
    );
  });
});

/** A minute later, or a day. */
function next(before: Story, one: Step, at: number): Story {
  const day = dayOfStory(before);
  const later = { ...before, now: before.now + minutes(1) };
  switch (one.do) {
    case "lease": {
      const of = one.ahead ? (nextWorkingDay(before.hall.rules.office, day) ?? day) : day;
      return tell(later, { by: one.kiosk ? agent : agentB, command: leaseOf(one.kiosk ? p1 : p2, one.held, of) });
    }
    case "issue":
      return tell(later, { by: kiosk, command: issue(one.service) });
    case "tell": {
      const { kiosk: first, number, stranger } = one;
      const asked = id(at) as CommandId;
      const command = taken(number, { day, asked, prefix: first ? "X" : "Y", printer: first ? p1 : p2 });
      return tell(later, { by: first !== stranger ? agent : agentB, command });
    }
    case "admit": {
      const stray = openStrays(before.hall)[one.which]?.stray;
      const nothing: Story = { ...later, last: { ok: true, events: [] } };
      return stray ? tell(later, { by: supervisor, command: { type: "admitStray", stray } }) : nothing;
    }
    case "rename": {
      // A service gets the very letter that is leased: its numbers must go on behind the leased ones.
      const { office } = before.hall.rules;
      const isRenamed = office.services[0]?.prefix === "X";
      const usual = anOffice({ ...printers(), hours: office.hours });
      const services = usual.services.map((each, which) =>
        which === 0 && !isRenamed ? { ...each, prefix: "X" } : each,
      );
      return { ...later, hall: withOffice(later.hall, { ...usual, services }), last: { ok: true, events: [] } };
    }
    case "day":
      return tell({ ...later, now: later.now + dayMs }, { by: system, command: { type: "openDay" } });
    default:
      return one satisfies never;
  }
}
