import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { identify } from "#contract/identify/identify.ts";
import { vietnameseLetters } from "#contract/identify/letters.ts";
import { garblings, letters } from "./garble.ts";
import { cardOf, extras, mau, person, today } from "./people.ts";

const read = (text: string) => identify(text, today);
const garbled = { kind: "unknown", why: "garbled" };
const ways = Object.entries(garblings);

describe("a text that a typing scanner spoiled", () => {
  it("has been seen like this", () => {
    expect(read(cardOf({ ...mau, name: "Tr0198017601980161ng" }).replace("Nữ", "N022501870175"))).toEqual(garbled);
    const letters = "001090000017||022501870182 022501870182|15011990|Nam|Mau|15032021";
    expect(read(letters)).toMatchObject({ name: "Ỷ Ỷ", number: "001090000017" });
    const alt =
      "001190000017||Tr0198017601980161ng H022501870141c|15011990|N022501870175|Th01950180n M022501860171u|15032021";
    expect(read(alt)).toMatchObject({ name: "Trương Học", address: "Thôn Mẫu", sex: "female", doubts: [] });
    const mojibake = "001190000017||TrÆ°Æ¡ng Há»\u008dc|15011990|Ná»¯|ThÃ´n Máº«u|15032021";
    const two = "001090000017||Lá»‡ Há»“|15011990|Nam|Mau|15032021";
    expect(read(two)).toMatchObject({ name: "Lệ Hồ", doubts: [] });
    expect(read(mojibake)).toMatchObject({ name: "Trương Học", address: "Thôn Mẫu", sex: "female", doubts: [] });
  });

  it.each(ways)("in the way of %s comes back with each of the 134 letters", (_, spoil) => {
    expect(new Set(letters)).toEqual(vietnameseLetters);
    expect(letters).toHaveLength(134);
    for (const letter of letters) {
      const someone = { ...mau, name: `Ng${letter}c ${letter}${letter} M`, address: `${letter}p Mẫu, xã ${letter}` };
      const card = { kind: "citizenCard", doubts: [], ...someone };
      expect(read(spoil(cardOf(someone))), letter).toEqual(card);
      expect(read(spoil(cardOf(someone).normalize("NFD"))), letter).toEqual(card);
    }
  });

  it.each(ways)("in the way of %s is the same person, and still nobody else", (_, spoil) => {
    fc.assert(
      fc.property(person, (someone) => {
        const card = { kind: "citizenCard", doubts: [], ...someone };
        expect(read(spoil(cardOf(someone)))).toEqual(card);
        expect(read(spoil(cardOf(someone, ["", "Trần Văn Hà", "Lê Thị Đào"])))).toEqual(card);
      }),
    );
  });

  it.each(ways)("in the way of %s keeps a number in which an Alt code could be seen", (_, spoil) => {
    const someone = { ...mau, number: "010198017612", oldNumber: "019801763", birth: "1998-01-15" as typeof mau.birth };
    expect(read(spoil(cardOf(someone)))).toEqual({ kind: "citizenCard", doubts: [], ...someone });
  });

  it("has a Vietnamese Đ where the spoiled one was Icelandic", () => {
    for (const [, spoil] of ways) {
      expect(read(spoil(cardOf({ ...mau, name: "ÐẶNG Mẫu" })))).toMatchObject({ name: "ĐẶNG Mẫu", doubts: [] });
    }
  });

  it("is not touched when nothing is wrong with it", () => {
    const address = "Số 01980176, tổ 5 & 6, khu 100% (cũ), xã Mẫu".replace("%", "");
    expect(read(cardOf({ ...mau, address }))).toMatchObject({ address });
  });
});

describe("a text that can not be restored for certain", () => {
  it("is garbled when one digit or letter of a spoiled character is missing", () => {
    for (const spoil of [garblings.altCodes, garblings.page1252, garblings.latin1]) {
      const whole = spoil(cardOf(mau));
      const born = whole.indexOf("|15011990|");
      for (let at = whole.indexOf("Ng"); at < whole.lastIndexOf("|"); at += 1) {
        if (at > born && at < born + 9) continue;
        const result = read(whole.slice(0, at) + whole.slice(at + 1));
        // What is a card after all has lost an ordinary letter; no scan can know that.
        if (result.kind === "citizenCard") expect(whole[at], `${at} of ${whole}`).toMatch(/[A-Za-z ,]/);
        else expect(result).toEqual(garbled);
      }
    }
  });

  it.each([
    ["a byte that an input method swallowed", "001190000017||Tr01980176 V0196n|15011990|Nam|Thon Mau|15032021"],
    ["a hard space that became a soft one", "001190000017||Nguyen HÃ An|15011990|Nam|Thá» trấn|15032021"],
    ["a spoiled address beside a plain name", "001090000017||KIM LAN|15011990|Nam|Th0195n Mau|15032021"],
    ["bytes of letters that Vietnamese does not have", "001090000017||KIM Å’|15011990|Nam|Mau|15032021"],
    ["an entity that is none", "001090000017||KIM &lan;|15011990|Nam|Mau|15032021"],
    ["an overlong form", "001090000017||KIM %C0%80|15011990|Nam|Mau|15032021"],
    ["half of a surrogate pair", "001090000017||KIM &#xD83D;|15011990|Nam|Mau|15032021"],
    ["letters of another language", "001090000017||KIM %D0%9B%D0%B0%D0%BD|15011990|Nam|Mau|15032021"],
    ["a spoiled text that is no code of ours", "Xin ch%C3%A0o"],
    ["a symbol outside Unicode", "001090000017||KIM &#9999999;|15011990|Nam|Mau|15032021"],
  ])("is garbled: %s", (_, text) => {
    expect(read(text)).toEqual(garbled);
  });

  it("is a web address only when it says so", () => {
    expect(read("https://example.invalid/?q=Xin%20ch%C3%A0o")).toEqual({ kind: "unknown", why: "unfamiliar" });
  });

  it("never becomes a card that the plain text was not", () => {
    fc.assert(
      fc.property(
        person,
        extras,
        fc.constantFrom(...ways),
        fc.integer({ min: 0, max: 400 }),
        (someone, more, [, spoil], cut) => {
          const result = read(
            spoil(
              cardOf(someone, more)
                .slice(0, cut)
                .replace(/\p{Surrogate}/gu, ""),
            ),
          );
          if (result.kind !== "unknown") expect(result).toMatchObject({ kind: "citizenCard", number: someone.number });
        },
      ),
    );
  });
});
