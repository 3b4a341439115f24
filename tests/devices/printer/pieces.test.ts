import { renderAsync } from "@resvg/resvg-js";
import { describe, expect, it } from "vitest";
import type { Slip, SlipBlock } from "#contract/slip.ts";
import { type Bitmap, threshold } from "../../../devices/printer/bitmap.ts";
import { cleanSlip } from "../../../devices/printer/clean.ts";
import { svg } from "../../../devices/printer/drawing.ts";
import { family, fontFiles, readTypeface } from "../../../devices/printer/fonts.ts";
import { layOut } from "../../../devices/printer/layout.ts";
import { type PaperWidth, papers } from "../../../devices/printer/paper.ts";
import { createRender } from "../../../devices/printer/render.ts";
import { ticketSlip } from "../../../server/printing/ticket-slip.ts";
import { aLongTicket, aTicket } from "../../printing/a-ticket.ts";
import { letters } from "./vietnamese.ts";

const typeface = readTypeface();
const sizes = ["small", "body", "large", "number"] as const;
const weights = ["regular", "semibold", "bold", "heavy"] as const;

/** The whole paper in one drawing, with nothing remembered. */
async function drawnAtOnce(slip: Slip, paper: PaperWidth): Promise<Bitmap> {
  const drawing = layOut(cleanSlip(slip, typeface.has), papers[paper], typeface.measure);
  const image = await renderAsync(svg(drawing), {
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: family },
    textRendering: 2,
  });
  return threshold(image.pixels, image.width, image.height);
}

/** Dots that are black in one of them only. */
function differences(one: Bitmap, other: Bitmap): number {
  let count = 0;
  for (const [at, byte] of one.data.entries()) {
    for (let bits = byte ^ (other.data[at] ?? 0); bits > 0; bits &= bits - 1) count += 1;
  }
  return count;
}

/** Dots whose cover is a half as near as numbers tell: it depends on where on the sheet a line lies. A dot of an ị has twelve. */
const rounding = 4;

/** Every letter with its marks in every size and weight, capitals under capitals, on papers of an ordinary height. */
function allLetters(): Slip[] {
  const lines = Array.from({ length: Math.ceil(letters.length / 9) }, (_, at) => letters.slice(at * 9, at * 9 + 9));
  return sizes.flatMap((size) =>
    weights.map((weight) => ({
      blocks: lines.slice(0, size === "number" ? 5 : 15).map((line, at): SlipBlock => {
        return { kind: "text", text: `${line.join("")}jgQ`, size, weight, align: at % 2 ? "left" : "center" };
      }),
    })),
  );
}

describe("a paper put together from lines that were drawn before", () => {
  it.each(["58mm", "80mm"] as const)("has the same dots as one drawn at once, on %s", async (paper) => {
    const render = createRender();
    const slips = [
      ticketSlip(aTicket()),
      ticketSlip(aTicket({ ahead: 10, language: "en" })),
      ticketSlip(aLongTicket()),
      { blocks: [{ kind: "barcode", data: "DH-2026-000123" }, { kind: "rule" }] } satisfies Slip,
      ...allLetters(),
    ];
    // Twice: then every line is one that was kept.
    for (const slip of [...slips, ...slips]) {
      const [whole, ours] = [await drawnAtOnce(slip, paper), await render(slip, paper)];
      expect([ours.width, ours.height]).toEqual([whole.width, whole.height]);
      expect(differences(ours, whole)).toBeLessThanOrEqual(rounding);
    }
  });

  it("keeps lines of one paper apart from lines of another that look alike", async () => {
    const render = createRender();
    const of = (text: string, size: "body" | "large"): Slip => ({
      blocks: [{ kind: "text", text, size, weight: "regular", align: "left" }],
    });
    for (const slip of [of("A001", "body"), of("A001", "large"), of("A00", "body"), of("A001", "body")]) {
      expect(differences(await render(slip, "80mm"), await drawnAtOnce(slip, "80mm"))).toBe(0);
    }
  });

  it("is right as well once more lines were drawn than are kept", async () => {
    const render = createRender();
    const many = (from: number): Slip => ({
      blocks: Array.from({ length: 400 }, (_, at) => {
        return { kind: "text", text: String(from + at), size: "small", weight: "bold", align: "center" } as const;
      }),
    });
    for (const slip of [many(0), many(400), many(800), many(0)]) {
      expect(differences(await render(slip, "58mm"), await createRender()(slip, "58mm"))).toBe(0);
    }
  });
});
