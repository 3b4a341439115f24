/**
 * Breaks text into lines no wider than `width`, between words; a word wider than a line is broken within.
 * @param measure width of a piece of text, in the unit of `width`
 */
export function wrap(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((whole) => pieces(whole, width, measure))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && measure(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === "" ? lines : [...lines, line];
}

/** The lines of `wrap` with the last ones no shorter than need be: good for centred names. */
export function wrapEvenly(text: string, width: number, measure: (text: string) => number): string[] {
  const lines = wrap(text, width, measure);
  let narrower = width;
  let even = lines;
  while (lines.length > 1 && narrower > width * 0.5) {
    narrower -= width * 0.02;
    const attempt = wrap(text, narrower, measure);
    if (attempt.length > lines.length) break;
    even = attempt;
  }
  return even;
}

function pieces(word: string, width: number, measure: (text: string) => number): string[] {
  if (measure(word) <= width) return [word];
  const parts: string[] = [];
  let part = "";
  for (const letter of word) {
    if (part !== "" && measure(part + letter) > width) {
      parts.push(part);
      part = "";
    }
    part += letter;
  }
  return [...parts, part];
}
