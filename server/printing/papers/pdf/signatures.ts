import type { Signature } from "../paper.ts";
import { drawLine, type Flow } from "./flow.ts";
import { breakLines } from "./lines.ts";
import { lineHeight } from "./pen.ts";

/** Room for the hand, in lines. */
const hand = 3.2;

export function signaturesHeight({ sheet }: Flow, signatures: readonly Signature[]): number {
  return signatures.length === 0 ? 0 : lineHeight(sheet.base) * (hand + 4);
}

/** Who signs, side by side; one alone signs at the right. They are never parted from their words. */
export function drawSignatures(flow: Flow, signatures: readonly Signature[]): void {
  if (signatures.length === 0) return;
  const { pen, sheet } = flow;
  const { base } = sheet;
  flow.need(signaturesHeight(flow, signatures));
  const places = Math.max(2, signatures.length);
  const width = flow.width / places;
  const top = flow.y + base * 0.7;
  let lowest = top;
  for (const [at, { role, note, name }] of signatures.entries()) {
    const x = sheet.left + (signatures.length === 1 ? 1 : at) * width;
    let y = top;
    const put = (text: string, face: "bold" | "italic", size: number) => {
      if (text === "") return;
      const setting = { width: width - base, indent: 0, widthOf: (some: string) => pen.widthOf(some, face, size) };
      for (const line of breakLines([{ text, face }], setting)) {
        drawLine(pen, line, { x: x + base / 2, y, width: width - base, size, align: "center" });
        y += lineHeight(size);
      }
    };
    put(role, "bold", base);
    put(note, "italic", base - 1);
    y += lineHeight(base) * hand;
    put(name, "bold", base);
    lowest = Math.max(lowest, y);
  }
  flow.y = lowest;
}
