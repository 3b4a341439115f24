import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { WordsFile } from "#contract/languages.ts";
import { vi } from "./words/vi.ts";

/** A few thousand words are far less: a larger file is in the wrong place. */
const mostBytes = 512 * 1_024;

export type WordsResult = { ok: true; words: WordsFile; version: string } | { ok: false; faults: string[] };

/** Reads one language. Never throws: what is wrong with the file is told in plain words. */
export function readWords(file: string): WordsResult {
  try {
    if (statSync(file).size > mostBytes) return { ok: false, faults: [vi.tooLarge(mostBytes / 1_024)] };
    const text = readFileSync(file, "utf8");
    const json = jsonOf(text);
    if (!json.ok) return { ok: false, faults: [vi.notJson(json.why)] };
    const parsed = WordsFile.safeParse(json.value);
    if (!parsed.success)
      return { ok: false, faults: parsed.error.issues.map(({ path, message }) => vi.at(path.join("."), message)) };
    return {
      ok: true,
      words: parsed.data,
      version: createHash("sha256").update(text).digest("base64url").slice(0, 12),
    };
  } catch (error) {
    return { ok: false, faults: [vi.unreadable(error instanceof Error ? error.message : String(error))] };
  }
}

function jsonOf(text: string): { ok: true; value: unknown } | { ok: false; why: string } {
  try {
    // Editors on Windows put a byte order mark before everything.
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/, "")) };
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message : String(error) };
  }
}
