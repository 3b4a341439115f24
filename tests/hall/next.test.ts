import { describe, expect, it } from "vitest";
import {
  aMorning,
  callAll,
  counter,
  elderly,
  hours,
  issue,
  kiosk,
  minutes,
  monday8,
  officer,
  service,
  tell,
  today,
  withOpen,
  withWaiting,
} from "./builders.ts";

const ofGroup = { priority: elderly };

describe("who is next", () => {
  it("is whoever came first among the services of the counter", () => {
    const hall = withOpen(withWaiting(aMorning(), "b", "a", "c", "b"), "2");
    expect(callAll(hall, "2")).toEqual(["B001", "A001", "B002"]);
  });

  it("lets a priority group count as having come its head start earlier, and not more", () => {
    const early = withWaiting(aMorning(), "a");
    const later = tell(
      early,
      { by: kiosk, command: issue("a"), at: monday8 + minutes(15) },
      { by: kiosk, command: issue("a", ofGroup), at: monday8 + minutes(25) },
    );
    expect(callAll(withOpen(later, "1"), "1")).toEqual(["A001", "A003", "A002"]);
  });

  it("calls an appointment that was kept before those who came after its time less the head start", () => {
    const booked = monday8 + minutes(30);
    const story = tell(
      aMorning(),
      { by: kiosk, command: issue("a"), at: monday8 + minutes(19) },
      { by: kiosk, command: issue("a"), at: monday8 + minutes(25) },
      { by: kiosk, command: issue("a", { appointment: booked }), at: monday8 + minutes(28) },
    );
    expect(callAll(withOpen(story, "1"), "1")).toEqual(["A001", "A003", "A002"]);
  });

  it("takes an appointment that was missed by more than the tolerance as an ordinary arrival", () => {
    const story = tell(
      aMorning(),
      { by: kiosk, command: issue("a"), at: monday8 + minutes(60) },
      { by: kiosk, command: issue("a", { appointment: monday8 + minutes(10) }), at: monday8 + minutes(61) },
    );
    expect(callAll(withOpen(story, "1"), "1")).toEqual(["A001", "A002"]);
  });

  it("keeps the place of a transferred ticket: it stands where its arrival puts it", () => {
    const waiting = withWaiting(aMorning(), "a", "c", "c");
    const sent = tell(
      withOpen(waiting, "1", "3"),
      { by: officer(1), command: { type: "callNext", counter: counter("1") } },
      {
        by: officer(1),
        command: {
          type: "transfer",
          counter: counter("1"),
          to: { kind: "service", service: service("c") },
          note: null,
        },
      },
    );
    expect(callAll(sent, "3")).toEqual(["A001", "C001", "C002"]);
  });

  it("gives a ticket sent to one counter to that counter alone", () => {
    const story = tell(
      withOpen(withWaiting(aMorning(), "a", "a"), "1", "2", "3"),
      { by: officer(1), command: { type: "callNext", counter: counter("1") } },
      {
        by: officer(1),
        command: {
          type: "transfer",
          counter: counter("1"),
          to: { kind: "counter", counter: counter("3") },
          note: null,
        },
      },
    );
    expect(callAll(story, "2")).toEqual(["A002"]);
    expect(callAll(story, "3")).toEqual(["A001", "A002"]);
  });

  it("serves its own services first where the counter is set so, however long others wait", () => {
    const story = withOpen(
      tell(withWaiting(aMorning(), "a", "a"), { by: kiosk, command: issue("c"), at: monday8 + hours(1) }),
      "3",
    );
    expect(callAll(story, "3")).toEqual(["C001", "A001", "A002"]);
  });

  it("calls one of a priority group after every two ordinary ones under the ratio policy", () => {
    const policy = { policy: { kind: "ratio" as const, ordinary: 2 } };
    const story = ["", "", "", "", "p", "p", "p"].reduce(
      (before, kind) =>
        tell(before, { by: kiosk, command: issue("a", kind ? ofGroup : {}), at: before.now + minutes(1) }),
      aMorning(policy),
    );
    expect(callAll(withOpen(story, "1"), "1")).toEqual(["A001", "A002", "A005", "A003", "A004", "A006", "A007"]);
  });

  it("calls priority groups before everyone else under the strict policy", () => {
    const story = tell(withWaiting(aMorning({ policy: { kind: "strict" } }), "a", "a"), {
      by: kiosk,
      command: issue("a", ofGroup),
      at: monday8 + hours(2),
    });
    expect(callAll(withOpen(story, "1"), "1")).toEqual(["A003", "A001", "A002"]);
  });

  it("puts a ticket that was missed and came back where its arrival puts it", () => {
    const story = tell(
      withOpen(withWaiting(aMorning(), "a", "a", "a"), "1"),
      { by: officer(1), command: { type: "callNext", counter: counter("1") } },
      { by: officer(1), command: { type: "markMissed", counter: counter("1") } },
      { by: officer(1), command: { type: "bringBack", ticket: today("A001") } },
    );
    expect(callAll(story, "1")).toEqual(["A001", "A002", "A003"]);
  });
});
