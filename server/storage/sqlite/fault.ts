import { en } from "./words/en.ts";
import type { Words } from "./words/vi.ts";
import { vi } from "./words/vi.ts";

/** What went wrong in the thread, as it crosses to the main one: `full` may pass, `broken` does not. */
export interface Fault {
  kind: "full" | "broken";
  message: string;
  /** The file or its disk failed, so nothing may be written to it any more. */
  fatal: boolean;
}

/** One sentence in Vietnamese and the same in English: it ends up in the console and in logs. */
export function say<Key extends keyof Words>(key: Key, ...args: Parameters<Words[Key]>): string {
  const sentence = (words: Words) => (words[key] as (...given: Parameters<Words[Key]>) => string)(...args);
  return `${sentence(vi)}\n${sentence(en)}`;
}

/** Sorts what SQLite threw by its result code: https://sqlite.org/rescode.html */
export function faultOf(error: unknown, file: string): Fault {
  const code = codeOf(error);
  const cause = error instanceof Error ? error.message : String(error);
  if (code === "SQLITE_FULL") return { kind: "full", message: say("full", file), fatal: false };
  if (code.startsWith("SQLITE_CORRUPT") || code.startsWith("SQLITE_NOTADB"))
    return { kind: "broken", message: say("damaged", file, cause), fatal: true };
  const fatal = code.startsWith("SQLITE_IOERR");
  return { kind: "broken", message: say("unusable", file, code === "" ? cause : `${code}: ${cause}`), fatal };
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return "";
  return error.code;
}
