import fc from "fast-check";
import { dayOfCount } from "#contract/calendar.ts";
import { CatalogueContent, type CatalogueProcedure } from "#contract/catalogue.ts";
import { slugOf } from "../../../server/dossier/catalogue/letters.ts";
import type { Wanted } from "../../../server/dossier/catalogue/plan.ts";

/** Text as people write and as nobody should: marks, separators, quotes, formulas, backslashes. */
const words = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
  fc
    .array(
      fc.constantFrom(
        "Đăng ký",
        "khai",
        "|",
        "\\",
        '"',
        "'",
        ";",
        ",",
        "=",
        "+",
        "@",
        "-",
        "en:",
        "ghi chú:",
        "1 sao",
        ":",
      ),
      {
        minLength: 1,
        maxLength: 6,
      },
    )
    .map((parts) => parts.join(" ")),
  fc.array(fc.constantFrom("\\", "|", "'", "=", '"'), { minLength: 1, maxLength: 8 }).map((parts) => parts.join("")),
);
/** As the contract leaves it: one line, composed, no space around. */
const line = words.map((text) => text.normalize("NFC").replace(/\s+/g, " ").trim()).filter((text) => text !== "");
const text = fc.record({ vi: line, en: fc.oneof(fc.constant(""), line) });
const named = text.map(({ vi, en }) => ({ vi: `Thủ tục ${vi}`, en }));

const code = fc
  .tuple(fc.constantFrom("1", "2", "3"), fc.integer({ min: 0, max: 30 }), fc.constantFrom("", "", ".000.00.00.H55"))
  .map(([first, number, suffix]) => `${first}.${String(number).padStart(6, "0")}${suffix}`);
const level = fc.constantFrom("commune", "province", "ministry", "other");
const value = fc.integer({ min: 1, max: 400 });
const time = fc.oneof(
  fc.record({ unit: fc.constantFrom("workingDay", "calendarDay", "hour"), value }),
  fc.record({ unit: fc.constantFrom("sameDay", "local") }),
);
const count = fc.integer({ min: 0, max: 99 });
const component = fc.record({
  name: text,
  original: count,
  certified: count,
  copy: count,
  required: fc.boolean(),
  note: fc.option(text),
});

/** As a list has them: an empty one says nothing of everyday names. */
const everyday = fc.option(fc.array(line, { minLength: 1, maxLength: 4 }), { nil: undefined });

const content = fc
  .record({
    code,
    abolished: fc.boolean(),
    name: named,
    shortName: text,
    field: named.map((name) => ({ id: slugOf(name.vi).slice(0, 200), name })),
    levels: fc.uniqueArray(level, { minLength: 1, maxLength: 4 }),
    time,
    feeVnd: fc.option(fc.integer({ min: 0, max: 1_000_000_000 })),
    feeNote: fc.option(text),
    components: fc
      .tuple(fc.array(component, { maxLength: 5 }), fc.boolean())
      .map(([list, slugs]) => list.map((one, at) => ({ ...one, id: slugs ? `giay-${at * 7}` : String(at + 1) }))),
    steps: fc.array(fc.record({ agency: line, level, what: text, time }), { maxLength: 3 }),
    agencies: fc.record({ receiving: fc.option(line), competent: fc.option(line) }),
    forms: fc.array(fc.record({ code: line, name: line }), { maxLength: 3 }),
    results: fc.array(text, { maxLength: 3 }),
    alsoCalled: everyday,
  })
  .map(({ alsoCalled, ...rest }) => (alsoCalled ? { ...rest, alsoCalled } : rest));

export const someDay = fc.integer({ min: 20_400, max: 20_900 }).map(dayOfCount);

/** Something somebody wants published. */
export const someWanted: fc.Arbitrary<Wanted> = fc
  .tuple(content, someDay)
  .map(([one, effectiveFrom]) => ({ ...CatalogueContent.parse(one), effectiveFrom }));

export const unversioned = ({ version: _version, ...wanted }: CatalogueProcedure): Wanted => wanted;
