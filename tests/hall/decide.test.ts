import { describe, expect, it } from "vitest";
import type { Command } from "#contract/commands.ts";
import type { ProcedureCode, TicketId } from "#contract/ids.ts";
import { get } from "../../server/hall/ordered.ts";
import { displayView } from "../../server/hall/views/display.ts";
import { statusOf } from "../../server/hall/views/kiosk.ts";
import {
  agent,
  aMorning,
  anOffice,
  counter,
  hours,
  issue,
  kiosk,
  minutes,
  monday8,
  officer,
  printingKiosk,
  type Story,
  supervisor,
  system,
  tell,
  today,
  withOpen,
  withWaiting,
} from "./builders.ts";

const at1 = counter("1");
const calls = (type: "callNext" | "recall" | "startServing" | "markMissed"): Command => ({ type, counter: at1 });
const finish: Command = { type: "finish", counter: at1, outcome: "done" as never };
const hold: Command = { type: "hold", counter: at1, note: null };
const send = (service: string): Command => ({
  type: "transfer",
  counter: at1,
  to: { kind: "service", service: service as never },
  note: null,
});
const one = officer(1);

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

/** Counter 1 is open and A001, A002 wait. */
const ready = (): Story => withOpen(withWaiting(aMorning(), "a", "a"), "1");
const called = (): Story => tell(ready(), { by: one, command: calls("callNext") });
const serving = (): Story => tell(called(), { by: one, command: calls("startServing") });
const finished = (): Story => tell(serving(), { by: one, command: finish });

const outcomeOf = ({ last }: Story): string => (last.ok ? last.events.map((event) => event.type).join(" ") : last.code);
const outcome = (story: Story, by: Parameters<typeof tell>[1]["by"], command: Command, at?: number): string =>
  outcomeOf(tell(story, at === undefined ? { by, command } : { by, command, at }));
const stateOf = (story: Story, label: string) => get(story.hall.tickets, today(label))?.state.state;

