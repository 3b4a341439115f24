import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { appointmentCode } from "#contract/identify/appointment-code.ts";
import { identify } from "#contract/identify/identify.ts";
import { mask } from "#contract/identify/mask.ts";
import { givenCode } from "../../../server/dossier/code/given-code.ts";
import { alphabet, appointments } from "./codes.ts";
import { today } from "./people.ts";

const read = (text: string) => identify(text, today);

describe("a dossier code", () => {
  it.each([
    ["38.98.H29-210519-0013", "38.98.H29", "2021-05-19", "0013"],
    ["000.00.12.H62-201105-0004", "000.00.12.H62", "2020-11-05", "0004"],
    ["000.00.01.H29-260310-0420", "000.00.01.H29", "2026-03-10", "0420"],
    ["G22.99.08-260921-896048", "G22.99.08", "2026-09-21", "896048"],
    ["G09.20-20260609-0092637", "G09.20", "2026-06-09", "0092637"],
    ["000.00.19.H29-210113-0004", "000.00.19.H29", "2021-01-13", "0004"],
    ["H29.19-261123-0042", "H29.19", "2026-11-23", "0042"],
    ["H55.242-261123-10000", "H55.242", "2026-11-23", "10000"],
  ])("%s is read in its parts", (code, agency, date, seq) => {
    expect(read(`${code}\r`)).toEqual({ kind: "dossierCode", code, agency, date, seq });
  });

  it.each(["H29.19-261323-0042", "H29.19-260230-0042", "G09.20-20260631-0092637", "G09.20-18990101-0092637"])(
    "%s has a day that does not exist",
    (code) => {
      expect(read(code)).toEqual({ kind: "unknown", why: "noSuchDate" });
    },
  );

  it.each([
    "2.000815.000.00.00.H55",
    "1.001193",
    "2.000635.01",
    "H29.19-261123-042",
    "H29.19-261123-00000042",
    "H29.19-2611230-0042",
    "h29.19-261123-0042",
    "H29..19-261123-0042",
    ".H29-261123-0042",
    "H29.19-261123-0042-1",
    "-261123-0042",
  ])("is not %s", (text) => {
    expect(read(text)).toEqual({ kind: "unknown", why: "unfamiliar" });
  });
});

describe("the QR code of a receipt", () => {
  const code = "H29.19-261123-0042";
  const itself = { kind: "dossierCode", code, agency: "H29.19", date: "2026-11-23", seq: "0042" };

  it.each([
    `https://mot-cua.example.vn/tra-cuu?ma=${code}`,
    `http://10.0.0.5:8080/tra-cuu?ma=${code}\r`,
    `https://example.vn/xa/dong-hai/tra-cuu?lang=vi&ma=${code}#x`,
    `HTTPS://MOT-CUA.EXAMPLE.VN/TRA-CUU?MA=${code}`,
    `https://mot-cua.example.vn/tra-cuu?ma=${code.toLowerCase()}`,
    `https%3A%2F%2Fmot-cua.example.vn%2Ftra-cuu%3Fma%3D${code}`,
    `https://mot-cua.example.vn/tra-cuu%3Fma%3D${code}`,
    `https:&#47;&#47;mot-cua.example.vn&#47;tra-cuu&#63;ma=${code}`,
    `https://mot-cua.example.vn/tra-cuu&#63;ma&#61;${code}`,
  ])("%s is the dossier's code and nothing else", (text) => {
    expect(read(text)).toEqual(itself);
  });

  it.each([
    ["https://mot-cua.example.vn/tra-cuu?ma=H29.19-2611", "incomplete"],
    ["https://mot-cua.example.vn/tra-cuu?ma=", "incomplete"],
    ["https://mot-cua.example.vn/tra-cuu?ma=H29.19-261323-0042", "noSuchDate"],
    ["https://mot-cua.example.vn/tra-cuu", "unfamiliar"],
    [`https://mot-cua.example.vn/khac?ma=${code}`, "unfamiliar"],
    [`https://mot-cua.example.vn/tra-cuu?mau=${code}`, "unfamiliar"],
    [`tra-cuu?ma=${code}`, "unfamiliar"],
  ])("%s is none: %s", (text, why) => {
    expect(read(text)).toEqual({ kind: "unknown", why });
  });

  it("is found by at the counter, too, as it was pasted", () => {
    expect(givenCode(` https://mot-cua.example.vn/tra-cuu?ma=${code} `)).toBe(code);
  });
});

