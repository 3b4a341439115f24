import { PNG } from "pngjs";

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

/** A data URL of the paper, dot for dot, black on white. */
export function paperPng(paper: RollPaper): string {
  const png = new PNG({
    width: paper.width,
    height: paper.height,
    colorType: 0,
    inputColorType: 0,
    inputHasAlpha: false,
  });
  const shades = Buffer.alloc(paper.width * paper.height, 255);
  for (const [y, row] of paper.rows.entries()) {
    for (const [byte, dots] of row.entries()) {
      for (let bit = 0; dots && bit < 8; bit += 1) {
        if (dots & (0x80 >> bit)) shades[y * paper.width + byte * 8 + bit] = 0;
      }
    }
  }
  png.data = shades;
  const bytes = PNG.sync.write(png, { colorType: 0, inputColorType: 0, inputHasAlpha: false });
  return `data:image/png;base64,${bytes.toString("base64")}`;
}
