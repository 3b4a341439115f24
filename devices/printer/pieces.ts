import { renderAsync } from "@resvg/resvg-js";
import { type Bitmap, threshold } from "./bitmap.ts";
import { type Mark, svg } from "./drawing.ts";
import { family, fontFiles, type Measure } from "./fonts.ts";
import { lineDots } from "./line.ts";

/** What only a typeface or a curve can say; boxes need neither. */
export type DrawnMark = Exclude<Mark, { kind: "box" }>;

/** A mark as it looks on paper: where its picture lies (`left` a multiple of 8), and the picture. */
export interface Piece {
  left: number;
  top: number;
  picture: Bitmap;
}

interface Room {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Lines of text that are remembered: an office has some hundred that stay the same all day, 2 kB each. */
const remembered = 600;

/**
 * Marks → their pictures. Most lines of a ticket stand on every ticket of the day: they are drawn once; those that are
 * new are drawn beside the event loop, several at a time. A picture depends on its mark and the paper's width alone.
 * @param width of the paper, in dots: nothing is wider
 */
export function createPieces(measure: Measure): (marks: readonly DrawnMark[], width: number) => Promise<Piece[]> {
  const known = new Map<string, Bitmap>();

  function remember(key: string, picture: Bitmap): void {
    // The one that was used longest ago comes first.
    known.delete(key);
    known.set(key, picture);
    for (const oldest of known.keys()) {
      if (known.size <= remembered) return;
      known.delete(oldest);
    }
  }

  return async (marks, width) => {
    const wanted = marks.map((mark) => {
      const room = roomOf(mark, width, measure);
      const moved = movedBy(mark, -room.left, -room.top);
      return { moved, room, key: JSON.stringify([moved, room.width, room.height]) };
    });
    return Promise.all(
      wanted.map(async ({ moved, room, key }) => {
        const picture = known.get(key) ?? (await drawn(moved, room));
        remember(key, picture);
        return { left: room.left, top: room.top, picture };
      }),
    );
  };
}

/** The box that its ink keeps to, with some air, on whole bytes and inside the paper. */
function roomOf(mark: DrawnMark, width: number, measure: Measure): Room {
  if (mark.kind === "dot") {
    const { x, y, radius } = mark;
    return roomBetween({ from: x - radius, to: x + radius, top: y - radius, bottom: y + radius }, width);
  }
  const { text, size, weight, anchor, x, baseline } = mark;
  const line = lineDots(text, size);
  const wide = measure(text, weight, size);
  const from = anchor === "start" ? x : anchor === "middle" ? x - wide / 2 : x - wide;
  const air = size / 4;
  const top = baseline - line.baseline - air;
  return roomBetween({ from: from - air, to: from + wide + air, top, bottom: top + line.height + 2 * air }, width);
}

function roomBetween(edges: { from: number; to: number; top: number; bottom: number }, width: number): Room {
  const left = Math.max(0, Math.floor(edges.from / 8) * 8);
  const right = Math.min(width, Math.ceil(edges.to / 8) * 8);
  const top = Math.floor(edges.top);
  return { left, top, width: Math.max(8, right - left), height: Math.ceil(edges.bottom) - top };
}

function movedBy(mark: DrawnMark, x: number, y: number): DrawnMark {
  switch (mark.kind) {
    case "text":
      return { ...mark, x: mark.x + x, baseline: mark.baseline + y };
    case "dot":
      return { ...mark, x: mark.x + x, y: mark.y + y };
    default:
      return mark satisfies never;
  }
}

/** Each alone: how a line looks must not depend on what else happens to be new. */
async function drawn(mark: DrawnMark, { width, height }: Room): Promise<Bitmap> {
  const image = await renderAsync(svg({ width, height, marks: [mark] }), {
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: family },
    textRendering: 2,
  });
  return threshold(image.pixels, image.width, image.height);
}
