import { scan as en } from "./en.scan.ts";
import { useWords } from "./speaking.ts";
import { scan as vi } from "./vi.scan.ts";

type ScanWords = typeof vi;

/** What is said of a scanned code: they come with the screens that say it, after the first one. */
export const scanWords: Readonly<Record<"vi" | "en", ScanWords>> = { vi, en };

/** These words in the language in use. */
export function useScanWords(): ScanWords {
  const { language, lateWords } = useWords();
  return lateWords(scanWords[language], "scan");
}
