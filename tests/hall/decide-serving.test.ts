import { describe, expect, it } from "vitest";
import type { Command } from "#contract/commands.ts";
import type { TicketId } from "#contract/ids.ts";
import { get } from "../../server/hall/ordered.ts";
import { displayView } from "../../server/hall/views/display.ts";
import { statusOf } from "../../server/hall/views/kiosk.ts";
import {
  aMorning,
  anOffice,
  counter,
  minutes,
  officer,
  type Story,
  supervisor,
  system,
  tell,
  today,
  withOpen,
  withWaiting,
} from "./builders.ts";
import {
  at1,
  called,
  calls,
  finish,
  finished,
  hold,
  one,
  outcome,
  ready,
  send,
  serving,
  stateOf,
} from "./one-counter.ts";

const aQuietDay = (now: number) => ({
  now,
  conditions: new Map(),
  ignoredKeys: new Map(),
  pairedAgents: new Set<string>(),
  silentScreens: [],
  unshown: [],
  faults: [],
  demonstration: false,
});

describe("a counter", () => {
  const open: Command = { type: "openCounter", counter: at1 };
  const pause: Command = { type: "pauseCounter", counter: at1, reason: null };
  const close: Command = { type: "closeCounter", counter: at1 };

  it("belongs to one officer, and one officer has one counter", () => {
    expect(outcome(ready(), officer(2), open)).toBe("counterTaken");
    expect(outcome(ready(), one, { type: "openCounter", counter: counter("2") })).toBe("officerElsewhere");
    expect(outcome(ready(), one, open)).toBe("alreadyOpen");
    expect(outcome(ready(), officer(2), calls("callNext"))).toBe("notYourCounter");
    expect(outcome(ready(), supervisor, calls("callNext"))).toBe("ticketCalled");
  });

  it("pauses and goes on, but not with somebody at it", () => {
    const paused = tell(ready(), { by: one, command: pause });
    expect(outcome(paused, one, calls("callNext"))).toBe("counterPaused");
    expect(outcome(paused, one, pause)).toBe("counterPaused");
    expect(outcome(paused, one, open)).toBe("counterOpened");
    expect(outcome(called(), one, pause)).toBe("counterBusy");
    expect(outcome(called(), one, close)).toBe("counterBusy");
    expect(outcome(tell(ready(), { by: one, command: close }), one, calls("callNext"))).toBe("counterClosed");
  });

  it("must exist", () => {
    expect(outcome(ready(), one, { type: "callNext", counter: counter("9") })).toBe("noSuchCounter");
    expect(outcome(ready(), one, { type: "openCounter", counter: counter("9") })).toBe("noSuchCounter");
  });
});

describe("serving", () => {
  it("goes from called to serving to finished, and nothing may be skipped or repeated", () => {
    expect(outcome(ready(), one, finish)).toBe("counterIdle");
    expect(outcome(called(), one, calls("callNext"))).toBe("counterBusy");
    expect(outcome(called(), one, finish)).toBe("notYetServing");
    expect(outcome(serving(), one, calls("startServing"))).toBe("alreadyServing");
    expect(outcome(serving(), one, calls("recall"))).toBe("alreadyServing");
    expect(outcome(serving(), one, calls("markMissed"))).toBe("alreadyServing");
    expect(outcome(serving(), one, { ...finish, outcome: "other" } as Command)).toBe("noSuchOutcome");
    expect(stateOf(finished(), "A001")).toBe("finished");
  });

  it("says when nobody waits", () => {
    expect(outcome(withOpen(aMorning(), "1"), one, calls("callNext"))).toBe("nobodyWaiting");
  });

  it("calls again as often as needed, and each call is a new one for the screens", () => {
    const again = tell(called(), { by: one, command: calls("recall") }, { by: one, command: calls("recall") });
    expect(again.hall.calls[0]).toMatchObject({ ticket: today("A001"), times: 3 });
    expect(again.hall.calls).toHaveLength(1);
  });

  it("calls a chosen number from wherever it is, unless it is somewhere else or over", () => {
    const choose = (label: string): Command => ({ type: "callTicket", counter: at1, ticket: today(label) });
    expect(outcome(ready(), one, choose("A002"))).toBe("ticketCalled");
    expect(outcome(tell(called(), { by: one, command: hold }), one, choose("A001"))).toBe("ticketCalled");
    expect(outcome(tell(called(), { by: one, command: calls("markMissed") }), one, choose("A001"))).toBe(
      "ticketCalled",
    );
    expect(outcome(finished(), one, choose("A001"))).toBe("ticketEnded");
    expect(outcome(ready(), one, choose("A009"))).toBe("noSuchTicket");
    const elsewhere = withOpen(called(), "2");
    expect(outcome(elsewhere, officer(2), { type: "callTicket", counter: counter("2"), ticket: today("A001") })).toBe(
      "ticketNotWaiting",
    );
  });

  it("refuses a ticket of another office and one of another day", () => {
    const choose = (ticket: string): Command => ({ type: "callTicket", counter: at1, ticket: ticket as TicketId });
    expect(outcome(ready(), one, choose("tay-ho.2026-11-23.A001"))).toBe("otherOffice");
    expect(outcome(ready(), one, choose("dong-hai.2026-11-20.A001"))).toBe("noSuchTicket");
  });
});

