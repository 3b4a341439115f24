import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mask, maskName, maskPhone } from "#contract/identify/mask.ts";
import { maskAddress } from "#contract/identify/mask-address.ts";
import { readPhone } from "#contract/identify/phone.ts";
import * as people from "./people.ts";

describe("a masked name", () => {
  it.each([
    ["Nguyễn Văn An", "Nguyễn V•• A••"],
    ["NGUYỄN VĂN AN", "NGUYỄN V•• A••"],
    ["Đặng Ỷ", "Đặng Ỷ••"],
    ["Nguyễn Văn A", "Nguyễn V•• A••"],
    ["An", "A••"],
    ["H'Ngơi Niê", "H•• N••"],
    ["H’Ngơi Niê Kđăm", "H•• N•• K••"],
    ["  Tôn   Nữ  Hà ", "Tôn N•• H••"],
    ["Nguyễn 'Tí", "Nguyễn ••"],
    ["", ""],
  ])("of %j is %j", (name, shown) => {
    expect(maskName(name)).toBe(shown);
    expect(maskName(name.normalize("NFD"))).toBe(shown);
  });

  it("has one letter of each word but the family name, and tells no length", () => {
    fc.assert(
      fc.property(people.name, (name) => {
        const [family = "", ...given] = maskName(name).split(" ");
        expect(given.map((word) => [...word].slice(1).join(""))).toEqual(given.map(() => "••"));
        expect([family, `${[...family][0]}••`]).toContain(family);
        expect(name.startsWith(family.replace("••", ""))).toBe(true);
      }),
    );
  });
});

describe("a masked phone number", () => {
  it.each([
    ["0912345621", "09••••••21"],
    ["0912 345 621", "09••••••21"],
    ["+84 (0)912.345.621", "09••••••21"],
    ["024 3123 4567", "02•••••••67"],
    ["+1 202 555 0123", "+1••••••••23"],
    ["113", "••"],
    ["không có", "••"],
    ["", "••"],
  ])("of %j is %j", (phone, shown) => {
    expect(maskPhone(phone)).toBe(shown);
  });

  it("hides all but two signs at each end, whatever is written there", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\+?[0-9 .()-]{8,20}$/)), (phone) => {
        expect(maskPhone(phone)).toMatch(/^(••|[+\d]\d•{4,}\d\d)$/);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("a phone number", () => {
  it("reads the same after reading, and belongs to one country", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(0|84|\+84|0084|\+84 0)[1-9]\d{8}$/), (written) => {
        const read = readPhone(written);
        expect(read).toBe(`+84${written.slice(-9)}`);
        expect(readPhone(read ?? "")).toBe(read);
      }),
    );
  });
});

describe("a masked ID number", () => {
  it("hides all but four and two of twelve digits", () => {
    expect(mask("001190000017")).toBe("0011••••••17");
    fc.assert(
      fc.property(fc.stringMatching(/^\d{12}$/), (number) => {
        expect(mask(number)).toBe(`${number.slice(0, 4)}••••••${number.slice(10)}`);
      }),
    );
  });
});

describe("a masked address", () => {
  it.each([
    ["Thôn Đông, xã Đông Hải, tỉnh Hưng Yên", "•••, xã Đông Hải, tỉnh Hưng Yên"],
    ["Tổ 3, thôn Đông, xã Đông Hải, tỉnh Hưng Yên", "•••, xã Đông Hải, tỉnh Hưng Yên"],
    ["Số 12/5A ngõ 7, phố Mẫu, phường Thử Nghiệm, TP. Hà Nội", "•••, phường Thử Nghiệm, TP. Hà Nội"],
    ["Thôn Đông, xã Đông Hải, huyện Quỳnh Phụ, tỉnh Thái Bình", "•••, xã Đông Hải, tỉnh Thái Bình"],
    ["12 Lê Lợi, Phường 5, Quận 3, TP HCM", "•••, Phường 5, TP HCM"],
    ["Xã Đông Hải, Tỉnh Hưng Yên", "Xã Đông Hải, Tỉnh Hưng Yên"],
    ["Thôn Đông, Đông Hải, Hưng Yên", "•••, Đông Hải, Hưng Yên"],
    ["Thôn Đông, Đông Hải, Quỳnh Phụ, Thái Bình", "•••, Quỳnh Phụ, Thái Bình"],
    ["Số 12, tổ 3, Hà Nội", "•••, Hà Nội"],
    ["12 Lê Lợi, Hà Nội", "•••, Hà Nội"],
    ["Lê Lợi, Hà Nội", "•••, Hà Nội"],
    ["phố Lê Lợi, Hà Nội", "•••, Hà Nội"],
    ["Bản Nà Thử", "•••"],
    ["Hà Nội", "•••"],
    ["TP. Hà Nội", "TP. Hà Nội"],
    ["số 5, ngõ 7", "•••"],
    ["", "•••"],
  ])("of %j is %j", (address, shown) => {
    expect(maskAddress(address)).toBe(shown);
    expect(maskAddress(address.normalize("NFD"))).toBe(shown);
  });

  it("never tells of house, street or hamlet", () => {
    const house = fc.constantFrom(
      "Số 12/5A ngõ 7",
      "Tổ 3",
      "Thôn Bí Mật",
      "Ấp 2B",
      "Bản Nà Thử",
      "Đường Bí Mật",
      "K12",
    );
    const area = fc.constantFrom(
      "xã Đông Hải, tỉnh Hưng Yên",
      "Đông Hải, Hưng Yên",
      "Hà Nội",
      "phường 5, Quận 3, TP HCM",
    );
    fc.assert(
      fc.property(fc.array(house, { minLength: 1, maxLength: 3 }), area, (houses, rest) => {
        const shown = maskAddress(`${houses.join(", ")}, ${rest}`);
        for (const one of houses) expect(shown).not.toContain(one);
        expect(shown.startsWith("•••")).toBe(true);
      }),
    );
  });

  it("shows nothing that is not there", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (address) => {
        const own = address.normalize("NFC");
        const parts = maskAddress(address).split(", ");
        for (const part of parts) expect(part === "•••" || own.includes(part)).toBe(true);
      }),
    );
  });
});
