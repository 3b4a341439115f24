import fc from "fast-check";
import type { CitizenCard, Sex } from "#contract/identify/scanned.ts";
import type { Day } from "#contract/ids.ts";

/** Everybody in here is made up: names, numbers, addresses and families are put together at random. */

export const today = { year: 2026 };

/** The person a card is about, as a reading should tell it. */
export type Person = Omit<CitizenCard, "kind" | "doubts">;

const provinces = ["001", "019", "033", "034", "038", "046", "079", "096"];
const syllables = [
  "Nguyễn",
  "Trần",
  "Đặng",
  "Lường",
  "Vũ",
  "Thị",
  "Văn",
  "Mẫu",
  "Ngọc",
  "Ánh",
  "Quỳnh",
  "Ỷ",
  "Đức",
  "H'Ngơi",
  "H’Ngơi",
];
const streets = ["Thôn Đông", "Tổ 3", "Số 12/5A ngõ 7, phố Mẫu", "Ấp 2B", "Khu phố 4 (cũ)", "Bản Nà Thử"];
const communes = ["xã Đông Hải", "phường Thử Nghiệm", "thị trấn Mẫu Sơn"];

export const name = fc
  .array(fc.constantFrom(...syllables), { minLength: 2, maxLength: 6 })
  .map((words) => words.join(" "));
const address = fc
  .tuple(fc.constantFrom(...streets), fc.constantFrom(...communes), fc.constantFrom("tỉnh Hưng Yên", "TP. Hà Nội"))
  .chain((parts) => fc.constantFrom(parts.join(", "), "Hà Nội"));

const two = (value: number) => String(value).padStart(2, "0");
const dayIn = (from: number, to: number) =>
  fc
    .tuple(fc.integer({ min: from, max: to }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([year, month, date]) => `${year}-${two(month)}-${two(date)}` as Day);

/** A card whose number, sex and dates agree. */
export const person: fc.Arbitrary<Person> = fc
  .record({
    province: fc.constantFrom(...provinces),
    random: fc.integer({ min: 0, max: 999_999 }),
    oldNumber: fc.option(fc.integer({ min: 0, max: 999_999_999 }).map((n) => String(n).padStart(9, "0"))),
    name,
    birth: dayIn(1930, 2018),
    sex: fc.constantFrom<Sex>("male", "female"),
    address,
    issued: dayIn(2021, 2026),
  })
  .map(({ province, random, ...rest }) => {
    const year = Number(rest.birth.slice(0, 4));
    const fourth = (year < 2000 ? 0 : 2) + (rest.sex === "male" ? 0 : 1);
    return { number: `${province}${fourth}${two(year % 100)}${String(random).padStart(6, "0")}`, ...rest };
  });

/** What the card of 2024 may say beyond the person: relatives, their numbers and dates, cancelled numbers. */
export const extras = fc.array(
  fc.oneof(
    fc.constant(""),
    name,
    fc.tuple(name, name, name, name).map((children) => children.join(", ")),
    fc.integer({ min: 100_000_000, max: 999_999_999 }).map(String),
    person.map(({ number }) => number),
    person.map(({ birth }) => cardDate(birth)),
    fc.constantFrom("Nam", "Nữ", "VNM", "Không"),
    fc.string({ unit: "grapheme", maxLength: 300 }).map((text) => text.replaceAll("|", "/")),
    fc.string({ unit: "binary-ascii", maxLength: 60 }).map((text) => text.replaceAll("|", "/")),
    fc.constantFrom("%4F%", "&none;", "Ã ", "0198", "01980176"),
  ),
  { maxLength: 12 },
);

export function cardDate(day: Day): string {
  return day.slice(8) + day.slice(5, 7) + day.slice(0, 4);
}

/** The seven fields of a card. */
export function fieldsOf(of: Person): string[] {
  const sex = of.sex === "male" ? "Nam" : "Nữ";
  const issued = of.issued ? cardDate(of.issued) : "";
  return [of.number, of.oldNumber ?? "", of.name, cardDate(of.birth), sex, of.address, issued];
}

/** The QR code of a card: 2021 without extras, 2024 with. */
export function cardOf(of: Person, more: readonly string[] = []): string {
  return [...fieldsOf(of), ...more].join("|");
}

/** The card of one made-up woman, for tests that need no more than one. */
export const mau: Person = {
  number: "001190000017",
  oldNumber: "012345678",
  name: "Nguyễn Thị Mẫu",
  birth: "1990-01-15" as Day,
  sex: "female",
  address: "Thôn Đông, xã Đông Hải, tỉnh Hưng Yên",
  issued: "2021-03-15" as Day,
};