describe("holding, missing and sending on", () => {
  it("holds whoever is at the counter and goes on with them later, at any counter", () => {
    const held = withOpen(tell(serving(), { by: one, command: hold }), "2");
    expect(stateOf(held, "A001")).toBe("held");
    const resume = (id: string): Command => ({ type: "resume", counter: counter(id), ticket: today("A001") });
    expect(stateOf(tell(held, { by: officer(2), command: resume("2") }), "A001")).toBe("serving");
    expect(outcome(held, one, { type: "resume", counter: at1, ticket: today("A002") })).toBe("ticketNotHeld");
    expect(outcome(tell(held, { by: one, command: calls("callNext") }), one, resume("1"))).toBe("counterBusy");
  });

  it("lets a missed ticket come back within the tolerance and not after", () => {
    const missed = tell(called(), { by: one, command: calls("markMissed") });
    const back: Command = { type: "bringBack", ticket: today("A001") };
    expect(outcome(missed, one, back, missed.now + minutes(30))).toBe("ticketBroughtBack");
    expect(outcome(missed, one, back, missed.now + minutes(30) + 1)).toBe("toleranceOver");
    expect(
      outcome(missed, one, { type: "callTicket", counter: at1, ticket: today("A001") }, missed.now + minutes(31)),
    ).toBe("toleranceOver");
    expect(outcome(ready(), one, back)).toBe("ticketNotMissed");
  });

  it("sends on to a service or a counter that exists, serves and is not where it is", () => {
    expect(outcome(serving(), one, send("c"))).toBe("ticketTransferred");
    expect(outcome(serving(), one, send("a"))).toBe("samePlace");
    expect(outcome(serving(), one, send("z"))).toBe("noSuchService");
    const lonely = { counters: anOffice().counters.filter(({ id }) => id !== "3") };
    const alone = tell(withOpen(withWaiting(aMorning(lonely), "a"), "1"), { by: one, command: calls("callNext") });
    expect(outcome(alone, one, send("c"))).toBe("nobodyServes");
    const to = (id: string): Command => ({
      type: "transfer",
      counter: at1,
      to: { kind: "counter", counter: counter(id) },
      note: null,
    });
    expect(outcome(serving(), one, to("1"))).toBe("samePlace");
    expect(outcome(serving(), one, to("9"))).toBe("noSuchCounter");
    expect(outcome(serving(), one, to("3"))).toBe("ticketTransferred");
  });

  it("no longer sends anybody to the counter on the hall screen once they were sent on or put on hold", () => {
    const shown = (story: Story) => displayView(story.hall, aQuietDay(story.now), []).calls.map(({ label }) => label);
    expect(shown(serving())).toEqual(["A001"]);
    expect(shown(tell(serving(), { by: one, command: send("c") }))).toEqual([]);
    expect(shown(tell(serving(), { by: one, command: hold }))).toEqual([]);
    expect(shown(tell(called(), { by: one, command: calls("markMissed") }))).toEqual(["A001"]);
  });

  it("tells the hall screen when a call is over: whoever came is done, or did not come", () => {
    const over = (story: Story) => displayView(story.hall, aQuietDay(story.now), []).calls.map((call) => call.over);
    expect(over(called())).toEqual([false]);
    expect(over(serving())).toEqual([false]);
    expect(over(finished())).toEqual([true]);
    expect(over(tell(called(), { by: one, command: calls("markMissed") }))).toEqual([true]);
  });

  it("counts whoever was sent to one counter among those who wait, behind all that counter calls before them", () => {
    const to2: Command = {
      type: "transfer",
      counter: at1,
      to: { kind: "counter", counter: counter("2") },
      note: null,
    };
    const early = withOpen(withWaiting(aMorning(), "b", "a"), "1", "2");
    const sent = tell(early, { by: one, command: calls("callNext") }, { by: one, command: to2 });
    expect(displayView(sent.hall, aQuietDay(sent.now), []).total).toBe(2);
    const ticket = get(sent.hall.tickets, today("A001"));
    expect(ticket && statusOf(sent.hall, ticket)).toMatchObject({ state: "waiting", ahead: 1 });
  });

  it("cancels or lets go whoever waits, and clears the counter they were called to", () => {
    const cancel: Command = { type: "cancelTicket", ticket: today("A001"), reason: "lấy nhầm" };
    expect(outcome(called(), one, cancel)).toBe("ticketCancelled");
    expect(outcome(tell(called(), { by: one, command: cancel }), one, calls("callNext"))).toBe("ticketCalled");
    expect(outcome(serving(), one, cancel)).toBe("alreadyServing");
    expect(outcome(ready(), one, { type: "markLeft", ticket: today("A002") })).toBe("ticketLeft");
    expect(outcome(finished(), one, cancel)).toBe("ticketEnded");
  });

  it("lets a number that nobody heard of go when its kiosk gave another in its place, unless it is being served", () => {
    const replace = (by: string): Command => {
      return { type: "replaceTicket", ticket: today("A001"), by: today(by), reason: "kiosk cấp số khác" };
    };
    expect(outcome(ready(), system, replace("A002"))).toBe("ticketCancelled");
    expect(outcome(called(), system, replace("A002"))).toBe("ticketCancelled");
    expect(outcome(serving(), system, replace("A002"))).toBe("alreadyServing");
    expect(outcome(finished(), system, replace("A002"))).toBe("ticketEnded");
    expect(outcome(ready(), system, replace("A001"))).toBe("noSuchTicket");
    expect(outcome(ready(), system, replace("X009"))).toBe("noSuchTicket");
    expect(outcome(ready(), one, replace("A002"))).toBe("notAllowed");
  });
});
