import { describe, expect, it } from "vitest";
import { heard, type Manner } from "./heard.ts";
import { readDigits, readEnglish, readVietnamese } from "./read-aloud.ts";

const north: Manner = { region: "north", tickets: "whole" };
const south: Manner = { region: "south", tickets: "whole" };
const numberIn = (text: string) => text.replace(/^Xin mời số a /, "").replace(/ đến quầy số .*$/, "");

describe("the table of the domain page", () => {
  it.each([
    [5, "năm", "năm"],
    [10, "mười", "mười"],
    [11, "mười một", "mười một"],
    [14, "mười bốn", "mười bốn"],
    [15, "mười lăm", "mười lăm"],
    [20, "hai mươi", "hai mươi"],
    [21, "hai mươi mốt", "hai mươi mốt"],
    [24, "hai mươi tư", "hai mươi tư"],
    [25, "hai mươi lăm", "hai mươi lăm"],
    [55, "năm mươi lăm", "năm mươi lăm"],
    [100, "một trăm", "một trăm"],
    [101, "một trăm linh một", "một trăm lẻ một"],
    [104, "một trăm linh bốn", "một trăm lẻ bốn"],
    [105, "một trăm linh năm", "một trăm lẻ năm"],
    [110, "một trăm mười", "một trăm mười"],
    [111, "một trăm mười một", "một trăm mười một"],
    [115, "một trăm mười lăm", "một trăm mười lăm"],
    [121, "một trăm hai mươi mốt", "một trăm hai mươi mốt"],
    [1_000, "một nghìn", "một ngàn"],
    [1_005, "một nghìn không trăm linh năm", "một ngàn không trăm lẻ năm"],
    [1_010, "một nghìn không trăm mười", "một ngàn không trăm mười"],
    [10_000, "mười nghìn", "mười ngàn"],
    [15_015, "mười lăm nghìn không trăm mười lăm", "mười lăm ngàn không trăm mười lăm"],
    [21_000, "hai mươi mốt nghìn", "hai mươi mốt ngàn"],
    [99_999, "chín mươi chín nghìn chín trăm chín mươi chín", "chín mươi chín ngàn chín trăm chín mươi chín"],
  ])("%i is read %s, in the south %s", (number, inNorth, inSouth) => {
    const label = `A${`${number}`.padStart(3, "0")}`;
    expect(numberIn(heard(label, 1, north))).toBe(inNorth);
    expect(numberIn(heard(label, 1, south))).toBe(inSouth);
    expect([readVietnamese(number, "north"), readVietnamese(number, "south")]).toEqual([inNorth, inSouth]);
  });
});

describe("every number from 1 to 99,999", () => {
  const labels = Array.from({ length: 99_999 }, (_, at) => ({ number: at + 1, digits: `${at + 1}`.padStart(3, "0") }));
  const wrong = (expected: (number: number, digits: string) => string, manner: Manner, language: "vi" | "en") =>
    labels
      .map(({ number, digits }) => [heard(`A${digits}`, 7, manner, language), expected(number, digits)] as const)
      .filter(([said, right]) => said !== right)
      .slice(0, 5);

  it.each(["north", "south"] as const)("is read as a whole number in the words of the %s", (region) => {
    const right = (number: number) => `Xin mời số a ${readVietnamese(number, region)} đến quầy số bảy`;
    expect(wrong(right, { region, tickets: "whole" }, "vi")).toEqual([]);
  });

  it.each(["north", "south"] as const)("is read digit by digit in the %s, with the zeros before it", (region) => {
    const right = (_: number, digits: string) => `Xin mời số a ${readDigits(digits, "vi")} đến quầy số bảy`;
    expect(wrong(right, { region, tickets: "digits" }, "vi")).toEqual([]);
  });

  it("is read in English, whole and digit by digit", () => {
    const whole = (number: number) => `Number A ${readEnglish(number)} please go to counter seven`;
    const digits = (_: number, text: string) => `Number A ${readDigits(text, "en")} please go to counter seven`;
    expect(wrong(whole, north, "en")).toEqual([]);
    expect(wrong(digits, { region: "north", tickets: "digits" }, "en")).toEqual([]);
  });
});
