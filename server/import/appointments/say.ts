import { momentText } from "#contract/status-words.ts";
import type { EpochMs, Text } from "#contract/text.ts";
import { en } from "./words/en.ts";
import { type ListWords, vi } from "./words/vi.ts";

/** One problem in both languages. */
export function say(pick: (words: ListWords) => string): Text {
  return { vi: pick(vi), en: pick(en) };
}

/** @param at when it was booked for before */
export function otherTime(at: EpochMs): Text {
  return { vi: vi.otherTime(momentText(at, "vi")), en: en.otherTime(momentText(at, "en")) };
}

/** @param dayHasNone the service offers no time at all on that day */
export function noSuchSlot(dayHasNone: boolean): Text {
  return say((words) => (dayHasNone ? words.dayHasNone : words.noSuchTime));
}
