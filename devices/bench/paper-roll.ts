/** What came out between two cuts. */
export interface RollPaper {
  /** In dots. */
  width: number;
  height: number;
  /** `width / 8` bytes a row, 1 is black. */
  rows: Uint8Array[];
}

/** Default line spacing: 1/6 inch at 203 dpi would be 34 dots, but printers come set to 30. */
const lineDots = 30;
/** Nobody prints more without a cut: a longer paper is torn off. */
const longestDots = 12_000;

export interface PaperRoll {
  raster(widthBytes: number, data: Uint8Array): void;
  lineFeed(): void;
  /** Tears off what came out; null when nothing did. */
  cut(): RollPaper | null;
  /** Whether it is so long that it must be torn off. */
  tooLong(): boolean;
}

export function createPaperRoll(): PaperRoll {
  let rows: Uint8Array[] = [];
  return {
    raster(widthBytes, data) {
      for (let at = 0; at + widthBytes <= data.length; at += widthBytes) rows.push(data.subarray(at, at + widthBytes));
    },
    lineFeed() {
      for (let dot = 0; dot < lineDots; dot += 1) rows.push(new Uint8Array(0));
    },
    cut() {
      const paper = { width: Math.max(...rows.map((row) => row.length), 0) * 8, height: rows.length, rows };
      rows = [];
      return paper.width === 0 ? null : paper;
    },
    tooLong: () => rows.length > longestDots,
  };
}
