import { createHash } from "node:crypto";
import { WordsFile } from "#contract/languages.ts";
import type { Text } from "#contract/text.ts";
import { readWritten } from "../storage/files/written.ts";

export type WordsResult = { ok: true; words: WordsFile; version: string } | { ok: false; faults: Text[] };

/** Reads one language. Never throws: what is wrong with the file is told in plain words. */
export function readWords(file: string): WordsResult {
  const read = readWritten(file, WordsFile);
  if (!read.ok) return read;
  const version = createHash("sha256").update(read.text).digest("base64url").slice(0, 12);
  return { ok: true, words: read.value, version };
}
