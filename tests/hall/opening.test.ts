import { describe, expect, it } from "vitest";
import { Day } from "#contract/ids.ts";
import { weekdayText } from "#contract/near-day.ts";
import { Week } from "#contract/working-time.ts";
import { openingNow } from "../../server/hall/views/opening.ts";
import { aMorning, anOffice, hours, monday8, supervisor, tell } from "./builders.ts";

const { hall } = aMorning();
const day = 24;
/** Monday 23 November 2026, so many hours after 08:00; Tuesday is a day off. */
const opensAfter = (count: number) => {
  const opening = openingNow(hall, monday8 + hours(count));
  return opening.state === "open" ? "open" : [opening.opensAt, opening.opensOn?.near, opening.opensOn?.day];
};

describe("when an office opens again is told with its day", () => {
  it.each([
    ["at noon, today", 4, ["13:30", "today", "2026-11-23"]],
    ["in the evening before a day off, the day after it", 10, ["07:00", "later", "2026-11-25"]],
    ["on the day off, tomorrow", day, ["07:00", "tomorrow", "2026-11-25"]],
    ["on Friday evening, on Monday", 4 * day + 10, ["07:00", "later", "2026-11-30"]],
    ["before the office opens, today", -6, ["07:00", "today", "2026-11-23"]],
    ["while it is open, nothing", 0, "open"],
  ])("%s", (_when, count, opens) => {
    expect(opensAfter(count)).toEqual(opens);
  });

  it("a day that was closed by hand opens on another", () => {
    const closed = tell(aMorning(), { by: supervisor, command: { type: "closeDay" } });
    expect(openingNow(closed.hall, monday8)).toEqual({
      state: "closed",
      reason: "dayClosed",
      opensAt: "07:00",
      opensOn: { day: "2026-11-25", near: "later" },
    });
  });

  it("where no day is worked, no time is made up", () => {
    const { week, ...rest } = anOffice().hours;
    const never = Week.parse(Object.fromEntries(Object.keys(week).map((name) => [name, []])));
    const idle = aMorning({ hours: { ...rest, week: never } }).hall;
    expect(openingNow(idle, monday8)).toEqual({ state: "closed", reason: "dayOff", opensAt: null, opensOn: null });
  });

  it("the day is said as people say it", () => {
    expect(weekdayText(Day.parse("2026-11-23"), "vi")).toBe("thứ Hai 23/11");
    expect(weekdayText(Day.parse("2026-11-29"), "vi")).toBe("Chủ nhật 29/11");
    expect(weekdayText(Day.parse("2026-11-29"), "en")).toBe("Sunday 29/11");
  });
});
