import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { parseSync } from "vite";
import { describe, expect, it } from "vitest";
import type { Text } from "#contract/text.ts";
import { openLanguages } from "../../server/languages/languages.ts";
import { en as languagesEn } from "../../server/languages/words/en.ts";
import { vi as languagesVi } from "../../server/languages/words/vi.ts";
import { openWordings } from "../../server/printing/papers/wording/wordings.ts";
import { en as papersEn } from "../../server/printing/papers/wording/words/en.ts";
import { vi as papersVi } from "../../server/printing/papers/wording/words/vi.ts";
import { en as filesEn } from "../../server/storage/files/words/en.ts";
import { vi as filesVi } from "../../server/storage/files/words/vi.ts";
import { officeText, readOffice } from "../../server/storage/lowdb/office-text.ts";
import { en as settingsEn } from "../../server/storage/lowdb/words/en.ts";
import { vi as settingsVi } from "../../server/storage/lowdb/words/vi.ts";
import { recordingFaults } from "../../server/voice/words/recordings.ts";
import { aFolder } from "./folder.ts";
import { anOffice } from "./offices.ts";

/** Letters that Vietnamese has and English has not. */
const vietnamese = /[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]/u;

/** A sentence without what it quotes, which is as the office wrote it, and without a letter that it speaks of. */
const ownWords = (sentence: string) =>
  sentence.normalize("NFC").replace(/"(?:\\.|[^"\\])*"|“[^”]*”|(?<!\p{L})Đ(?!\p{L})/gu, "");

function expectBoth(faults: readonly Text[]): void {
  for (const { vi, en } of faults) {
    expect(vi, en).toMatch(vietnamese);
    expect(ownWords(en)).not.toMatch(vietnamese);
    expect(en).toMatch(/[a-z]{2} [a-z]/);
  }
}

/** Every place of a document, its middle and its leaves. */
function placesOf(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== "object" || value === null) return [path];
  const steps = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [
    path,
    ...steps.flatMap((step) => placesOf((value as Record<string | number, unknown>)[step], [...path, step])),
  ];
}

/** A document with another value at a place; undefined takes the place away. */
function withAt(document: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const copy = structuredClone(document) as Record<string | number, unknown>;
  copy[step] = withAt(copy[step], rest, value);
  return copy;
}

const rubbish = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, "", "A", "x".repeat(9_000), -1, 0.5, 1e9, true, [], {}, { nothing: 1 }),
  fc.constantFrom<unknown>("2026-02-30", "25:00", "ho-tich", "{cod}", "{", { table: "lacks", heads: {} }),
  fc.array(fc.integer(), { minLength: 90, maxLength: 90 }),
);

/** Documents that are sound but for a few places. */
function spoilt(sound: unknown) {
  const places = placesOf(sound);
  const wounds = fc.array(fc.tuple(fc.nat({ max: places.length - 1 }), rubbish), { minLength: 1, maxLength: 4 });
  return wounds.map((all) => {
    let document = sound;
    for (const [place, value] of all) {
      try {
        document = withAt(document, places[place] ?? [], value);
      } catch {
        // An earlier wound took this place away.
      }
    }
    return JSON.stringify(document) ?? "";
  });
}

/** A text as it is, or cut off somewhere. */
const perhapsCut = (texts: fc.Arbitrary<string>) =>
  fc
    .tuple(texts, fc.option(fc.nat()))
    .map(([text, cut]) => (cut === null ? text : text.slice(0, cut % (text.length + 1))));

