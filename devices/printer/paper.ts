import type { Hardware } from "#contract/hardware.ts";

export type PaperWidth = Extract<Hardware, { kind: "printer" }>["paper"];

/** Dots at 203 dpi. */
export interface Paper {
  width: number;
  /** Left and right, kept free. */
  margin: number;
  /** Room for two columns beside each other. */
  wide: boolean;
}

export const papers: Record<PaperWidth, Paper> = {
  "58mm": { width: 384, margin: 14, wide: false },
  "80mm": { width: 576, margin: 22, wide: true },
};
