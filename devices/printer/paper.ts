import type { Hardware } from "#contract/hardware.ts";

export type PaperWidth = Extract<Hardware, { kind: "printer" }>["paper"];

export interface Paper {
  /** Dots of the print head. */
  width: number;
  /** Left and right, kept free. */
  margin: number;
  /** Room for two columns beside each other. */
  wide: boolean;
}

/** Dots at 203 dpi. */
export const papers: Record<PaperWidth, Paper> = {
  "58mm": { width: 384, margin: 14, wide: false },
  "80mm": { width: 576, margin: 22, wide: true },
};

/** Lines of 30 dots (3.75 mm) after the last ink: past the 15 mm between head and knife, or the edge to tear at. */
export function linesBeforeEnd(cutter: "full" | "partial" | "none"): number {
  return cutter === "none" ? 6 : 4;
}
