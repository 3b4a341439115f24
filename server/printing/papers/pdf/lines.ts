import type { Face, Run } from "../paper.ts";

/** What must not be parted: pieces of one or more faces without a space between them. */
export interface Word {
  pieces: readonly Run[];
  width: number;
}

export interface Line {
  words: readonly Word[];
  /** Without the indent. */
  width: number;
  /** Ends a paragraph or stands before a line break: it is not stretched. */
  last: boolean;
}

export interface Setting {
  width: number;
  /** Of the first line. */
  indent: number;
  widthOf: (text: string, face: Face) => number;
}

/** Running text as lines of at most `width`. A word that is wider than a line is broken between its letters: nothing is ever cut off. */
export function breakLines(runs: readonly Run[], setting: Setting): Line[] {
  const space = setting.widthOf(" ", "regular");
  return paragraphsOf(runs).flatMap((paragraph, at) => {
    const first = at === 0 ? setting.width - setting.indent : setting.width;
    return linesOf(paragraph, { ...setting, first, space });
  });
}

function linesOf(
  runs: readonly Run[],
  { first, width, widthOf, space }: Setting & { first: number; space: number },
): Line[] {
  const lines: Line[] = [];
  let words: Word[] = [];
  let filled = 0;
  const room = () => (lines.length === 0 ? first : width);
  const end = (last: boolean) => {
    lines.push({ words, width: filled, last });
    words = [];
    filled = 0;
  };
  for (const pieces of wordsOf(runs)) {
    const whole = widthOfAll(pieces, widthOf);
    const parts = whole <= width ? [{ pieces, width: whole }] : broken(pieces, Math.min(first, width), widthOf);
    for (const word of parts) {
      const needed = words.length === 0 ? word.width : filled + space + word.width;
      if (words.length > 0 && needed > room()) end(false);
      filled = words.length === 0 ? word.width : filled + space + word.width;
      words.push(word);
    }
  }
  end(true);
  return withCompany(lines, space);
}

/** A last word does not stand alone: `2026` takes its `năm` along. */
function withCompany(lines: Line[], space: number): Line[] {
  const [before, last] = lines.slice(-2);
  const [word] = last?.words ?? [];
  const moved = before?.words.at(-1);
  if (!before || !last || !word || !moved || last.words.length > 1 || before.words.length < 4) return lines;
  const width = word.width + space + moved.width;
  // Not where it would not fit: a word that was broken over lines.
  if (width > before.width) return lines;
  const shorter = { ...before, words: before.words.slice(0, -1), width: before.width - space - moved.width };
  return [...lines.slice(0, -2), shorter, { ...last, words: [moved, word], width }];
}

/** Runs cut at line breaks. */
function paragraphsOf(runs: readonly Run[]): Run[][] {
  const paragraphs: Run[][] = [[]];
  for (const { text, face } of runs)
    for (const [at, part] of text.split("\n").entries()) {
      if (at > 0) paragraphs.push([]);
      paragraphs.at(-1)?.push({ text: part, face });
    }
  return paragraphs;
}

/** Runs cut at spaces; what stands together over two runs stays together. */
function wordsOf(runs: readonly Run[]): Run[][] {
  const words: Run[][] = [];
  let open: Run[] = [];
  const close = () => {
    if (open.length > 0) words.push(open);
    open = [];
  };
  for (const { text, face } of runs)
    for (const [at, part] of text.split(/ +/).entries()) {
      if (at > 0) close();
      if (part !== "") open.push({ text: part, face });
    }
  close();
  return words;
}

function broken(pieces: readonly Run[], width: number, widthOf: Setting["widthOf"]): Word[] {
  const parts: Word[] = [];
  for (const { text, face } of pieces) {
    let part = "";
    for (const letter of text) {
      if (part !== "" && widthOf(part + letter, face) > width) {
        const cut = seam(part);
        parts.push({ pieces: [{ text: part.slice(0, cut), face }], width: widthOf(part.slice(0, cut), face) });
        part = part.slice(cut);
      }
      part += letter;
    }
    parts.push({ pieces: [{ text: part, face }], width: widthOf(part, face) });
  }
  return parts;
}

/** Where a code, an address of the net or a number is best parted: behind its last sign, else at its end. */
function seam(part: string): number {
  const sign = Math.max(...["-", ".", "/", "@", "_"].map((one) => part.lastIndexOf(one))) + 1;
  return sign > 0 ? sign : part.length;
}

function widthOfAll(pieces: readonly Run[], widthOf: Setting["widthOf"]): number {
  return pieces.reduce((width, { text, face }) => width + widthOf(text, face), 0);
}
