import { describe, expect, it } from "vitest";
import type { Command } from "#contract/commands.ts";
import type { PriorityGroupId, ProcedureCode } from "#contract/ids.ts";
import {
  aMorning,
  anOffice,
  hours,
  issue,
  kiosk,
  minutes,
  monday8,
  supervisor,
  tell,
  withWaiting,
} from "./builders.ts";
import { one, outcome, stateOf } from "./one-counter.ts";

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
    ["a priority group that does not exist", issue("a", { priority: "vip" as PriorityGroupId }), "noSuchPriority"],
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