describe("a ticket's code", () => {
  it("is an id or a bare label", () => {
    expect(read("dong-hai.2026-11-23.A025")).toEqual({
      kind: "ticketCode",
      label: "A025",
      ticket: "dong-hai.2026-11-23.A025",
    });
    expect(read("dong-hai.2026-11-23.GD401")).toMatchObject({ label: "GD401", ticket: "dong-hai.2026-11-23.GD401" });
    for (const label of ["A025", "Đ001", "UT007", "A1000", "B99999", "UT600"]) {
      expect(read(label)).toEqual({ kind: "ticketCode", label, ticket: null });
    }
  });

  it("has a Vietnamese Đ", () => {
    expect(read("dong-hai.2026-11-23.Ð001")).toMatchObject({ label: "Đ001", ticket: "dong-hai.2026-11-23.Đ001" });
    expect(read("dong-hai.2026-11-23.01960144001")).toMatchObject({ label: "Đ001" });
  });

  it("has a day that exists", () => {
    expect(read("dong-hai.2026-02-29.A025")).toEqual({ kind: "unknown", why: "noSuchDate" });
  });

  it.each(["A25", "a025", "A0250", "ABC025", "A1234567890123", "025", "Dong-Hai.2026-11-23.A025"])(
    "is not %s",
    (text) => {
      expect(read(text)).toEqual({ kind: "unknown", why: "unfamiliar" });
    },
  );

  it("is not what a health card begins with", () => {
    expect(read("GD401")).toEqual({ kind: "unknown", why: "incomplete" });
  });
});

describe("an appointment's code", () => {
  it("is known by its check character", () => {
    fc.assert(fc.property(appointments, (code) => void expect(read(code)).toEqual({ kind: "appointmentCode", code })));
    expect(appointmentCode("2C4E6G8")).toBe("LH-2C4E6G8T");
  });

  it("is refused with any one character wrong or any two exchanged", () => {
    fc.assert(
      fc.property(appointments, fc.integer({ min: 3, max: 10 }), fc.constantFrom(...alphabet), (code, at, other) => {
        fc.pre(code[at] !== other);
        expect(read(code.slice(0, at) + other + code.slice(at + 1))).toEqual({ kind: "unknown", why: "checkDigit" });
      }),
    );
    fc.assert(
      fc.property(appointments, fc.integer({ min: 3, max: 10 }), fc.integer({ min: 3, max: 10 }), (code, one, two) => {
        fc.pre(code[one] !== code[two]);
        const letters = [...code];
        [letters[one], letters[two]] = [code[two] ?? "", code[one] ?? ""];
        expect(read(letters.join(""))).toEqual({ kind: "unknown", why: "checkDigit" });
      }),
    );
  });

  it("is given for seven characters of its alphabet only, and never ends in a digit", () => {
    for (const none of ["", "ABCDEF", "ABCDEFGH", "ABCDEFI", "abcdefg", "0000000"])
      expect(appointmentCode(none)).toBeNull();
    expect(read("LH-00000000")).toEqual({ kind: "unknown", why: "checkDigit" });
    fc.assert(fc.property(appointments, (code) => void expect(code).toMatch(/^LH-[0-9A-Z]{7}[A-Z]$/)));
  });
});

describe("a health-insurance card", () => {
  it("is its number and nothing else", () => {
    const text = "GD4010123456789|4e677579e1bb856e|15/01/1990|2|5468e1bbad|01 - 001|01/01/2026|31/12/2026|$";
    expect(read(text)).toEqual({ kind: "healthCard", number: "GD4010123456789" });
    expect(read("GD4010123456789")).toEqual({ kind: "healthCard", number: "GD4010123456789" });
  });

  it("has a benefit of 1 to 5 and fifteen characters", () => {
    for (const none of ["GD6010123456789", "GD401012345678", "GD40101234567890", "gd4010123456789"]) {
      expect(read(none)).toMatchObject({ kind: "unknown" });
    }
  });
});

describe("a masked number", () => {
  it.each([
    ["001190000017", "0011••••••17"],
    ["001012345617", "0010••••••17"],
    ["012345678", "01•••••78"],
    ["GD4010123456789", "GD40•••••••••89"],
    ["1234567", "•••••••"],
    ["", ""],
  ])("of %s is %s", (number, shown) => {
    expect(mask(number)).toBe(shown);
  });
});