describe("whatever is wrong with a file that an office wrote is told in Vietnamese and in English", () => {
  it("of the settings", () => {
    let found = 0;
    fc.assert(
      fc.property(perhapsCut(spoilt(JSON.parse(officeText(anOffice())))), (text) => {
        const read = readOffice(new TextEncoder().encode(text), anOffice().id);
        const faults = read.ok ? [] : read.faults;
        found += faults.length;
        expectBoth(faults);
      }),
      { numRuns: 200 },
    );
    expect(found).toBeGreaterThan(150);
  });

  it("of the wording of papers", () => {
    const folder = aFolder();
    const file = join(folder, "tt03-2025", "receipt.json");
    mkdirSync(dirname(file), { recursive: true });
    const wordings = openWordings(folder);
    const usual = wordings.of("tt03-2025", "receipt");
    let found = 0;
    fc.assert(
      fc.property(perhapsCut(spoilt(usual)), (text) => {
        writeFileSync(file, text);
        const faults = wordings.faults();
        found += faults.length;
        expectBoth(faults);
        expect(faults.every(({ vi, en }) => [vi, en].every((each) => each.startsWith("papers/tt03-2025/")))).toBe(true);
      }),
      { numRuns: 100 },
    );
    expect(found).toBeGreaterThan(75);
  });

  it("of a words file", () => {
    const folder = aFolder();
    const words = {
      name: "Tày",
      kiosk: { back: "x", home: { title: ["a", "b"] } },
      refusals: { full: "y" },
      names: {},
    };
    let found = 0;
    fc.assert(
      fc.property(perhapsCut(spoilt(words)), (text) => {
        writeFileSync(join(folder, "tyz.json"), text);
        const languages = openLanguages({ folder, chosen: () => ["vi", "km"], kiosk: () => "km" });
        const faults = languages.faults();
        languages.close();
        found += faults.length - 2;
        expectBoth(faults);
      }),
      { numRuns: 100 },
    );
    expect(found).toBeGreaterThan(75);
  });
});

describe("the words of faults", () => {
  /** Every sentence of a words file, made with a figure or a name where it wants one. */
  function sentences(words: unknown): string[] {
    if (typeof words === "string") return [words];
    if (typeof words === "function") return [String(words("7", "8", "9", "10"))];
    return Object.values(words as object).flatMap(sentences);
  }

  it.each([
    ["settings", settingsVi, settingsEn],
    ["written files", filesVi, filesEn],
    ["words files", languagesVi, languagesEn],
    ["papers", papersVi, papersEn],
  ])("of %s are Vietnamese in the one file and English in the other", (_what, vi, en) => {
    const [ours, theirs] = [sentences(vi), sentences(en)];
    expect(theirs).toHaveLength(ours.length);
    for (const [index, sentence] of ours.entries())
      if (sentence !== theirs[index]) expect(ownWords(theirs[index] ?? "")).not.toMatch(vietnamese);
    // What stands the same in both is a place and a colon.
    const same = ours.filter((sentence, index) => sentence === theirs[index]);
    expect(same.filter((sentence) => /\p{L}/u.test(sentence))).toEqual([]);
  });

  it("of recordings are in both", () => {
    const { more, twice, ...others } = recordingFaults;
    expectBoth([...Object.values(others), more(3), twice("5.wav")]);
  });
});

describe("no Vietnamese sentence stands in the code that finds faults", () => {
  const root = fileURLToPath(new URL("../../server/", import.meta.url));
  const files = ["storage", "languages", "printing/papers/wording", "hub"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !/(^|\/)words\//.test(file))
      .map((file) => join(folder, file)),
  );

  it.each([...files, "recordings.ts", "fault-log.ts", "http/settings.ts", "http/health.ts", "http/problem.ts"])(
    "%s",
    (file) => {
      // What is said of code, in comments, may name a Vietnamese thing.
      expect(textsIn(readFileSync(join(root, file), "utf8")).filter((text) => vietnamese.test(text))).toEqual(
        file === "languages/languages.ts" ? ["Tiếng Việt"] : [],
      );
    },
  );

  it("and would be found there", () => {
    expect(textsIn('const a = open ? "Mở" : `lỗi $' + "{b} ở đây`; // Không")).toEqual(["Mở", "lỗi ", " ở đây"]);
  });

  /** Every text of a file's code. */
  function textsIn(code: string): string[] {
    const found: string[] = [];
    const visit = (node: unknown): void => {
      if (typeof node !== "object" || node === null) return;
      const { type, value } = node as { type?: unknown; value?: unknown };
      if (type === "Literal" && typeof value === "string") found.push(value);
      if (type === "TemplateElement") found.push((value as { cooked: string }).cooked);
      for (const inner of Object.values(node)) visit(inner);
    };
    visit(parseSync("probe.ts", code).program);
    return found;
  }
});
