import fc from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import { dayOf, minuteOf, nextMidnight, weekdayOf } from "#contract/calendar.ts";

/** 1976-01-01 to 2099-12-31: Vietnam has been at UTC+7 throughout. */
const instant = fc.integer({ min: Date.UTC(1976, 0, 1), max: Date.UTC(2099, 11, 31) });

describe("the office's calendar", () => {
  it("agrees with the time zone database on day, weekday and minute, whatever zone the server is in", () => {
    fc.assert(
      fc.property(instant, (at) => {
        const there = DateTime.fromMillis(at, { zone: "Asia/Ho_Chi_Minh" });
        expect(dayOf(at)).toBe(there.toISODate());
        expect(weekdayOf(at)).toBe(there.setLocale("en").weekdayLong?.toLowerCase());
        expect(minuteOf(at)).toBe(there.hour * 60 + there.minute);
        expect(nextMidnight(at)).toBe(there.plus({ days: 1 }).startOf("day").toMillis());
      }),
      { numRuns: 2_000 },
    );
  });

  it("turns the day at midnight in Vietnam, which is five in the afternoon in UTC", () => {
    expect(dayOf(Date.UTC(2026, 10, 23, 16, 59, 59, 999))).toBe("2026-11-23");
    expect(dayOf(Date.UTC(2026, 10, 23, 17, 0))).toBe("2026-11-24");
  });
});
