import fc from "fast-check";
import { describe, expect, it } from "vitest";
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

  it("in the hall, where two languages stand beside one figure, in the same words", () => {
    const under = toldWait({ fromMinutes: 0, toMinutes: 20 }, "vi");
    expect(under).toEqual({ told: "under", figure: "20", unit: "minutes" });
    const long = toldWait({ fromMinutes: 65, toMinutes: 145 }, "vi");
    expect(`${hallVi.under} ${under.figure} ${hallVi[under.unit]}`).toBe("dưới 20 phút");
    expect(`${hallEn.under} ${under.figure} ${hallEn[under.unit]}`).toBe("under 20 min");
    expect(`${long.figure} ${hallVi[long.unit]}`).toBe("1–2,5 giờ");
  });
});
