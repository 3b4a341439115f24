import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Policy } from "#contract/office.ts";
import type { Ticket } from "#contract/ticket.ts";
import { aheadOf } from "../../server/hall/ahead.ts";
import { nextFor } from "../../server/hall/next.ts";
import { get, values } from "../../server/hall/ordered.ts";
import { expectedWait, waitOf } from "../../server/hall/wait.ts";
import {
  aMorning,
  callAll,
  counter,
  elderly,
  issue,
  kiosk,
  minutes,
  officer,
  type Story,
  service,
  supervisor,
  tell,
  today,
  withOpen,
  withWaiting,
} from "./builders.ts";

const ofGroup = { priority: elderly };

/** What whoever waits is told, by ticket. */
const told = ({ hall }: Story) =>
  new Map(
    [...values(hall.tickets)].flatMap((ticket): [Ticket["id"], number][] =>
      ticket.state.state === "waiting" ? [[ticket.id, aheadOf(hall, ticket, ticket.state.place)]] : [],
    ),
  );
const aheadAs = (story: Story, label: string) => told(story).get(today(label));
const waitAs = (story: Story, label: string) => {
  const ticket = get(story.hall.tickets, today(label));
  return ticket?.state.state === "waiting" ? waitOf(story.hall, ticket, ticket.state.place) : null;
};

/** Counter 3 calls c before a, whoever of a came when. */
const ownFirst = (...waiting: string[]) => withOpen(withWaiting(aMorning(), ...waiting), "3");

