import type { Slip } from "#contract/slip.ts";
import { type Bitmap, blank, fillBox, stamp } from "./bitmap.ts";
import { cleanSlip } from "./clean.ts";
import { readTypeface } from "./fonts.ts";
import { layOut } from "./layout.ts";
import { type Paper, type PaperWidth, papers } from "./paper.ts";
import { createPieces } from "./pieces.ts";

/** @param paper a usual one by its name, or the measures of another */
export type Render = (slip: Slip, paper: PaperWidth | Paper) => Promise<Bitmap>;

/**
 * Reads the fonts once. The picture depends on the slip and the paper alone: the fonts are ours, not the machine's.
 * A ticket takes some 5 ms, most of it beside the event loop; a paper whose lines are all new, some 15 ms.
 */
export function createRender(): Render {
  const typeface = readTypeface();
  const pieces = createPieces(typeface.measure);
  return async (slip, paper) => {
    const measures = typeof paper === "string" ? papers[paper] : paper;
    const { width, height, marks } = layOut(cleanSlip(slip, typeface.has), measures, typeface.measure);
    const picture = blank(width, height);
    for (const mark of marks) if (mark.kind === "box") fillBox(picture, mark);
    const drawn = marks.filter((mark) => mark.kind !== "box");
    for (const piece of await pieces(drawn, width)) stamp(picture, piece.picture, piece);
    return picture;
  };
}
