import { describe, expect, it } from "vitest";
import { clockText, dayText } from "#contract/clock-text.ts";
import { date, minutesSince, secondsLeft, stopwatch } from "../../counter-ui/desk/elapsed.ts";

const halfPastOne = Date.UTC(2026, 10, 23, 1, 31, 5);

describe("elapsed time", () => {
  it("counts whole minutes and never less than none", () => {
    expect(minutesSince(halfPastOne, halfPastOne + 59_999)).toBe(0);
    expect(minutesSince(halfPastOne, halfPastOne + 60_000)).toBe(1);
    expect(minutesSince(halfPastOne, halfPastOne - 5_000)).toBe(0);
  });

  it("reads as a stopwatch, with hours from one hour on", () => {
    expect(stopwatch(0)).toBe("00:00");
    expect(stopwatch(252_400)).toBe("04:12");
    expect(stopwatch(3_727_000)).toBe("1:02:07");
    expect(stopwatch(-400)).toBe("00:00");
  });

  it("counts a rating down to the nearest second, and to 0 at its end", () => {
    expect(secondsLeft(70_000, 9_760)).toBe(60);
    expect(secondsLeft(10_000, 9_001)).toBe(1);
    expect(secondsLeft(10_000, 10_000)).toBe(0);
    expect(secondsLeft(10_000, 12_000)).toBe(0);
  });

  it("tells the time of day in Asia/Ho_Chi_Minh whatever the clock zone of the machine", () => {
    expect(clockText(halfPastOne)).toBe("08:31");
    expect(date(Date.UTC(2026, 10, 22, 17, 30))).toBe("23/11/2026");
    expect(dayText("2026-11-23")).toBe("23/11/2026");
  });

  it("writes midnight as 00:00", () => {
    expect(clockText(Date.UTC(2026, 10, 22, 17, 0))).toBe("00:00");
  });
});
