import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOfCount } from "#contract/calendar.ts";
import { dossierCode } from "#contract/dossier-code.ts";
import type { Day } from "#contract/ids.ts";
import { givenCode } from "../../server/dossier/code/given-code.ts";

const day = "2026-11-23" as Day;

describe("a code of the office's own", () => {
  it("has four digits, and widens past 9999 without wrapping", () => {
    expect([1, 42, 9_999, 10_000, 123_456].map((seq) => dossierCode("H29.19", day, seq))).toEqual([
      "H29.19-261123-0001",
      "H29.19-261123-0042",
      "H29.19-261123-9999",
      "H29.19-261123-10000",
      "H29.19-261123-123456",
    ]);
  });

  it("has the agency in the order of before 2025, too", () => {
    expect(dossierCode("000.00.19.H29", day, 1)).toBe("000.00.19.H29-261123-0001");
  });

  it("is never made for a number that is none", () => {
    for (const seq of [0, -1, 1.5, Number.NaN, Number.MAX_SAFE_INTEGER + 1])
      expect(() => dossierCode("H29.19", day, seq)).toThrow(RangeError);
  });

  it("is another one for another agency, day or number, and reads back as it is", () => {
    const code = fc
      .tuple(
        fc.constantFrom("H29.19", "H29", "000.00.19.H29"),
        fc.integer({ min: 20_000, max: 40_000 }),
        fc.integer({ min: 1, max: 999_999 }),
      )
      .map(([agency, count, seq]) => ({
        key: `${agency} ${count} ${seq}`,
        code: dossierCode(agency, dayOfCount(count), seq),
      }));
    fc.assert(
      fc.property(code, code, (one, other) => {
        expect(one.code === other.code).toBe(one.key === other.key);
        expect(givenCode(one.code)).toBe(one.code);
      }),
    );
  });
});

describe("a code that another system gave", () => {
  it.each([
    ["as it stands", "G09.20-20260609-0092637", "G09.20-20260609-0092637"],
    ["in small letters, with space around it", " h29.19-261123-0042 ", "H29.19-261123-0042"],
    ["in the older order", "000.00.12.H62-201105-0004", "000.00.12.H62-201105-0004"],
    ["of a leap day", "H29-280229-0001", "H29-280229-0001"],
  ])("is taken %s", (_how, typed, code) => {
    expect(givenCode(typed)).toBe(code);
  });

  it.each([
    ["a day that does not exist", "H29.19-270229-0001"],
    ["month 13", "H29.19-261301-0001"],
    ["too few digits", "H29.19-261123-042"],
    ["too many digits", "H29.19-261123-00000042"],
    ["no agency", "-261123-0042"],
    ["an empty part of the agency", "H29..19-261123-0042"],
    ["a procedure's code", "2.000815.000.00.00.H55"],
    ["more after it", "H29.19-261123-0042-1"],
    ["something that is longer than a code", `${"A".repeat(40)}-261123-0042`],
    ["nothing", ""],
  ])("is refused with %s", (_what, typed) => {
    expect(givenCode(typed)).toBeNull();
  });
});
