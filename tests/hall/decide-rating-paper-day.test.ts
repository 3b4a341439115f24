import { describe, expect, it } from "vitest";
import type { Command } from "#contract/commands.ts";
import { get } from "../../server/hall/ordered.ts";
import {
  agent,
  aMorning,
  counter,
  issue,
  kiosk,
  level,
  minutes,
  printingKiosk,
  type Story,
  supervisor,
  system,
  tell,
  today,
} from "./builders.ts";
import { at1, called, calls, finished, one, outcome, ready, stateOf } from "./one-counter.ts";

describe("rating", () => {
  const rate = (how = "satisfied"): Command => ({ type: "rate", counter: at1, level: level(how) });

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
