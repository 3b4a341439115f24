import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { identify } from "#contract/identify/identify.ts";
import { checkDigit } from "#contract/identify/mrz.ts";
import { today } from "./people.ts";

/** Made up, all check digits right. */
const lines = ["IDVNM1900000174001190000017<<5", "9001158F3001156VNM<<<<<<<<<<<8", "NGUYEN<<THI<MAU<<<<<<<<<<<<<<<"];
const zone = lines.join("");
const read = (text: string) => identify(text, today);
const card = {
  kind: "mrz",
  documentNumber: "190000017",
  personalNumber: "001190000017",
  name: "NGUYEN THI MAU",
  birth: "1990-01-15",
  sex: "female",
  expiry: "2030-01-15",
  country: "VNM",
};

/** A zone with right check digits, from its parts. */
function zoneOf(part: {
  country: string;
  document: string;
  optional: string;
  birth: string;
  sex: string;
  expiry: string;
}) {
  const first = part.document + checkDigit(part.document) + part.optional;
  const second = part.birth + checkDigit(part.birth);
  const third = part.expiry + checkDigit(part.expiry);
  const fillers = "<".repeat(11);
  const composite = checkDigit(first + second + third + fillers);
  return `ID${part.country}${first}${second}${part.sex}${third}${part.country}${fillers}${composite}${lines[2]}`;
}
const foreign = {
  country: "UTO",
  document: "D23145890",
  optional: "<".repeat(15),
  birth: "740812",
  sex: "F",
  expiry: "270415",
};

describe("the machine-readable zone of a card", () => {
  it.each([
    ["one string", zone],
    ["three lines", lines.join("\n")],
    ["lines with carriage returns", `${lines.join("\r\n")}\r\n`],
    ["lines of an old Macintosh", lines.join("\r")],
    ["Unicode's line separators", lines.join("\u2028")],
    ["group separators", lines.join("\u001d")],
    ["next-line controls", lines.join("\u0085")],
    ["spaces", lines.join(" ")],
    ["Caps Lock on a keyboard wedge", zone.toLowerCase()],
    ["HTML entities", zone.replaceAll("<", "&lt;")],
  ])("is read from %s", (_, text) => {
    expect(read(text)).toEqual(card);
  });

  it("is refused when any checked character is another", () => {
    const open = new Set([0, 1, 2, 3, 4, 37, 45, 46, 47]);
    const checked = Array.from({ length: 60 }, (_, at) => at).filter((at) => !open.has(at));
    fc.assert(
      fc.property(
        fc.constantFrom(...checked),
        fc.constantFrom(..."0123456789<ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
        (at, other) => {
          const changed = zone.slice(0, at) + other + zone.slice(at + 1);
          // 7-3-1 works on last digits: characters ten apart are the same to it. ICAO 9303 can not see those either.
          fc.pre((Number.parseInt(other, 36) || 0) % 10 !== (Number.parseInt(zone[at] ?? "", 36) || 0) % 10);
          expect(read(changed)).toEqual({ kind: "unknown", why: "checkDigit" });
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it.each([14, 36, 44])("is refused when the check digit at %i is wrong and the composite counts it as right", (at) => {
    const other = String((Number(zone[at]) + 1) % 10);
    const changed = zone.slice(0, at) + other + zone.slice(at + 1, 59);
    const composite = checkDigit(
      changed.slice(5, 30) + changed.slice(30, 37) + changed.slice(38, 45) + changed.slice(48, 59),
    );
    expect(read(changed + composite + lines[2])).toEqual({ kind: "unknown", why: "checkDigit" });
  });

  it("has the check digits of ICAO's own example", () => {
    expect(checkDigit("D23145890")).toBe("7");
    expect(checkDigit("740812")).toBe("2");
    expect(checkDigit("120415")).toBe("9");
    expect(checkDigit("AB2134<<<")).toBe("5");
  });

  it("of another country has no personal number", () => {
    expect(read(zoneOf(foreign))).toMatchObject({
      personalNumber: null,
      documentNumber: "D23145890",
      country: "UTO",
      birth: "1974-08-12",
      expiry: "2027-04-15",
    });
  });

  it("is refused when the check digit over the personal number alone is wrong", () => {
    const optional = "001190000017<<6";
    expect(read(zoneOf({ ...foreign, country: "VNM", document: "190000017", optional }))).toEqual({
      kind: "unknown",
      why: "checkDigit",
    });
  });

  it("takes the century of birth from the personal number, else the last that has been", () => {
    const born = (birth: string, personal: string | null) => {
      const optional = personal ? `${personal}<<${checkDigit(`${personal}<<`)}` : "<".repeat(15);
      const result = read(zoneOf({ ...foreign, country: "VNM", document: "190000017", birth, optional }));
      return result.kind === "mrz" ? result.birth : result;
    };
    expect(born("180115", "001218000017")).toBe("2018-01-15");
    expect(born("180115", "001018000017")).toBe("1918-01-15");
    expect(born("260115", null)).toBe("2026-01-15");
    expect(born("270115", null)).toBe("1927-01-15");
  });

  it("has dates that exist, a sex or none, and an end or none", () => {
    expect(read(zoneOf({ ...foreign, birth: "740231" }))).toEqual({ kind: "unknown", why: "noSuchDate" });
    expect(read(zoneOf({ ...foreign, birth: "74<<<<" }))).toEqual({ kind: "unknown", why: "noSuchDate" });
    expect(read(zoneOf({ ...foreign, expiry: "271301" }))).toEqual({ kind: "unknown", why: "noSuchDate" });
    expect(read(zoneOf({ ...foreign, sex: "<" }))).toMatchObject({ sex: null });
    expect(read(zoneOf({ ...foreign, expiry: "991231" }))).toMatchObject({ expiry: "2099-12-31" });
  });

  it("asks for another scan when lines are missing, and knows no passports", () => {
    expect(read(lines.slice(0, 2).join("\n"))).toEqual({ kind: "unknown", why: "incomplete" });
    expect(read(`P<VNM${"<".repeat(83)}`)).toEqual({ kind: "unknown", why: "unfamiliar" });
  });
});
