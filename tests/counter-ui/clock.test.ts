import { describe, expect, it } from "vitest";
import { clockText } from "#contract/clock-text.ts";
import { timeOfDay } from "../../counter-ui/desk/clock.ts";

/** 10:05 in Asia/Ho_Chi_Minh. */
const now = Date.UTC(2026, 10, 23, 3, 5);

describe("since when the hub is silent", () => {
  it("is told as the hub's time of day, though silence is told by a stopwatch that began with the page", () => {
    const pageOpenFor = 300_000;
    const heardAt = pageOpenFor - 60_000;
    expect(clockText(timeOfDay(heardAt, pageOpenFor, now))).toBe("10:04");
    expect(clockText(timeOfDay(pageOpenFor, pageOpenFor, now))).toBe("10:05");
  });
});
