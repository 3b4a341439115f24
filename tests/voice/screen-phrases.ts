import { bare, wordsIn } from "#contract/phrase.ts";

/** What stands where a screen sets in a name or a code: no phrase goes across it. */
const gap = "§";
const ranges = [
  { fromMinutes: 5, toMinutes: 10 },
  { fromMinutes: 0, toMinutes: 5 },
  { fromMinutes: 20, toMinutes: 150 },
  { fromMinutes: 120, toMinutes: 180 },
];
const days = ["23", "24", "25", "26", "27", "28", "29"].flatMap((day) =>
  ["today", "tomorrow", "later"].map((near) => ({ day: `2026-11-${day}`, near })),
);
const units = ["workingDay", "calendarDay", "hour", "sameDay", "local"].map((unit) => ({ unit, value: 3 }));
const states = [
  "waiting",
  "called",
  "serving",
  "held",
  "missed",
  "finished",
  "left",
  "cancelled",
  "lapsed",
  "expected",
];
const tickets = states.flatMap((state) =>
  [0, 3].flatMap((ahead) =>
    [null, 4].flatMap((counter) => [null, ranges[0]].map((wait) => ({ state, ahead, counter, wait, until: 0 }))),
  ),
);
const kinds = ["citizenCard", "mrz", "healthCard", "dossierCode", "appointmentCode"];
const whys = ["garbled", "incomplete", "noSuchTicket", "otherOffice", "empty", "noSuchBooking", "tooOften"];
const copies = [
  { original: 1, certified: 0, copy: 0 },
  { original: 0, certified: 2, copy: 0 },
  { original: 0, certified: 0, copy: 3 },
  { original: 0, certified: 0, copy: 0 },
];
/** Whatever the words of the kiosk are given, tried on each of them: what does not fit says nothing of use. */
const samples: readonly unknown[] = [
  ...[0, 1, 3, gap, null],
  ...[...ranges, ...days, ...units, ...tickets, ...kinds, ...whys, ...copies],
  [{ count: 2, title: { vi: gap, en: gap } }],
];

/** Every text that these words can say. */
export function textsOf(words: unknown): string[] {
  if (typeof words === "string") return [words];
  if (Array.isArray(words)) return words.flatMap(textsOf);
  if (typeof words === "function") return samples.flatMap((one) => textsOf(tried(words as Say, one)).filter(fits(one)));
  return words !== null && typeof words === "object" ? Object.values(words).flatMap(textsOf) : [];
}

/** A word of the wire is on no screen: a text with one was asked with what it does not take. */
function fits(given: unknown): (text: string) => boolean {
  return (text) => typeof given !== "string" || given === gap || !text.includes(given);
}

type Say = (...given: unknown[]) => unknown;

function tried(say: Say, given: unknown): unknown {
  try {
    const said = say(given, gap);
    // An impossible case answers with what it was asked.
    return said === given && given !== gap ? "" : said;
  } catch {
    return "";
  }
}

/** The phrases of a text that need a sound of their own: between its numbers, its gaps and the ends of its sentences. */
export function phrasesOf(text: string): string[] {
  if (/undefined|NaN|\[object|null|Invalid/.test(text)) return [];
  return text
    .split(/(?<=[.!?:;…])\s+|\s[·–—|/]\s|[“”"]/)
    .flatMap((sentence) => sentence.split(/\s+/).reduce<string[][]>((runs, word) => grow(runs, word), [[]]))
    .map((run) => wordsIn(run.join(" ")).join(" "))
    .filter((phrase) => phrase !== "");
}

function grow(runs: string[][], word: string): string[][] {
  const isGap = word.includes(gap) || /\d/.test(bare(word));
  return isGap ? [...runs, []] : [...runs.slice(0, -1), [...(runs.at(-1) ?? []), word]];
}
