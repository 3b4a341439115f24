import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { ClipFolder, ClipName } from "#contract/voice.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { digestsOf } from "../../server/voice/clips/digests.ts";
import { shipped } from "../../server/voice/clips/guidance.ts";
import { wordsOf } from "../../server/voice/sentence.ts";
import { clipSeconds } from "./clip-seconds.ts";

const folder = (name: ClipFolder) => new URL(`../../server/voice/clips/${name}/`, import.meta.url);
const wanted: Record<ClipFolder, string[]> = {
  "guide-vi": [...shipped(demonstrationOffice, "vi").keys()],
  "guide-en": [...shipped(demonstrationOffice, "en").keys()],
  "vi-north": Object.keys(wordsOf["vi-north"]),
  "vi-south": Object.keys(wordsOf["vi-south"]),
  en: Object.keys(wordsOf.en),
  common: ["chime"],
};
const clips = ClipFolder.options.flatMap((name) =>
  readdirSync(folder(name)).map((file) => ({
    name: `${name}/${file}`,
    bytes: readFileSync(new URL(file, folder(name))),
  })),
);

describe("the clips that ship with the project", () => {
  it.each(ClipFolder.options)("of %s are those that sentences can name, and no other", (name) => {
    expect(readdirSync(folder(name)).sort()).toEqual(wanted[name].map((clip) => `${clip}.ogg`).sort());
    for (const clip of wanted[name]) ClipName.parse(clip);
  });

  it("say what their words are: after a change of words, `node server/voice/clips/make.ts`", () => {
    const place = new URL("../../server/voice/clips/", import.meta.url);
    const kept = JSON.parse(readFileSync(new URL("digests.json", place), "utf8"));
    expect(digestsOf(fileURLToPath(place))).toEqual(kept);
  });

  it("are Opus of one channel and a sane length", () => {
    for (const { name, bytes } of clips) {
      const seconds = clipSeconds(bytes);
      expect([name, bytes[37]]).toEqual([name, 1]);
      expect(seconds, name).toBeGreaterThan(0.1);
      expect(seconds, name).toBeLessThan(name.startsWith("guide-") ? 12 : 1.5);
    }
  });

  it("are 4 MB at most, all together", () => {
    expect(clips.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThan(4_000_000);
  });

  it("say other words in the south", () => {
    expect([wordsOf["vi-north"]["no-ten"], wordsOf["vi-south"]["no-ten"]]).toEqual(["linh", "lẻ"]);
    expect([wordsOf["vi-north"].thousand, wordsOf["vi-south"].thousand]).toEqual(["nghìn", "ngàn"]);
  });
});
