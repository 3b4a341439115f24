import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { identify } from "#contract/identify/identify.ts";
import { cardDate, cardOf, extras, fieldsOf, mau, name, person, today } from "./people.ts";

const read = (text: string) => identify(text, today);
const sound = { kind: "citizenCard", doubts: [] };

describe("a citizen's card", () => {
  it("of 2021 is read whole", () => {
    expect(
      read("001190000017|012345678|Nguyễn Thị Mẫu|15011990|Nữ|Thôn Đông, xã Đông Hải, tỉnh Hưng Yên|15032021"),
    ).toEqual({
      ...sound,
      ...mau,
    });
  });

  it("may name no old number", () => {
    expect(read(cardOf({ ...mau, oldNumber: null }))).toEqual({ ...sound, ...mau, oldNumber: null });
  });

  it("of either year tells of the same person and of nobody else, whatever follows", () => {
    fc.assert(
      fc.property(person, extras, (someone, more) => {
        expect(read(cardOf(someone))).toEqual({ ...sound, ...someone });
        expect(read(cardOf(someone, more))).toEqual({ ...sound, ...someone });
      }),
      { numRuns: 500 },
    );
  });

  it("leaves no trace of a relative in what is kept", () => {
    const more = fc.array(
      fc.tuple(name, fc.integer({ min: 0, max: 999_999 })).map(([who, n]) => `Thử${n} ${who}`),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(person, more, (someone, relatives) => {
        const kept = JSON.stringify(read(cardOf(someone, ["", ...relatives, ""])));
        for (const relative of relatives) expect(kept).not.toContain(relative);
      }),
    );
  });

  it("without a date of issue keeps no date of a relative in its place", () => {
    fc.assert(
      fc.property(person, extras, (someone, more) => {
        // Where even the address has no comma, a list of children with a date after it can not be told from one.
        fc.pre(someone.address.includes(",") || !more.some((extra) => extra.includes(",")));
        const unissued = { ...someone, issued: null };
        expect(read(cardOf(unissued, more))).toEqual({ ...unissued, kind: "citizenCard", doubts: ["issuedMissing"] });
      }),
    );
  });

  it("is read by what its fields look like where they stand in another order", () => {
    const [number = "", old = "", who = "", birth = "", sex = "", address = "", issued = ""] = fieldsOf(mau);
    for (const fields of [
      [number, old, who, sex, birth, address, issued, "Trần Văn Thử"],
      [number, who, birth, sex, address, issued],
      [number, who, issued, birth, sex, address, "", "Trần Văn Thử Nghiệm Rất Là Dài Hơn Cả Địa Chỉ"],
      [number, old, who, birth, sex, "Trần Văn Thử", "Lê Thị Thử Nghiệm Rất Là Dài Hơn Cả Địa Chỉ", address, issued],
      [number, old, who, sex, birth, issued, address, "Trần Văn Thử"],
      [number, old, who, birth, sex, "Trần Văn Thử", "", address, issued],
    ]) {
      const oldNumber = fields.includes(old) ? mau.oldNumber : null;
      expect(read(fields.join("|")), fields.join("|")).toEqual({ ...sound, ...mau, oldNumber });
    }
  });

  it("knows the sex word in any case and either Unicode form", () => {
    for (const word of ["Nữ", "NỮ", "nữ", "nỮ"]) {
      for (const form of ["NFC", "NFD"] as const) {
        expect(read(cardOf(mau).replace("Nữ", word.normalize(form)))).toEqual({ ...sound, ...mau });
      }
    }
    expect(read(cardOf({ ...mau, number: "001090000017", sex: "male" }).replace("Nam", "NAM"))).toMatchObject({
      sex: "male",
    });
  });

  it("comes out composed when it was scanned decomposed", () => {
    fc.assert(
      fc.property(person, (someone) => {
        expect(read(cardOf(someone).normalize("NFD"))).toEqual({ ...sound, ...someone });
      }),
    );
  });

  it("has a Vietnamese Đ where the scanner sent an Icelandic or an African one", () => {
    const spoiled = cardOf({ ...mau, name: "ÐẶNG Ɖức Ðạt ðỗ ɖỗ" });
    expect(read(spoiled)).toMatchObject({ name: "ĐẶNG Đức Đạt đỗ đỗ" });
  });

  it("may come with a symbol identifier, controls around it and marks that nobody sees", () => {
    const text = cardOf(mau);
    for (const same of [
      `]Q1${text}`,
      `\u0002${text}\r\n`,
      `\ufeff${text}\t`,
      text.replace("Thị", "T\u200bh\u202eị"),
      ` ${text} `,
    ]) {
      expect(read(same)).toEqual({ ...sound, ...mau });
    }
  });
});

