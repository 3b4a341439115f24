import { describe, expect, test } from "vitest";
import { clockText } from "#contract/clock-text.ts";
import { clockDate, minutesSince } from "../../display-ui/clock.ts";

const monday = Date.parse("2026-11-23T01:24:30Z");

describe("the clock of the hall screen", () => {
  test("shows the office's time, wherever the screen thinks it is", () => {
    expect(clockText(monday)).toBe("08:24");
    expect(clockText(Date.parse("2026-11-22T17:00:00Z"))).toBe("00:00");
  });

  test("shows the office's day in both languages", () => {
    expect(clockDate(monday)).toEqual({ vi: "Thứ Hai, 23/11/2026", en: "Monday 23/11/2026" });
  });

  test("an age is never negative, even when a clock goes back", () => {
    expect(minutesSince(monday, monday - 3_600_000)).toBe(0);
    expect(minutesSince(monday, monday + 119_999)).toBe(1);
  });
});
