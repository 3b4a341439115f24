import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Day } from "#contract/ids.ts";
import {
  dayInWords,
  dueInWords,
  momentInWords,
  plainDue,
  plainMoment,
} from "../../../server/printing/papers/facts/dates.ts";
import { dong, grouped, inWords } from "../../../server/printing/papers/facts/in-words.ts";
import { at } from "./builders.ts";

describe("numbers in words", () => {
  it.each([
    [0, "không"],
    [5, "năm"],
    [10, "mười"],
    [11, "mười một"],
    [14, "mười bốn"],
    [15, "mười lăm"],
    [20, "hai mươi"],
    [21, "hai mươi mốt"],
    [24, "hai mươi tư"],
    [55, "năm mươi lăm"],
    [101, "một trăm linh một"],
    [110, "một trăm mười"],
    [115, "một trăm mười lăm"],
    [1_000, "một nghìn"],
    [1_005, "một nghìn không trăm linh năm"],
    [8_000, "tám nghìn"],
    [50_000, "năm mươi nghìn"],
    [1_250_000, "một triệu hai trăm năm mươi nghìn"],
    [1_000_001, "một triệu không trăm linh một"],
    [2_000_000_000, "hai tỷ"],
    [1_000_000_015, "một tỷ không trăm mười lăm"],
    [12_000_345_000, "mười hai tỷ ba trăm bốn mươi lăm nghìn"],
  ])("%d is %s", (number, words) => expect(inWords(number)).toBe(words));

  it("has no words for a fraction, less than nothing, or more than a thousand billion billions", () => {
    for (const bad of [1.5, -1, 1e15, Number.NaN]) expect(() => inWords(bad)).toThrow(RangeError);
  });

  it("says different numbers differently, without a gap or an empty word", () => {
    const number = fc.integer({ min: 0, max: 999_999_999_999 });
    fc.assert(
      fc.property(number, number, (one, other) => {
        expect(inWords(one)).toMatch(/^\p{L}+( \p{L}+)*$/u);
        expect(inWords(one) === inWords(other)).toBe(one === other);
      }),
    );
  });

  it("groups by points, and can be read back", () => {
    fc.assert(
      fc.property(fc.nat(), (number) => {
        expect(Number(grouped(number).replaceAll(".", ""))).toBe(number);
      }),
    );
    expect(grouped(1_250_000)).toBe("1.250.000");
  });

  it("writes money in figures and words", () => {
    expect(dong(50_000)).toBe("50.000 đồng (Năm mươi nghìn đồng)");
  });
});

describe("dates in words", () => {
  it("puts a zero before days below 10 and months 1 and 2, and no other", () => {
    expect(dayInWords("2026-01-09" as Day)).toBe("ngày 09 tháng 01 năm 2026");
    expect(dayInWords("2026-03-10" as Day)).toBe("ngày 10 tháng 3 năm 2026");
    expect(dayInWords("2026-11-22" as Day)).toBe("ngày 22 tháng 11 năm 2026");
  });

  it("tells the office's own time, also across midnight", () => {
    expect(momentInWords(at("2026-11-23 08:05"))).toBe("08 giờ 05 phút, ngày 23 tháng 11 năm 2026");
    expect(plainMoment(at("2026-11-23 00:30"))).toBe("00:30 23/11/2026");
    expect(plainMoment(at("2026-11-24 00:00"))).toBe("00:00 24/11/2026");
  });

  it("tells what is due by the end of a day with that day", () => {
    expect(dueInWords(at("2026-11-24 00:00"))).toBe("24 giờ 00 phút, ngày 23 tháng 11 năm 2026");
    expect(plainDue(at("2026-11-24 00:00"))).toBe("24:00 23/11/2026");
    expect(dueInWords(at("2026-11-23 16:30"))).toBe(momentInWords(at("2026-11-23 16:30")));
    expect(plainDue(at("2026-11-23 16:30"))).toBe("16:30 23/11/2026");
  });
});
