/** Letters with the tallest and deepest marks there are. */
const filler = "Ễậ ữộ Ẫợ ";

/** Words of a screen, each text of them in brackets and 40 per cent longer: also what they make of parts, as it is made. */
export function longer<Words>(words: Words): Words {
  return lengthened(words) as Words;
}

function lengthened(words: unknown): unknown {
  if (typeof words === "string") return bracketed(words);
  if (typeof words === "function") return (...parts: unknown[]) => lengthened(words(...parts));
  if (words === null || typeof words !== "object") return words;
  if (Array.isArray(words)) return words.map(lengthened);
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, lengthened(value)]));
}

/** @param length of what it is to be as much longer than, where that is not the text itself */
export function bracketed(text: string, length = text.length): string {
  // Two of the letters that come to it are the brackets.
  const more = Math.max(1, Math.ceil(length * 0.4) - 2);
  return `[${text}${filler.repeat(Math.ceil(more / filler.length)).slice(0, more)}]`;
}
