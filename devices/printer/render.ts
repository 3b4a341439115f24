import { renderAsync } from "@resvg/resvg-js";
import type { Slip } from "#contract/slip.ts";
import { type Bitmap, threshold } from "./bitmap.ts";
import { svg } from "./drawing.ts";
import { createMeasure, family, fontFiles } from "./fonts.ts";
import { layOut } from "./layout.ts";
import { type PaperWidth, papers } from "./paper.ts";

export type Render = (slip: Slip, paper: PaperWidth) => Promise<Bitmap>;

/**
 * Reads the fonts once. The picture depends on the slip and the paper alone: the fonts are ours, not the machine's.
 * Drawing takes some 20 ms and happens beside the event loop.
 */
export function createRender(): Render {
  const measure = createMeasure();
  return async (slip, paper) => {
    const drawing = layOut(slip, papers[paper], measure);
    const image = await renderAsync(svg(drawing), {
      font: { loadSystemFonts: false, fontFiles, defaultFontFamily: family },
      textRendering: 2,
    });
    return threshold(image.pixels, image.width, image.height);
  };
}
