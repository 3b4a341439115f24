import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ClipFolder } from "#contract/voice.ts";
import { wordsOf } from "../../server/voice/sentence.ts";

const page = readFileSync(new URL("../../docs/voice.md", import.meta.url), "utf8");
const rows = page.split("\n").filter((line) => line.startsWith("| `"));

describe("the voice page", () => {
  it("lists every clip with what it says, in both regions", () => {
    const [north, south] = [wordsOf["vi-north"], wordsOf["vi-south"]];
    const vietnamese = Object.entries(north).map(([name, words]) =>
      words === south[name] ? `| \`${name}\` | ${words} |` : `| \`${name}\` | ${words} (Bắc), ${south[name]} (Nam) |`,
    );
    const english = Object.entries(wordsOf.en).map(([name, words]) => `| \`${name}\` | ${words} |`);
    expect([...vietnamese, ...english].filter((row) => !rows.includes(row))).toEqual([]);
  });

  it("names every folder", () => {
    for (const folder of ClipFolder.options) expect(page).toContain(`\`${folder}\``);
  });
});