describe("where a counter's own services go first", () => {
  it("tells whoever it only helps that those of its own come before them, also one of a priority group", () => {
    const story = tell(ownFirst("c", "c"), { by: kiosk, command: issue("a", ofGroup) });
    expect(aheadAs(story, "A001")).toBe(2);
    expect(waitAs(story, "A001")?.fromMinutes).toBeGreaterThanOrEqual(20);
  });

  it("does not count those it only helps before its own, however early they came", () => {
    const story = ownFirst("a", "a", "a", "c");
    expect(aheadAs(story, "C001")).toBe(0);
    expect(waitAs(story, "C001")).toEqual({ fromMinutes: 0, toMinutes: 5 });
    // Whoever takes a number now waits for the one of their service, of 20 minutes, and for nobody else.
    expect(expectedWait(story.hall, service("c"), null)).toEqual({ fromMinutes: 5, toMinutes: 40 });
  });

  it("tells the number on the paper by the same order", () => {
    const story = tell(ownFirst("c", "a"), { by: kiosk, command: issue("c") });
    const [event] = story.last.ok ? story.last.events : [];
    expect(event).toMatchObject({ type: "ticketIssued", ahead: 1 });
  });

  it("goes on with the row of ordinary tickets that its own left behind, under the ratio policy", () => {
    const filled = withWaiting(aMorning({ policy: { kind: "ratio", ordinary: 2 } }), "c", "c", "c", "a", "a");
    const both = [issue("c", ofGroup), issue("a", ofGroup)].map((command) => ({ by: kiosk, command }));
    const story = withOpen(tell(filled, ...both), "3");
    const order = ["C001", "C002", "C004", "C003", "A001", "A003", "A002"];
    expect(callAll(story, "3")).toEqual(order);
    expect(order.map((label) => aheadAs(story, label))).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it("says so too while that counter pauses and no other serves", () => {
    const story = tell(ownFirst("c", "a"), {
      by: officer(3),
      command: { type: "pauseCounter", counter: counter("3"), reason: null },
    });
    expect(aheadAs(story, "A001")).toBe(1);
  });

  it("does not take it for a help while many of its own wait: those it may help wait for the counter that serves them", () => {
    const alone = withOpen(withWaiting(aMorning(), ..."aaaaaa"), "1");
    const idle = withOpen(alone, "3");
    const busy = withOpen(withWaiting(alone, ..."cccc"), "3");
    const from = ({ hall }: Story) => expectedWait(hall, service("a"), null)?.fromMinutes;
    expect(from(busy)).toBe(from(alone));
    expect(from(idle)).toBeLessThan(from(alone) ?? 0);
  });
});

describe("where a counter serves several services alike", () => {
  it("counts whoever came before, of whichever service", () => {
    const story = withOpen(withWaiting(aMorning(), "a", "b"), "2");
    expect(aheadAs(story, "B001")).toBe(1);
  });

  it("counts by the counter that comes to them first", () => {
    expect(aheadAs(withOpen(withWaiting(aMorning(), "b", "b", "a"), "1", "2"), "A001")).toBe(0);
  });
});

const policies = fc.constantFrom<Policy>(
  { kind: "arrival" },
  { kind: "strict" },
  { kind: "ratio", ordinary: 1 },
  { kind: "ratio", ordinary: 2 },
);
const people = fc.array(
  fc.record({
    of: fc.constantFrom("a", "b", "c"),
    after: fc.integer({ min: 0, max: minutes(8) }),
    elderly: fc.boolean(),
  }),
  { minLength: 1, maxLength: 14 },
);
/** Which counters call while people still come: these counters may be in the midst of a row of ordinary tickets. */
const earlier = fc.array(fc.nat(2), { maxLength: 6 });
const open = fc.subarray(["1", "2", "3"], { minLength: 1 });

type Person = { of: string; after: number; elderly: boolean };

/** A hall in which some were called and some, it may be, were sent on to one counter. */
function filled(
  coming: readonly Person[],
  policy: Policy,
  counters: readonly string[],
  calling: readonly number[],
): Story {
  const opened = withOpen(aMorning({ policy }), ...counters);
  return coming.reduce((story, { of, after, elderly: isElderly }, index) => {
    const command = issue(of, isElderly ? ofGroup : {});
    const came = tell(story, { by: supervisor, command, at: story.now + after });
    const caller = counters[calling[index] ?? -1];
    return caller ? served(came, caller, index % 2 === 0) : came;
  }, opened);
}

/** One press of a counter; whoever is called goes, or is sent to wait for this counter alone. */
function served(story: Story, id: string, isSent = false): Story {
  const by = officer(Number(id));
  const called = tell(story, { by, command: { type: "callNext", counter: counter(id) } });
  if (!called.last.ok) return called;
  const to = { kind: "counter" as const, counter: counter("3") };
  return isSent && id !== "3"
    ? tell(called, { by, command: { type: "transfer", counter: counter(id), to, note: null } })
    : tell(called, { by, command: { type: "markMissed", counter: counter(id) } });
}

/** The others went home: what they sent to this counter, and its own row of ordinary tickets, stay. */
function aloneOpen(story: Story, id: string): Story {
  const others = ["1", "2", "3"].filter((each) => each !== id);
  return tell(
    story,
    ...others.map((each) => ({
      by: officer(Number(each)),
      command: { type: "closeCounter" as const, counter: counter(each) },
    })),
  );
}

function calledBy(story: Story, id: string): { story: Story; ticket: Ticket["id"] } | null {
  const place = story.hall.rules.counters.get(counter(id));
  const ticket = place && nextFor(story.hall, place);
  return ticket ? { story: served(story, id), ticket } : null;
}

describe("what people are told while nobody else comes", () => {
  it("is, of one counter, exactly how many it calls before them, under every policy", () => {
    fc.assert(
      fc.property(people, policies, fc.constantFrom("1", "2", "3"), earlier, (coming, policy, id, calling) => {
        let story = aloneOpen(filled(coming, policy, ["3", "2", "1"], calling), id);
        const before = told(story);
        let calls = 0;
        for (let next = calledBy(story, id); next; next = calledBy(story, id)) {
          expect(before.get(next.ticket)).toBe(calls++);
          story = next.story;
        }
      }),
      { numRuns: 200 },
    );
  });

  it("is none for those whom an open counter would call now, and for nobody else it could call", () => {
    fc.assert(
      fc.property(people, policies, open, earlier, (coming, policy, counters, calling) => {
        const story = filled(coming, policy, counters, calling);
        const next = counters.flatMap((id) => calledBy(story, id)?.ticket ?? []);
        const served = new Set(counters.flatMap((id) => story.hall.rules.servicesOf.get(counter(id)) ?? []));
        for (const [id, ahead] of told(story)) {
          const ticket = get(story.hall.tickets, id);
          if (ticket?.state.state !== "waiting") throw new Error("told somebody who does not wait");
          const { place } = ticket.state;
          const isServed = place.kind === "service" ? served.has(place.service) : counters.includes(place.counter);
          if (isServed) expect([id, ahead === 0]).toEqual([id, next.includes(id)]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("is, of several counters, never more than are called before them, nor fewer than the counter with the fewest calls makes", () => {
    const orders = fc.array(fc.nat(2), { minLength: 60, maxLength: 60 });
    const fixed = policies.filter(({ kind }) => kind !== "ratio");
    fc.assert(
      fc.property(people, fixed, open, orders, (coming, policy, counters, order) => {
        let story = filled(coming, policy, counters, []);
        const before = told(story);
        const calls = new Map(counters.map((id) => [id, 0]));
        for (const turn of order) {
          const id = counters[turn % counters.length] ?? "";
          const next = calledBy(story, id);
          if (!next) continue;
          const ahead = before.get(next.ticket) ?? -1;
          const service = get(story.hall.tickets, next.ticket)?.service;
          const serving = counters.filter((each) =>
            story.hall.rules.servicesOf.get(counter(each))?.some((one) => one === service),
          );
          const all = [...calls.values()].reduce((sum, count) => sum + count, 0);
          expect(ahead).toBeLessThanOrEqual(all);
          expect(ahead).toBeGreaterThanOrEqual(Math.min(...serving.map((each) => calls.get(each) ?? 0)));
          calls.set(id, (calls.get(id) ?? 0) + 1);
          story = next.story;
        }
      }),
      { numRuns: 200 },
    );
  });
});
