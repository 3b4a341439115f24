import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countOfDay, dayCount } from "#contract/calendar.ts";
import type { Deadline, DueClock } from "#contract/working-time.ts";
import { mayBeDue, workingMinutesBetween } from "../../../server/dossier/working-time/count.ts";
import { deadlineFor } from "../../../server/dossier/working-time/due.ts";
import { movedBy, pause, resume } from "../../../server/dossier/working-time/stop.ts";
import { anyTime, at, demonstrationCalendar, local, moments, ready } from "./calendars.ts";

const office = ready(demonstrationCalendar);

/** The clock of what was received, stopped and started again at these moments. */
function clockAfter(received: string, value: number, unit: "workingDay" | "calendarDay", ...stops: [string, string][]) {
  const deadline = deadlineFor(office, at(received), { unit, value });
  if (!deadline) throw new Error("No deadline");
  return stops.reduce<DueClock>((clock, [since, until]) => resume(office, pause(clock, at(since)), at(until)), {
    state: "running",
    deadline,
  });
}

describe("a stopped clock", () => {
  it("moves a due moment by the working time it stood", () => {
    const clock = clockAfter("2026-11-16 08:00", 5, "workingDay", ["2026-11-17 10:00", "2026-11-19 10:00"]);
    // Due on Monday 23 at 08:00; 16 hours later is past 24 November, which is off.
    expect(local(clock.deadline.due)).toBe("2026-11-26 08:00");
    expect(clock.state).toBe("running");
  });

  it("moves calendar days by the midnights it stood, from the last day counted and not from where that moved", () => {
    // Three days from Wednesday 18 end on Saturday 21, which moves to Monday 23.
    expect(local(clockAfter("2026-11-18 08:00", 3, "calendarDay").deadline.due)).toBe("2026-11-23 17:00");
    const clock = clockAfter("2026-11-18 08:00", 3, "calendarDay", ["2026-11-18 10:00", "2026-11-20 09:00"]);
    expect(clock.deadline).toEqual({ kind: "calendarDays", lastDay: "2026-11-23", due: at("2026-11-23 17:00") });
    const next = clockAfter("2026-11-18 08:00", 3, "calendarDay", ["2026-11-18 10:00", "2026-11-21 09:00"]);
    expect(local(next.deadline.due)).toBe("2026-11-25 17:00");
  });

  it("may stop again and again, and adds up", () => {
    const twice = clockAfter(
      "2026-11-16 08:00",
      5,
      "workingDay",
      ["2026-11-17 10:00", "2026-11-18 10:00"],
      ["2026-11-18 14:00", "2026-11-19 15:00"],
    );
    expect(local(twice.deadline.due)).toBe("2026-11-26 09:00");
  });

  it("stands since the first of two requests, and an answer to a running clock changes nothing", () => {
    const running = clockAfter("2026-11-16 08:00", 5, "workingDay");
    const stopped = pause(running, at("2026-11-17 10:00"));
    expect(pause(stopped, at("2026-11-18 10:00"))).toBe(stopped);
    expect(resume(office, running, at("2026-11-18 10:00"))).toBe(running);
  });

  it("does not move back when the clock of the machine was set back", () => {
    const clock = clockAfter("2026-11-16 08:00", 5, "workingDay", ["2026-11-17 10:00", "2026-11-16 10:00"]);
    expect(clock).toEqual(clockAfter("2026-11-16 08:00", 5, "workingDay"));
  });

  it("leaves a moment that an officer typed where it is while only rest passes", () => {
    const typed: Deadline = { kind: "workingTime", due: at("2026-11-23 18:00") };
    expect(movedBy(office, typed, at("2026-11-20 17:00"), at("2026-11-22 12:00"))).toEqual(typed);
    expect(local(movedBy(office, typed, at("2026-11-20 16:00"), at("2026-11-22 12:00")).due)).toBe("2026-11-25 08:00");
  });

  it("leaves as much working time as was left, and one who was late is late by as much, by any calendar", () => {
    fc.assert(
      fc.property(
        anyTime,
        moments,
        moments,
        moments,
        fc.integer({ min: 1, max: 90 }),
        ({ time }, from, a, b, hours) => {
          const deadline = deadlineFor(time, from, { unit: "hour", value: hours });
          if (!deadline) throw new Error("No deadline");
          const [since, until] = [Math.min(a, b), Math.max(a, b)];
          const moved = movedBy(time, deadline, since, until);
          expect(mayBeDue(time, moved.due)).toBe(true);
          expect(workingMinutesBetween(time, until, moved.due)).toBe(workingMinutesBetween(time, since, deadline.due));
        },
      ),
    );
  });

  it("changes nothing when it stood for no time, and a stop in two parts is one stop, by any calendar", () => {
    const units = fc.constantFrom("workingDay" as const, "calendarDay" as const, "hour" as const);
    const three = fc.tuple(moments, moments, moments).map((all) => all.sort((a, b) => a - b));
    fc.assert(
      fc.property(
        anyTime,
        moments,
        units,
        fc.integer({ min: 1, max: 60 }),
        three,
        ({ time }, from, unit, value, stops) => {
          const deadline = deadlineFor(time, from, { unit, value }) as Deadline;
          const [first = 0, middle = 0, last = 0] = stops;
          expect(movedBy(time, deadline, first, first)).toEqual(deadline);
          const inParts = movedBy(time, movedBy(time, deadline, first, middle), middle, last);
          expect(inParts).toEqual(movedBy(time, deadline, first, last));
        },
      ),
    );
  });

  it("keeps calendar days apart from where they moved, by any calendar", () => {
    fc.assert(
      fc.property(anyTime, moments, moments, moments, ({ time }, from, a, b) => {
        const deadline = deadlineFor(time, from, { unit: "calendarDay", value: 7 });
        const [since, until] = [Math.min(a, b), Math.max(a, b)];
        const moved = deadline && movedBy(time, deadline, since, until);
        if (moved?.kind !== "calendarDays") throw new Error("Not counted in calendar days");
        expect(countOfDay(moved.lastDay)).toBe(dayCount(from) + 7 + dayCount(until) - dayCount(since));
        expect(mayBeDue(time, moved.due)).toBe(true);
      }),
    );
  });
});
