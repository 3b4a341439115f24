import { describe, expect, it } from "vitest";
import type { ZoneId } from "#contract/ids.ts";
import type { Office } from "#contract/office.ts";
import { crowdedZones, crowdsOf, noSeatsFor } from "../../server/hall/seats.ts";
import { bookingOffice, fromHome, guest } from "../booking/builders.ts";
import {
  aMorning,
  anOffice,
  counter,
  officer,
  phoneOf,
  type Story,
  service,
  tell,
  today,
  withOpen,
  withWaiting,
} from "./builders.ts";

const { zones, counters } = anOffice();
const [hall] = zones;
const upstairs = { id: "upstairs" as ZoneId, name: { vi: "Tầng 2", en: "Upstairs" } };

/** Counters 1 and 2 in the hall, 3 upstairs; so many seats in each, undefined where nobody has counted them. */
function anOfficeWith(below: number | undefined, above: number | undefined): Partial<Office> {
  const seats = (count: number | undefined) => (count === undefined ? {} : { seats: count });
  return {
    zones: hall
      ? [
          { ...hall, ...seats(below) },
          { ...upstairs, ...seats(above) },
        ]
      : [],
    counters: counters.map((one) => (one.id === "3" ? { ...one, zone: upstairs.id } : one)),
  };
}

const told = ({ hall: now }: Story, id: string) => noSeatsFor(now, service(id), crowdsOf(now));
/** About how many are in the hall itself. */
const inHall = ({ hall: now }: Story) => crowdsOf(now).get("hall" as ZoneId) ?? 0;
const five = ["b", "b", "b", "b", "b"];

describe("whether somebody who takes a number now finds a seat", () => {
  it.each([
    ["there is one left", 6, null],
    ["all are taken", 5, { standing: 0 }],
    ["two stand already", 3, { standing: 2 }],
    ["nobody has counted the seats", undefined, null],
  ])("%s", (_what, seats, expected) => {
    expect(told(withWaiting(aMorning(anOfficeWith(seats, 9)), ...five), "b")).toEqual(expected);
  });

  it("is told by the zone where they would wait: upstairs there is room", () => {
    const story = withWaiting(withOpen(aMorning(anOfficeWith(3, 9)), "1", "2", "3"), ...five);
    expect(told(story, "b")).toEqual({ standing: 2 });
    expect(told(story, "c")).toBeNull();
  });

  it("counts whoever may be called to two zones half in each, and a seat in either is a seat", () => {
    const story = withWaiting(withOpen(aMorning(anOfficeWith(2, 3)), "1", "3"), "a", "a", "a", "a", "a", "a");
    expect([...crowdsOf(story.hall).values()]).toEqual([3, 3]);
    expect(told(story, "a")).toEqual({ standing: 1 });
    expect(told(withWaiting(withOpen(aMorning(anOfficeWith(2, 9)), "1", "3"), "a", "a", "a", "a"), "a")).toBeNull();
    const uncounted = withWaiting(withOpen(aMorning(anOfficeWith(1, undefined)), "1", "3"), "a", "a", "a", "a");
    expect(told(uncounted, "a")).toBeNull();
  });

  it("counts people before the counters that are open, and before all while none is", () => {
    const closed = withWaiting(aMorning(anOfficeWith(2, 3)), "a", "a");
    expect(Object.fromEntries(crowdsOf(closed.hall))).toEqual({ hall: 1, upstairs: 1 });
    expect(Object.fromEntries(crowdsOf(withOpen(closed, "1").hall))).toEqual({ hall: 2 });
  });

  it("follows whoever is sent to one counter, and forgets whoever is called", () => {
    const story = withWaiting(withOpen(aMorning(anOfficeWith(2, 1)), "2", "3"), "b", "b");
    expect(told(story, "b")).toEqual({ standing: 0 });
    const by = officer(2);
    const called = tell(story, { by, command: { type: "callNext", counter: counter("2") } });
    expect(told(called, "b")).toBeNull();
    const to = { kind: "counter" as const, counter: counter("3") };
    const sent = tell(called, { by, command: { type: "transfer", counter: counter("2"), note: null, to } });
    expect(told(sent, "c")).toEqual({ standing: 0 });
  });

  describe("counts who really is there:", () => {
    const by = officer(2);
    const at2 = counter("2");
    const [first, second] = [today("B001"), today("B002")];
    const waiting = withWaiting(withOpen(aMorning(anOfficeWith(9, 9)), "2"), "b", "b");
    const called = tell(waiting, { by, command: { type: "callNext", counter: at2 } });
    const late = tell(called, { by: phoneOf(first), command: { type: "askGrace", ticket: first } });
    const missed = tell(called, { by, command: { type: "markMissed", counter: at2 } });
    const missedLate = tell(missed, { by: phoneOf(first), command: { type: "askGrace", ticket: first } });
    const served = tell(called, { by, command: { type: "startServing", counter: at2 } });
    const held = tell(served, { by, command: { type: "hold", counter: at2, note: null } });
    const left = tell(waiting, { by: phoneOf(second), command: { type: "markLeft", ticket: second } });
    const fromAfar = tell(withWaiting(aMorning(bookingOffice()), "b", "b"), { by: guest(1), command: fromHome("b") });
    const arrived = tell(fromAfar, { by, command: { type: "checkIn", ticket: today("B003"), priority: null } });
    it.each([
      ["two who wait", waiting, 2],
      ["not whoever goes to a counter", called, 1],
      ["not whoever was called and is on the way", late, 1],
      ["not whoever is served", served, 1],
      ["not whoever went to fetch something", held, 1],
      ["not whoever missed their call and may still come back", missed, 1],
      ["not whoever missed it and says that they are on the way", missedLate, 1],
      ["whoever came back after that", tell(missedLate, { by, command: { type: "bringBack", ticket: first } }), 2],
      ["not whoever has gone", left, 1],
      ["not whoever has a number and is at home", fromAfar, 2],
      ["whoever had one and is here now", arrived, 3],
      [
        "whoever has thought better of it",
        tell(left, { by: phoneOf(second), command: { type: "stay", ticket: second } }),
        2,
      ],
    ])("%s", (_who, story, expected) => {
      expect(story.last).toMatchObject({ ok: true });
      expect(inHall(story)).toBe(expected);
    });
  });

  it("keeps nobody from a number, and is told to staff by zone", () => {
    const story = withWaiting(aMorning(anOfficeWith(1, 9)), "b", "b", "b");
    expect(story.last.ok).toBe(true);
    expect(crowdedZones(story.hall)).toEqual([{ zone: "hall", waiting: 3, seats: 1 }]);
    expect(crowdedZones(aMorning(anOfficeWith(1, 9)).hall)).toEqual([]);
  });
});
