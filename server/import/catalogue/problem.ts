import type { Text } from "#contract/text.ts";
import { en } from "./words/en.ts";
import { vi, type Words } from "./words/vi.ts";

type Args<Key extends keyof Words> = Words[Key] extends (...args: infer Given) => string ? Given : [];

/** One problem in both languages. */
export function problem<Key extends keyof Words>(key: Key, ...args: Args<Key>): Text {
  const say = (words: Words): string => {
    const word: unknown = words[key];
    return typeof word === "function" ? String(word(...args)) : String(word);
  };
  return { vi: say(vi), en: say(en) };
}

/** What a cell holds, or what is wrong with it. */
export type Cell<Value> = { ok: true; value: Value } | { ok: false; problem: Text };

export const good = <Value>(value: Value): Cell<Value> => ({ ok: true, value });

export function bad<Key extends keyof Words>(key: Key, ...args: Args<Key>): { ok: false; problem: Text } {
  return { ok: false, problem: problem(key, ...args) };
}
