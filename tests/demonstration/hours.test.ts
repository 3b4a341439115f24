import { describe, expect, it } from "vitest";
import { demonstrationOffice } from "../../server/demonstration/office.ts";

const { week, closedDays } = demonstrationOffice.hours;

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
    for (const day of closedDays) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
    expect([...new Set(closedDays)].toSorted()).toEqual(closedDays);
  });

  it("close on the twelve paid holidays of 2027, those on weekends made up", () => {
    const workingDaysOff = closedDays.filter((day) => day.startsWith("2027") && weekday(day) % 6 !== 0);
    expect(workingDaysOff).toHaveLength(1 + 5 + 1 + 1 + 1 + 2 + 1);
  });
});
