/** One letter on paper, in dots from the left edge and the top of its strip. */
export interface Printed {
  letter: string;
  x: number;
  top: number;
  /** Times font A (12 × 24 dots). */
  wide: number;
  high: number;
  bold: boolean;
}

/** A stretch of paper from edge to edge. */
export type Strip =
  /** `rows` packed, 1 is black; each may be shorter than the paper is wide. */
  { kind: "dots"; rows: readonly Uint8Array[] } | { kind: "letters"; height: number; letters: readonly Printed[] };

/** What came out between two cuts. */
export interface RollPaper {
  /** In dots. */
  width: number;
  height: number;
  strips: readonly Strip[];
}

/** Default line spacing: 1/6 inch at 203 dpi would be 34 dots, but printers come set to 30. */
export const lineDots = 30;
/** Nobody prints more without a cut: a longer paper is torn off. */
const longestDots = 12_000;

export interface PaperRoll {
  /** Packed rows of `widthBytes` bytes. */
  dots(widthBytes: number, data: Uint8Array): void;
  letters(height: number, letters: readonly Printed[]): void;
  feed(): void;
  /** Tears off what came out; null when nothing did. */
  cut(): RollPaper | null;
  /** Whether it is so long that it must be torn off. */
  tooLong(): boolean;
}

/** @param widthDots of the paper: letters need it, pictures bring their own */
export function createPaperRoll(widthDots: () => number): PaperRoll {
  let strips: Strip[] = [];
  let height = 0;
  return {
    dots(widthBytes, data) {
      const rows: Uint8Array[] = [];
      for (let at = 0; at + widthBytes <= data.length; at += widthBytes) rows.push(data.subarray(at, at + widthBytes));
      strips.push({ kind: "dots", rows });
      height += rows.length;
    },
    letters(tall, letters) {
      strips.push({ kind: "letters", height: tall, letters });
      height += tall;
    },
    feed() {
      strips.push({ kind: "letters", height: lineDots, letters: [] });
      height += lineDots;
    },
    cut() {
      const pictures = strips.flatMap((strip) =>
        strip.kind === "dots" ? strip.rows.map((row) => row.length * 8) : [],
      );
      const lettered = strips.some((strip) => strip.kind === "letters" && strip.letters.length > 0);
      const paper = { width: Math.max(0, ...pictures.slice(0, 1), lettered ? widthDots() : 0), height, strips };
      strips = [];
      height = 0;
      return paper.width === 0 ? null : paper;
    },
    tooLong: () => height > longestDots,
  };
}

/** The letters of a paper as its reader sees them: one string a printed line, spaces at the ends left out. */
export function linesOn(paper: Pick<RollPaper, "strips">): string[] {
  return paper.strips.flatMap((strip) =>
    strip.kind === "letters" && strip.letters.length > 0
      ? [
          strip.letters
            .map(({ letter }) => letter)
            .join("")
            .trim(),
        ]
      : [],
  );
}