describe("doubts about a card", () => {
  const doubts = (change: Partial<typeof mau>) => {
    const result = read(cardOf({ ...mau, ...change }));
    return result.kind === "citizenCard" ? result.doubts : result;
  };

  it.each([
    ["a province that is none", { number: "003190000017" }, ["province"]],
    ["a country instead of a province", { number: "123190000017" }, ["province"]],
    ["a number of the other sex", { number: "001090000017" }, ["sex"]],
    ["a number of another century", { number: "001390000017" }, ["century"]],
    ["a number of another year", { number: "001191000017" }, ["birthYear"]],
    [
      "a birth yet to come",
      { number: "001327000017", birth: "2027-01-15", issued: "2028-01-01" },
      ["birthInFuture", "issuedInFuture"],
    ],
    ["no date of issue", { issued: null }, ["issuedMissing"]],
  ])("%s is said and the card is read all the same", (_, change, expected) => {
    expect(doubts(change as Partial<typeof mau>)).toEqual(expected);
  });

  it("knows the sexes and centuries of the fourth digit", () => {
    for (const [digit, sex, birth] of [
      ["0", "male", "1990-01-15"],
      ["1", "female", "1990-01-15"],
      ["2", "male", "2010-01-15"],
      ["3", "female", "2010-01-15"],
    ] as const) {
      expect(
        doubts({ number: `001${digit}${birth.slice(2, 4)}000017`, sex, birth: birth as typeof mau.birth }),
      ).toEqual([]);
    }
    expect(
      identify(cardOf({ ...mau, number: "001505000017", birth: "2105-01-15" as typeof mau.birth, issued: null }), {
        year: 2120,
      }),
    ).toMatchObject({ doubts: ["issuedMissing"] });
  });
});

describe("what is no card", () => {
  it.each(["31021990", "29022023", "00011990", "15131990", "15011850"])(
    "has a date that does not exist: %s",
    (date) => {
      expect(read(cardOf(mau).replace("15011990", date))).toEqual({ kind: "unknown", why: "noSuchDate" });
      expect(read(cardOf(mau).replace("15032021", date))).toEqual({ kind: "unknown", why: "noSuchDate" });
    },
  );

  it("has letters that a scanner lost", () => {
    for (const lost of [
      "Nguy?n Thị Mẫu",
      "Nguy\ufffdn Thị Mẫu",
      "Nguy\u0000n Thị Mẫu",
      "Nguy\ud800n Thị Mẫu",
      "Nguyễn 😀",
    ]) {
      expect(read(cardOf({ ...mau, name: lost }))).toEqual({ kind: "unknown", why: "garbled" });
      expect(read(cardOf({ ...mau, address: lost }))).toEqual({ kind: "unknown", why: "garbled" });
    }
    expect(read(cardOf(mau).replace("Nữ", "N?"))).toEqual({ kind: "unknown", why: "garbled" });
  });

  it("was cut before the sex or the address", () => {
    expect(read(fieldsOf(mau).slice(0, 4).join("|"))).toEqual({ kind: "unknown", why: "incomplete" });
    expect(read(fieldsOf(mau).slice(0, 5).join("|"))).toEqual({ kind: "unknown", why: "incomplete" });
  });

  it("keeps a leap day", () => {
    expect(read(cardOf(mau).replace("15032021", "29022024"))).toMatchObject({ issued: "2024-02-29" });
    expect(cardDate(mau.birth)).toBe("15011990");
  });
});
