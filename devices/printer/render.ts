import { renderAsync } from "@resvg/resvg-js";
import type { Slip } from "#contract/slip.ts";
import { type Bitmap, threshold } from "./bitmap.ts";
import { cleanSlip } from "./clean.ts";
import { svg } from "./drawing.ts";
import { family, fontFiles, readTypeface } from "./fonts.ts";
import { layOut } from "./layout.ts";
import { type Paper, type PaperWidth, papers } from "./paper.ts";

/** @param paper a usual one by its name, or the measures of another */
export type Render = (slip: Slip, paper: PaperWidth | Paper) => Promise<Bitmap>;

/**
 * Reads the fonts once. The picture depends on the slip and the paper alone: the fonts are ours, not the machine's.
 * Drawing takes some 20 ms and happens beside the event loop.
 */
export function createRender(): Render {
  const typeface = readTypeface();
  return async (slip, paper) => {
    const measures = typeof paper === "string" ? papers[paper] : paper;
    const drawing = layOut(cleanSlip(slip, typeface.has), measures, typeface.measure);
    const image = await renderAsync(svg(drawing), {
      font: { loadSystemFonts: false, fontFiles, defaultFontFamily: family },
      textRendering: 2,
    });
    return threshold(image.pixels, image.width, image.height);
  };
}
