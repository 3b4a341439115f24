import { describe, expect, it } from "vitest";
import { countOfDay, dayOfCount, isRealDay } from "#contract/calendar.ts";
import type { Day } from "#contract/ids.ts";
import { sessionsOn, WorkCalendar } from "#contract/working-time.ts";

const morning = [{ from: "07:00", to: "11:30" }];
const short = [{ from: "07:00", to: "10:00" }];
const name = { vi: "Quốc khánh", en: "National Day" };
const calendar = WorkCalendar.parse({
  week: {
    monday: morning,
    tuesday: morning,
    wednesday: morning,
    thursday: morning,
    friday: short,
    saturday: [],
    sunday: [],
  },
  closedDays: ["2026-11-24", { day: "2026-09-02", name, kind: "holiday" }],
  workedDays: [{ day: "2026-08-22", as: "friday", name }],
});

describe("the sessions of a day", () => {
  it.each([
    ["2026-11-23", "monday", morning],
    ["2026-11-24", "tuesday", []],
    ["2026-09-02", "wednesday", []],
    ["2026-08-22", "saturday", short],
    ["2026-08-29", "saturday", []],
  ] as const)("%s, a %s, are %j: off bare or by name, and worked as another weekday", (day, weekday, sessions) => {
    expect(sessionsOn(calendar, day as Day, weekday)).toEqual(sessions);
  });

  it("are those of the week alone where nobody wrote worked days, as in settings of before", () => {
    const { workedDays: _, ...before } = calendar;
    expect(sessionsOn(WorkCalendar.parse(before), "2026-08-22" as Day, "saturday")).toEqual([]);
  });
});

describe("counting days", () => {
  it("goes there and back for every day of four centuries, also before 1970", () => {
    for (let count = -60_000; count < 90_000; count += 1) {
      const day = dayOfCount(count);
      if (countOfDay(day) !== count) expect([day, countOfDay(day)]).toEqual([day, count]);
    }
    expect([dayOfCount(0), dayOfCount(-1), dayOfCount(20_780)]).toEqual(["1970-01-01", "1969-12-31", "2026-11-23"]);
  });

  it("knows a day that is none by its form alone", () => {
    expect(["2024-02-29", "2026-02-29", "2026-13-01", "2026-04-31", "2026-1-1", ""].map(isRealDay)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
