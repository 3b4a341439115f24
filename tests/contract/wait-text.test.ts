import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aroundText, clockText } from "#contract/clock-text.ts";
import { windowMinutes } from "#contract/wait.ts";
import { toldWait, waitText } from "#contract/wait-text.ts";
import { en as counterEn } from "../../counter-ui/words/en.ts";
import { vi as counterVi } from "../../counter-ui/words/vi.ts";
import { en as phoneEn } from "../../display-ui/phone/words/en.ts";
import { vi as phoneVi } from "../../display-ui/phone/words/vi.ts";
import { en as hallEn } from "../../display-ui/words/en.ts";
import { vi as hallVi } from "../../display-ui/words/vi.ts";
import { en as kioskEn } from "../../kiosk-ui/words/en.ts";
import { vi as kioskVi } from "../../kiosk-ui/words/vi.ts";

describe("a wait is told by one rule:", () => {
  const cases: [from: number, to: number, vi: string, en: string][] = [
    [15, 25, "15–25 phút", "15–25 min"],
    // Visits of seconds, and several people ahead: not at once, and no more than so long.
    [0, 5, "dưới 5 phút", "under 5 min"],
    [0, 20, "dưới 20 phút", "under 20 min"],
    [90, 120, "90–120 phút", "90–120 min"],
    [65, 145, "1–2,5 giờ", "1–2.5 h"],
    [125, 200, "2–3,5 giờ", "2–3.5 h"],
    [20, 150, "dưới 2,5 giờ", "under 2.5 h"],
  ];

  it.each(cases)("%i to %i minutes are “%s”", (fromMinutes, toMinutes, vi, en) => {
    const range = { fromMinutes, toMinutes };
    expect([waitText(range, "vi"), waitText(range, "en")]).toEqual([vi, en]);
    expect([kioskVi.service.wait(range), kioskEn.service.wait(range)]).toEqual([vi, en]);
    expect([counterVi.wait(range), counterEn.wait(range)]).toEqual([vi, en]);
    expect(phoneVi.inMinutes(fromMinutes, toMinutes)).toBe(`${vi} nữa`);
    expect(phoneEn.inMinutes(fromMinutes, toMinutes)).toBe(`in ${en}`);
  });

  it("never from a figure to the same one: a wait ends five minutes or more after it begins", () => {
    const fives = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(fives, fc.integer({ min: 1, max: 200 }), (from, more) => {
        const { figure } = toldWait({ fromMinutes: from * 5, toMinutes: (from + more) * 5 }, "vi");
        const [first, last] = figure.split("–");
        expect(first).not.toBe(last);
      }),
    );
  });

  it("beside clock times as whoever reckons from the clock on the same glass finds it, whatever the minute", () => {
    const moments = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2027, 0) });
    const minutes = fc.integer({ min: 0, max: 600 });
    const minuteOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
    fc.assert(
      fc.property(moments, minutes, fc.integer({ min: 1, max: 300 }), (at, fromMinutes, more) => {
        const range = { fromMinutes, toMinutes: fromMinutes + more };
        const now = minuteOf(clockText(at));
        const [from, to] = aroundText(at, range)
          .split("–")
          .map((clock) => (minuteOf(clock) - now + 1_440) % 1_440);
        const { told, figure, unit } = toldWait(windowMinutes(at, range), "en");
        const figures = figure.split("–").map((one) => Number(one) * (unit === "hours" ? 60 : 1));
        const [least, most] = told === "under" ? [0, figures[0]] : figures;
        const step = unit === "hours" ? 30 : 5;
        // As far as the clock says, and less than a step further.
        for (const beyond of [(from ?? 0) - (least ?? 0), (most ?? 0) - (to ?? 0)]) {
          expect(beyond).toBeGreaterThanOrEqual(0);
          expect(beyond).toBeLessThan(step);
        }
      }),
    );
  });

  it.each([
    ["09:01:00", 0, 20, "09:01–09:25", "dưới 25 phút"],
    ["09:00:30", 30, 60, "09:30–10:05", "30–65 phút"],
    ["10:15:40", 0, 45, "10:15–11:05", "dưới 50 phút"],
    ["08:02:00", 60, 118, "09:00–10:00", "55–120 phút"],
  ])("at %s in %i to %i minutes as %s, and so as %s", (clock, fromMinutes, toMinutes, times, minutes) => {
    const at = Date.parse(`2026-11-23T${clock}+07:00`);
    const range = { fromMinutes, toMinutes };
    expect([aroundText(at, range), waitText(windowMinutes(at, range), "vi")]).toEqual([times, minutes]);
  });

  it("in the hall, where two languages stand beside one figure, in the same words", () => {
    const under = toldWait({ fromMinutes: 0, toMinutes: 20 }, "vi");
    expect(under).toEqual({ told: "under", figure: "20", unit: "minutes" });
    const long = toldWait({ fromMinutes: 65, toMinutes: 145 }, "vi");
    expect(`${hallVi.under} ${under.figure} ${hallVi[under.unit]}`).toBe("dưới 20 phút");
    expect(`${hallEn.under} ${under.figure} ${hallEn[under.unit]}`).toBe("under 20 min");
    expect(`${long.figure} ${hallVi[long.unit]}`).toBe("1–2,5 giờ");
  });
});
