import { describe, expect, it } from "vitest";
import { isRealDay } from "#contract/calendar.ts";
import { dayOfClosed } from "#contract/working-time.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";

const { week, closedDays, workedDays } = demonstrationOffice.hours;
const named = closedDays.filter((closed) => typeof closed !== "string");

/** 0 Sunday … 6 Saturday, of a calendar day that is taken as it stands. */
function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

describe("the demonstration's hours", () => {
  it("are two sessions on each working day, in order and without overlap", () => {
    for (const sessions of [week.monday, week.tuesday, week.wednesday, week.thursday, week.friday]) {
      expect(sessions).toEqual([
        { from: "07:00", to: "11:30" },
        { from: "13:30", to: "17:00" },
      ]);
    }
    expect([...week.saturday, ...week.sunday]).toEqual([]);
  });

  it("close on real days, in order, each once", () => {
    const days = closedDays.map(dayOfClosed);
    expect(days.filter((day) => !isRealDay(day))).toEqual([]);
    expect([...new Set(days)].toSorted()).toEqual(days);
  });

  it.each(["2026", "2027"])("close on the twelve paid holidays of %s, those on weekends made up", (year) => {
    const ofYear = named.filter(({ day }) => day.startsWith(year));
    const holidays = ofYear.filter(({ kind }) => kind === "holiday");
    expect(holidays).toHaveLength(1 + 5 + 1 + 1 + 1 + 2 + 1);
    const onWeekends = holidays.filter(({ day }) => weekday(day) % 6 === 0);
    expect(ofYear.filter(({ kind }) => kind === "compensation")).toHaveLength(onWeekends.length);
  });

  it("are off on a working weekday where a day is made up or swapped, and work a weekend day for each swap", () => {
    const instead = named.filter(({ kind }) => kind !== "holiday");
    expect(instead.filter(({ day }) => weekday(day) % 6 === 0)).toEqual([]);
    const swapped = named.filter(({ kind }) => kind === "swapped");
    expect(workedDays).toHaveLength(swapped.length);
    expect(workedDays?.filter(({ day }) => weekday(day) % 6 !== 0)).toEqual([]);
  });

  it("say so in data and in words where the official decision is still to come", () => {
    const awaited = named.filter(({ provisional }) => provisional === true);
    expect(awaited.map(({ day }) => day)).toContain("2027-02-05");
    for (const { name, provisional } of named) expect(name.vi.includes("dự kiến")).toBe(provisional === true);
  });
});
