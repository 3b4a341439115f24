import type { LanguageCode, OfferedLanguage, WordsFile } from "../languages.ts";
import type { Missing } from "../wording.ts";

/** Words of languages that came as files, kept while the page lives: also when the hub is away or the file is bad. */
export interface FetchedWords {
  /** Fetches what is new among the languages on offer, again and again until it is there. */
  offer(languages: readonly OfferedLanguage[]): void;
  stop(): void;
}

/** Milliseconds before a file that did not come is asked for again. */
const againMs = 5_000;

/** @param onWords a language is there, or there anew */
export function fetchWords(hub: string, onWords: (code: LanguageCode, words: WordsFile) => void): FetchedWords {
  const wanted = new Map<LanguageCode, string>();
  const timers = new Set<ReturnType<typeof setTimeout>>();

  async function fetchOne(code: LanguageCode, version: string): Promise<void> {
    try {
      const response = await fetch(`${hub}/api/words/${code}?v=${version}`);
      if (!response.ok) throw new Error(`${response.status}`);
      const words = (await response.json()) as WordsFile;
      if (wanted.get(code) === version) onWords(code, words);
    } catch {
      const timer = setTimeout(() => {
        timers.delete(timer);
        if (wanted.get(code) === version) void fetchOne(code, version);
      }, againMs);
      timers.add(timer);
    }
  }

  return {
    offer(languages) {
      const files = languages.flatMap(({ code, version }) => (version === null ? [] : [{ code, version }]));
      for (const code of wanted.keys()) if (!files.some((file) => file.code === code)) wanted.delete(code);
      for (const { code, version } of files) {
        if (wanted.get(code) === version) continue;
        wanted.set(code, version);
        void fetchOne(code, version);
      }
    },
    stop() {
      wanted.clear();
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

/** Whoever writes a words file opens a screen with `?words=check`: what the language lacks is then marked and listed. */
export function isChecking(search: string): boolean {
  return new URLSearchParams(search).get("words") === "check";
}

export const marked: Missing = (_path, vietnamese) => `‹${vietnamese}›`;
