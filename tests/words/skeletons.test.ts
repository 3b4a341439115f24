import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { WordsFile } from "#contract/languages.ts";
import { listWords, strangeWords, wordsOver } from "#contract/wording.ts";
import { partNames, parts } from "./parts.ts";
import { skeletonOf } from "./skeleton.ts";

const folder = new URL("../../server/languages/skeletons/", import.meta.url);

describe.each(readdirSync(folder))("the skeleton %s", (name) => {
  const file = WordsFile.parse(JSON.parse(readFileSync(new URL(name, folder), "utf8")));

  it("has no word that the project has not", () => {
    for (const part of partNames) expect(strangeWords(parts[part], file[part]), part).toEqual([]);
  });

  it("has some words, and is told how many", () => {
    const words = partNames.flatMap((part) => listWords(parts[part], file[part]));
    const has = words.filter((word) => word.has).length;
    expect(has).toBeGreaterThan(0);
    expect(has).toBeLessThan(words.length);
  });
});

describe("a new file of all words", () => {
  it("says everything as the Vietnamese does, but for sentences of the parts that it can not tell apart", () => {
    const kiosk = wordsOver(parts.kiosk, skeletonOf(parts.kiosk));
    expect(kiosk.greeting).toEqual(parts.kiosk.greeting);
    expect(kiosk.home.waiting(7)).toBe(parts.kiosk.home.waiting(7));
    expect(kiosk.procedureTime({ unit: "sameDay" })).toBe(parts.kiosk.procedureTime({ unit: "sameDay" }));
    expect(kiosk.scan.recognised("mrz")).toEqual(parts.kiosk.scan.recognised("mrz"));
    for (const part of partNames)
      expect(listWords(parts[part], skeletonOf(parts[part])).filter(({ has }) => !has)).toEqual([]);
  });
});
