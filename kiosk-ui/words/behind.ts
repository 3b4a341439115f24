/** Texts with figures in them are many: so many are kept, the newest. */
const most = 4_000;

/** Knows the Vietnamese behind what is shown in a language that has no voice of its own. */
export interface Behind {
  note(shown: string, vietnamese: string): void;
  /** Each piece that is known in Vietnamese, the longest first; what is not stays. */
  vietnamese(text: string): string;
}

export function createBehind(): Behind {
  const known = new Map<string, string>();
  return {
    note(shown, vietnamese) {
      if (shown === vietnamese || shown.trim() === "") return;
      known.delete(shown);
      known.set(shown, vietnamese);
      const [oldest] = known.keys();
      if (known.size > most && oldest !== undefined) known.delete(oldest);
    },
    vietnamese(text) {
      const whole = known.get(text);
      if (whole !== undefined) return whole;
      let left = text;
      for (const [shown, vietnamese] of [...known].toSorted(([one], [other]) => other.length - one.length)) {
        const at = wholeWords(left, shown);
        if (at >= 0) left = left.slice(0, at) + vietnamese + left.slice(at + shown.length);
      }
      return left;
    },
  };
}

/** Where these words stand in a text, and not as a part of others; -1 where they do not. */
function wholeWords(text: string, words: string): number {
  const isLetter = (letter: string | undefined) => letter !== undefined && /[\p{L}\p{N}]/u.test(letter);
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (!isLetter(text[at - 1]) && !isLetter(text[at + words.length])) return at;
  return -1;
}
