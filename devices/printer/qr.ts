import qrcode from "qrcode";
import type { Mark } from "./drawing.ts";

const quietModules = 4;
const frameDots = 3;

/** How many small squares this data's code has on a side, without the white around it. */
export function qrModules(data: string): number {
  return qrcode.create(data, { errorCorrectionLevel: "M" }).modules.size;
}

/**
 * A framed QR code as boxes on whole dots, with the quiet zone of the standard (4 modules) inside its frame.
 * @param room dots it may be wide; the result is the widest that fits in whole dots a module
 */
export function qrMarks(data: string, at: { x: number; y: number; room: number }): { side: number; marks: Mark[] } {
  const { size, data: dark } = qrcode.create(data, { errorCorrectionLevel: "M" }).modules;
  const module = Math.max(3, Math.floor((at.room - 2 * frameDots) / (size + 2 * quietModules)));
  const side = module * (size + 2 * quietModules) + 2 * frameDots;
  const inner = frameDots + quietModules * module;
  const marks: Mark[] = frame(at.x, at.y, side);
  for (let row = 0; row < size; row += 1) {
    let from = 0;
    while (from < size) {
      if (!dark[row * size + from]) {
        from += 1;
        continue;
      }
      let to = from;
      while (to < size && dark[row * size + to]) to += 1;
      const x = at.x + inner + from * module;
      marks.push({ kind: "box", x, y: at.y + inner + row * module, width: (to - from) * module, height: module });
      from = to;
    }
  }
  return { side, marks };
}

function frame(x: number, y: number, side: number): Mark[] {
  const far = side - frameDots;
  return [
    { kind: "box", x, y, width: side, height: frameDots },
    { kind: "box", x, y: y + far, width: side, height: frameDots },
    { kind: "box", x, y, width: frameDots, height: side },
    { kind: "box", x: x + far, y, width: frameDots, height: side },
  ];
}
