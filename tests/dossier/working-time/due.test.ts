import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, minuteOf, weekdays } from "#contract/calendar.ts";
import type { ProcedureTime } from "#contract/office.ts";
import { usualRules, type Week } from "#contract/working-time.ts";
import { mayBeDue } from "../../../server/dossier/working-time/count.ts";
import { deadlineFor, dueAt } from "../../../server/dossier/working-time/due.ts";
import { dueSoon, lateness } from "../../../server/dossier/working-time/lateness.ts";
import { anyTime, at, demonstrationCalendar, local, moments, ready } from "./calendars.ts";

const office = ready(demonstrationCalendar);
const due = (received: string, takes: ProcedureTime, time = office) => {
  const moment = dueAt(time, at(received), takes);
  return moment === null ? null : local(moment);
};

describe("the due moment", () => {
  it.each([
    ["2026-11-20 16:30", 1, "2026-11-23 16:30"],
    ["2026-11-23 10:00", 2, "2026-11-26 10:00"],
    ["2026-11-23 17:00", 1, "2026-11-25 17:00"],
    ["2026-11-21 09:00", 1, "2026-11-23 17:00"],
  ])("of what came at %s and takes %d working days is %s", (received, value, moment) => {
    expect(due(received, { unit: "workingDay", value })).toBe(moment);
  });

  it("counts a working day as the hours the office says", () => {
    const short = ready(demonstrationCalendar, { ...usualRules, hoursPerDay: 7.25 });
    expect(due("2026-11-25 07:00", { unit: "workingDay", value: 2 }, short)).toBe("2026-11-26 15:30");
  });

  it.each([
    ["2026-11-16 08:00", 3, "2026-11-19 17:00", "a working day"],
    ["2026-11-16 23:00", 3, "2026-11-19 17:00", "received at night"],
    ["2026-11-18 08:00", 3, "2026-11-23 17:00", "a Saturday"],
    ["2026-11-19 08:00", 5, "2026-11-25 17:00", "a holiday"],
    ["2027-02-01 08:00", 5, "2027-02-12 17:00", "Tết"],
    ["2026-08-20 08:00", 2, "2026-08-22 17:00", "a Saturday that is worked"],
  ])("of what came at %s and takes %d calendar days is %s: %s", (received, value, moment) => {
    expect(due(received, { unit: "calendarDay", value })).toBe(moment);
  });

  it.each([
    ["2026-11-20 14:59", "2026-11-20 17:00"],
    ["2026-11-20 15:00", "2026-11-20 17:00"],
    ["2026-11-20 15:00:01", "2026-11-23 17:00"],
    ["2026-11-20 15:01", "2026-11-23 17:00"],
    ["2026-11-20 17:00", "2026-11-23 17:00"],
    ["2026-11-20 05:00", "2026-11-20 17:00"],
    ["2026-11-20 12:00", "2026-11-20 17:00"],
    ["2026-11-21 08:00", "2026-11-23 17:00"],
    ["2026-11-23 15:01", "2026-11-25 17:00"],
  ])("of a same-day procedure that came at %s is %s", (received, moment) => {
    expect(due(received, { unit: "sameDay" })).toBe(moment);
  });

  it("goes by the clock of receipt, not by the end of lunch, where the same day ends at noon", () => {
    const noon = ready(demonstrationCalendar, { ...usualRules, sameDayUntil: "12:00" });
    expect(due("2026-11-20 11:45", { unit: "sameDay" }, noon)).toBe("2026-11-20 17:00");
    expect(due("2026-11-20 12:01", { unit: "sameDay" }, noon)).toBe("2026-11-23 17:00");
  });

  it("is typed by the officer where the province sets the time", () => {
    expect(due("2026-11-20 08:00", { unit: "local" })).toBeNull();
  });

  it("is never in rest and never earlier for a later receipt, by any calendar", () => {
    const takes = fc.oneof(
      fc.record({
        unit: fc.constantFrom("workingDay" as const, "calendarDay" as const, "hour" as const),
        value: fc.integer({ min: 1, max: 400 }),
      }),
      fc.constant({ unit: "sameDay" as const }),
    );
    fc.assert(
      fc.property(anyTime, moments, moments, takes, ({ time }, one, other, length) => {
        const first = deadlineFor(time, Math.min(one, other), length)?.due ?? 0;
        expect(mayBeDue(time, first)).toBe(true);
        expect(first).toBeGreaterThan(Math.min(one, other));
        expect(first).toBeLessThanOrEqual(dueAt(time, Math.max(one, other), length) ?? 0);
      }),
    );
  });
});

describe("how a promise was kept", () => {
  const promised = at("2026-11-23 16:00");

  it.each([
    ["2026-11-20 16:00", { state: "early", minutes: 8 * 60 }],
    ["2026-11-22 10:00", { state: "early", minutes: 7 * 60 }],
    ["2026-11-23 07:05", { state: "onTime" }],
    ["2026-11-23 16:00", { state: "onTime" }],
    ["2026-11-23 16:01", { state: "late", minutes: 1 }],
    ["2026-11-25 08:00", { state: "late", minutes: 120 }],
  ])("finished at %s: %o", (finished, kept) => {
    expect(lateness(office, promised, at(finished))).toEqual(kept);
  });

  it("is late also when only rest has passed since", () => {
    expect(lateness(office, at("2026-11-20 17:00"), at("2026-11-21 09:00"))).toEqual({ state: "late", minutes: 0 });
  });

  it("is on time on the day that ends with the promise, and due today on it, where work goes on until midnight", () => {
    const allDay = [{ from: "00:00", to: "24:00" }];
    const week = Object.fromEntries(weekdays.map((weekday) => [weekday, allDay])) as Week;
    const time = ready({ week, closedDays: [] });
    const midnight = dueAt(time, at("2026-11-23 09:00"), { unit: "sameDay" }) ?? 0;
    expect(local(midnight)).toBe("2026-11-24 00:00");
    expect(lateness(time, midnight, at("2026-11-22 23:59"))).toMatchObject({ state: "early" });
    expect(lateness(time, midnight, at("2026-11-23 00:00"))).toEqual({ state: "onTime" });
    expect(lateness(time, midnight, midnight)).toEqual({ state: "onTime" });
    expect(lateness(time, midnight, midnight + 60_000)).toEqual({ state: "late", minutes: 1 });
    expect(dueSoon(time, midnight, at("2026-11-22 23:59"))).toBe("notYet");
    expect(dueSoon(time, midnight, at("2026-11-23 00:00"))).toBe("today");
    expect(dueSoon(time, midnight, midnight)).toBe("today");
  });

  it.each([
    ["2026-11-19 15:59", "notYet"],
    ["2026-11-19 16:00", "soon"],
    ["2026-11-22 10:00", "soon"],
    ["2026-11-23 00:00", "today"],
    ["2026-11-23 16:00", "today"],
    ["2026-11-23 16:01", "late"],
  ])("stands at %s as %s", (now, urgency) => {
    expect(dueSoon(office, promised, at(now))).toBe(urgency);
  });

  it("is of one kind for each moment: the same day and not after it is on time, by any calendar", () => {
    fc.assert(
      fc.property(anyTime, moments, moments, ({ time }, promise, finished) => {
        const kept = lateness(time, promise, finished);
        expect(kept.state === "late").toBe(finished > promise);
        expect(kept.state === "early").toBe(finished <= promise && dayOf(finished) < dayOf(promise - 1));
        if (kept.state !== "onTime") expect(kept.minutes).toBeGreaterThanOrEqual(0);
        expect(minuteOf(finished)).toBeLessThan(1_440);
      }),
    );
  });
});