describe("issuing", () => {
  it("gives A001, A002 … by service, and widens past 999 without wrapping", () => {
    const story = withWaiting(aMorning(), "a", "a", "b");
    expect(["A001", "A002", "B001"].map((label) => stateOf(story, label))).toEqual(["waiting", "waiting", "waiting"]);
    let many = story;
    for (let number = 3; number <= 1_000; number++) many = tell(many, { by: kiosk, command: issue("a") });
    expect(stateOf(many, "A999")).toBe("waiting");
    expect(stateOf(many, "A1000")).toBe("waiting");
  });

  it.each<[string, Command, string]>([
    ["a service that does not exist", issue("z"), "noSuchService"],
    ["a procedure of another service", issue("b", { procedure: "1.001193" as ProcedureCode }), "noSuchProcedure"],
    ["a priority group that does not exist", issue("a", { priority: "vip" as never }), "noSuchPriority"],
    ["an appointment of another day", issue("a", { appointment: monday8 + hours(24) }), "appointmentNotToday"],
  ])("refuses %s", (_name, command, code) => {
    expect(outcome(aMorning(), kiosk, command)).toBe(code);
  });

  it("stops at the daily limit of a service and of that service only", () => {
    const services = anOffice().services.map((service) =>
      service.id === "a" ? { ...service, dailyLimit: 2 } : service,
    );
    const story = withWaiting(aMorning({ services }), "a", "a");
    expect(outcome(story, kiosk, issue("a"))).toBe("limitReached");
    expect(outcome(story, kiosk, issue("b"))).toBe("ticketIssued");
  });

  it.each([
    ["a quarter of an hour before opening", -60 + -15, "ticketIssued"],
    ["earlier than that", -60 + -16, "outsideHours"],
    ["in the last minute of the morning", 3 * 60 + 29, "ticketIssued"],
    ["at lunch", 3 * 60 + 31, "outsideHours"],
    ["shortly before the afternoon", 5 * 60 + 15, "ticketIssued"],
    ["after closing", 9 * 60, "outsideHours"],
    ["on a day off", 24 * 60, "outsideHours"],
  ])("keeps the hours: %s", (_name, afterEight, expected) => {
    const now = monday8 + minutes(afterEight);
    expect(outcome(aMorning({}, now), kiosk, issue("a"))).toBe(expected);
  });

  it("lets staff give a number outside the hours, to someone who stands before them", () => {
    expect(outcome(aMorning({}, monday8 + hours(9)), one, issue("a"))).toBe("ticketIssued");
  });

  it("refuses while no day is open", () => {
    const closed = tell(aMorning(), { by: supervisor, command: { type: "closeDay" } });
    expect(outcome(closed, kiosk, issue("a"))).toBe("dayNotOpen");
  });
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
    expect(outcome(serving(), one, { ...finish, outcome: "other" as never } as Command)).toBe("noSuchOutcome");
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

describe("rating", () => {
  const rate = (level = "satisfied"): Command => ({ type: "rate", counter: at1, level: level as never });

  it("is open after a visit, once, for as long as the office says, and belongs to the officer of that moment", () => {
    const rated = tell(finished(), { by: agent, command: rate() });
    const ticket = get(rated.hall.tickets, today("A001"));
    expect(ticket?.state).toMatchObject({
      state: "finished",
      visit: { rating: "satisfied", officer: { name: "Cán bộ 1" }, counter: "1" },
    });
    expect(outcome(rated, agent, rate())).toBe("ratingClosed");
    expect(outcome(finished(), agent, rate(), finished().now + 60_000)).toBe("ticketRated");
    expect(outcome(finished(), agent, rate(), finished().now + 60_001)).toBe("ratingClosed");
    expect(outcome(finished(), agent, rate("great"))).toBe("noSuchLevel");
  });

  it("stays open while the next person is on the way, and closes when they are served", () => {
    const next = tell(finished(), { by: one, command: calls("callNext") });
    expect(outcome(next, agent, rate())).toBe("ticketRated");
    expect(outcome(tell(next, { by: one, command: calls("startServing") }), agent, rate())).toBe("ratingClosed");
  });

  it("is not the officer's to give, nor another counter's keypad's", () => {
    expect(outcome(finished(), one, rate())).toBe("notAllowed");
    const keypad = (id: string) => ({
      kind: "device" as const,
      role: "keypad" as const,
      device: agent.device,
      counter: counter(id),
    });
    expect(outcome(finished(), keypad("2"), rate())).toBe("notAllowed");
    expect(outcome(finished(), keypad("1"), rate())).toBe("ticketRated");
  });
});

describe("paper", () => {
  const report = (state: "printed" | "failed", copy = 1): Command => ({
    type: "reportPrint",
    ticket: today("A001"),
    copy,
    result: state === "printed" ? { state } : { state, reason: "paperOut" },
  });
  const again: Command = { type: "printAgain", ticket: today("A001") };
  const printing = (): Story => tell(aMorning(), { by: printingKiosk, command: issue("a") });

  it("is asked for with the number, reported on once, and may be had again", () => {
    expect(get(printing().hall.tickets, today("A001"))?.print.state).toBe("pending");
    const failed = tell(printing(), { by: agent, command: report("failed") });
    expect(outcome(failed, agent, report("failed"))).toBe("printNotPending");
    expect(outcome(tell(printing(), { by: agent, command: report("printed") }), agent, report("failed"))).toBe(
      "printNotPending",
    );
    const second = tell(failed, { by: one, command: again });
    expect(get(second.hall.tickets, today("A001"))?.print).toMatchObject({ state: "pending", copy: 2 });
    expect(outcome(second, agent, report("printed", 1))).toBe("printNotPending");
    expect(outcome(second, agent, report("printed", 2))).toBe("ticketPrinted");
  });

  it("that was given up on and came out after all is no longer on the list of what did not", () => {
    const failed = tell(printing(), { by: agent, command: report("failed") });
    const late = tell(failed, { by: agent, command: report("printed") });
    expect(get(late.hall.tickets, today("A001"))?.print).toMatchObject({ state: "printed", copy: 1 });
  });

  it("can be repeated by a kiosk only for what failed on its own printer", () => {
    expect(outcome(tell(printing(), { by: agent, command: report("printed") }), printingKiosk, again)).toBe(
      "notAllowed",
    );
    const failed = tell(printing(), { by: agent, command: report("failed") });
    expect(outcome(failed, kiosk, again)).toBe("notAllowed");
    expect(outcome(failed, printingKiosk, again)).toBe("printAsked");
  });

  it("is refused where there is no printer", () => {
    const bare = tell(aMorning({ hardware: [] }), { by: kiosk, command: issue("a") });
    expect(outcome(bare, one, again)).toBe("noPrinter");
  });
});

describe("the day", () => {
  it("closes whoever still waits as such, closes the counters, and may be opened again with its numbers going on", () => {
    const closed = tell(called(), { by: supervisor, command: { type: "closeDay" } });
    expect(stateOf(closed, "A002")).toBe("lapsed");
    expect(stateOf(closed, "A001")).toBe("lapsed");
    expect(outcome(closed, one, { type: "openCounter", counter: at1 })).toBe("dayNotOpen");
    const reopened = tell(closed, { by: supervisor, command: { type: "openDay" } });
    expect(stateOf(tell(reopened, { by: kiosk, command: issue("a") }), "A003")).toBe("waiting");
    expect(outcome(reopened, supervisor, { type: "openDay" })).toBe("dayAlreadyOpen");
    expect(outcome(closed, supervisor, { type: "closeDay" })).toBe("dayNotOpen");
  });

  it("is not an officer's to open or close", () => {
    expect(outcome(ready(), one, { type: "closeDay" })).toBe("notAllowed");
    expect(outcome(ready(), system, { type: "closeDay" })).toContain("dayClosed");
  });

  it("never goes back: a clock that was set back keeps the day and the time of the last event", () => {
    const story = ready();
    const early = tell(story, { by: kiosk, command: issue("b"), at: story.now - minutes(5) });
    expect(get(early.hall.tickets, today("B001"))?.issuedAt).toBe(story.now);
  });
});
