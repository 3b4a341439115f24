import { readdirSync } from "node:fs";
import { join } from "node:path";
import { LanguageCode, type OfferedLanguage, type WordsFile } from "#contract/languages.ts";
import type { Text } from "#contract/text.ts";
import { watchFolder } from "../storage/files/watch.ts";
import { en } from "./words/en.ts";
import { vi, type Words } from "./words/vi.ts";
import { readWords } from "./words-file.ts";

/** The languages of an office: the project's two, and one for each words file in the data folder. */
export interface Languages {
  /** What citizens may choose, in the order of the settings; the same array until something changes. */
  offered(): readonly OfferedLanguage[];
  /** A further language; null for one that has no file or a bad one. */
  words(code: LanguageCode): WordsFile | null;
  /** What is wrong with the files, or lacks one: `words/tyz.json: …`. */
  faults(): Text[];
  /** After a file came, changed or went. */
  onChange(listener: () => void): () => void;
  close(): void;
}

export interface LanguagesParts {
  /** `words` in the data folder; made when it is not there. */
  folder: string;
  /** What the settings offer; absent is Vietnamese, English and every file. */
  chosen: () => readonly LanguageCode[] | undefined;
  /** What the settings let kiosks begin in; absent is Vietnamese. */
  kiosk: () => LanguageCode | undefined;
}

interface Known {
  words: WordsFile;
  version: string;
}

const own: readonly OfferedLanguage[] = [
  { code: "vi", name: "Tiếng Việt", version: null },
  { code: "en", name: "English", version: null },
];

export function openLanguages({ folder, chosen, kiosk }: LanguagesParts): Languages {
  const listeners = new Set<() => void>();
  // Watched before it is read, so that no file falls between the two.
  const stopWatching = watchFolder(folder, null, () => {
    const before = JSON.stringify(state);
    state = readFolder(folder, state.files);
    if (JSON.stringify(state) === before) return;
    for (const listener of listeners) listener();
  });
  let state = readFolder(folder, {});
  let offered: { from: typeof state; by: readonly LanguageCode[] | undefined; list: OfferedLanguage[] } | null = null;

  const find = (code: LanguageCode): OfferedLanguage | undefined => {
    const file = state.files[code];
    return file
      ? { code, name: file.words.name, version: file.version }
      : own.find((language) => language.code === code);
  };

  const offers = (): readonly OfferedLanguage[] => {
    const by = chosen();
    if (offered?.from !== state || offered.by !== by) {
      const codes = by ?? [...own.map(({ code }) => code), ...Object.keys(state.files)];
      offered = { from: state, by, list: codes.map(find).filter((language) => language !== undefined) };
    }
    return offered.list;
  };

  return {
    offered: offers,
    words: (code) => state.files[code]?.words ?? null,
    faults: () => [
      ...state.faults,
      ...(chosen() ?? [])
        .filter((code) => !find(code) && !state.faults.some((fault) => fault.vi.startsWith(`words/${code}.json:`)))
        .map((code) => say((words) => words.noFile(code))),
      ...[kiosk()]
        .filter((code) => code !== undefined)
        .filter((code) => !offers().some((language) => language.code === code))
        .map((code) => say((words) => words.kioskNotOffered(code))),
    ],
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: stopWatching,
  };
}

/** A language whose file was good before goes on as it was. */
function readFolder(
  folder: string,
  before: Readonly<Record<LanguageCode, Known>>,
): { files: Record<LanguageCode, Known>; faults: Text[] } {
  const files: Record<LanguageCode, Known> = {};
  const faults: Text[] = [];
  for (const name of namesIn(folder)) {
    const refuse = (why: Text) => faults.push({ vi: `words/${name}: ${why.vi}`, en: `words/${name}: ${why.en}` });
    const code = name.slice(0, -".json".length);
    if (!LanguageCode.safeParse(code).success) refuse(say((words) => words.fileName));
    else if (own.some((language) => language.code === code)) refuse(say((words) => words.comesAlong));
    else {
      const read = readWords(join(folder, name));
      if (read.ok) files[code] = read;
      else {
        read.faults.forEach(refuse);
        const last = before[code];
        if (last) files[code] = last;
      }
    }
  }
  return { files, faults };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(".json"))
      .sort();
  } catch {
    return [];
  }
}

function say(pick: (words: Words) => string): Text {
  return { vi: pick(vi), en: pick(en) };
}
