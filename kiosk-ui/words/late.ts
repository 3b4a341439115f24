import { late as en } from "./en.late.ts";
import { useWords } from "./speaking.ts";
import { late as vi } from "./vi.late.ts";

export type LateWords = typeof vi;

/** What is said where something is looked up, brought or scanned. */
export const lateWords: Readonly<Record<"vi" | "en", LateWords>> = { vi, en };

/** One part of these words in the language in use. */
export function useLateWords<Part extends keyof LateWords>(part: Part): LateWords[Part] {
  const { language, lateWords: said } = useWords();
  return said(lateWords[language][part], part);
}
