/** Lower case without marks, so that "dat dai" finds "Đất đai". */
export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase().trim();
}

const nowhere = Number.POSITIVE_INFINITY;

/**
 * How well a choice fits what was typed; a smaller number fits better, Infinity not at all. As the catalogue ranks: words
 * that begin in the short name, then words that begin elsewhere, then anything inside a word. What a Vietnamese keyboard
 * typed while it was off (`ddawng kys`) counts as what was meant.
 */
export function rank(query: string, short: string, all: string): number {
  const texts = [fold(short), fold(all)] as const;
  const words = fold(query).split(/\s+/).filter(Boolean);
  return words.reduce((sum, word) => {
    const fit = fitOf(word, ...texts);
    return sum + (fit === nowhere ? fitOf(withoutTelex(word), ...texts) : fit);
  }, 0);
}

function fitOf(word: string, short: string, all: string): number {
  if (beginsIn(word, short)) return 0;
  if (beginsIn(word, all)) return 1;
  return all.includes(word) ? 4 : nowhere;
}

function beginsIn(word: string, text: string): boolean {
  return text.split(/[^\p{L}\p{N}.]+/u).some((one) => one.startsWith(word));
}

/** `ddawngs` → `dang`: doubled letters and w shape a letter, a tone stands at the end. */
function withoutTelex(word: string): string {
  return word
    .replace(/dd/g, "d")
    .replace(/([aeo])\1/g, "$1")
    .replace(/([aou])w/g, "$1")
    .replace(/(?<=[a-z])[sfrxj]$/, "");
}

/** Whether every word of the query stands somewhere in the text; marks and case do not matter. */
export function matches(query: string, text: string): boolean {
  const folded = fold(text);
  return fold(query)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
