import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clock } from "#contract/working-time.ts";
import { isTime, timeTyped } from "../../../counter-ui/intake/moment.ts";

describe("a time of the day", () => {
  it.each([
    ["7:30", "07:30"],
    ["7h30", "07:30"],
    ["7H30", "07:30"],
    ["7 h 30", "07:30"],
    ["7.30", "07:30"],
    ["730", "07:30"],
    ["0730", "07:30"],
    ["1745", "17:45"],
    [" 17:45 ", "17:45"],
    ["7h", "07:00"],
    ["7", "07:00"],
    ["17", "17:00"],
    ["0:05", "00:05"],
    ["24:00", "24:00"],
  ])("typed as %s is %s", (typed, time) => {
    expect(timeTyped(typed)).toBe(time);
  });

  it.each(["", "h", "24:01", "25", "7:60", "760", "7:3", "73000", "-7:30", "7:30 PM", "15/12/2026", "chiều"])(
    "is not what is typed as “%s”",
    (typed) => {
      expect(timeTyped(typed)).toBeNull();
    },
  );

  it("stays what it is, and is one that the hub takes", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 6 }), fc.stringMatching(/^[0-9:h. ]{1,6}$/)), (typed) => {
        const time = timeTyped(typed);
        expect(isTime(typed)).toBe(time === typed);
        if (time === null) return;
        expect(clock.safeParse(time).success).toBe(true);
        expect(timeTyped(time)).toBe(time);
      }),
    );
  });
});
