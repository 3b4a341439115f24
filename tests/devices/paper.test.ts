import * as fc from "fast-check";
import jsQR from "jsqr";
import { describe, expect, it } from "vitest";
import type { Slip, SlipBlock } from "#contract/slip.ts";
import { escposBytes } from "../../devices/printer/escpos.ts";
import { lineDots } from "../../devices/printer/line.ts";
import { type PaperWidth, papers } from "../../devices/printer/paper.ts";
import { profiles } from "../../devices/printer/profiles.ts";
import { createRender } from "../../devices/printer/render.ts";
import { printable } from "../../server/printing/printable.ts";
import { ticketSlip } from "../../server/printing/ticket-slip.ts";
import { aLongTicket, aTicket } from "../printing/a-ticket.ts";
import { inkBox, paperFrom, rowsOf, seen } from "./pictures.ts";

const render = createRender();
const widths: PaperWidth[] = ["58mm", "80mm"];
const tickets = {
  plain: aTicket(),
  long: aLongTicket(),
  english: aTicket({ language: "en" }),
  reprint: aTicket({ copy: 2 }),
};

const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }).map((text) => printable(text) || "x");
const block: fc.Arbitrary<SlipBlock> = fc.oneof(
  fc.record({
    kind: fc.constant("text" as const),
    text: words,
    size: fc.constantFrom("small" as const, "body" as const, "large" as const, "number" as const),
    weight: fc.constantFrom("regular" as const, "semibold" as const, "bold" as const, "heavy" as const),
    align: fc.constantFrom("left" as const, "center" as const),
  }),
  fc.record({
    kind: fc.constant("facts" as const),
    facts: fc.array(fc.record({ label: words, value: words }), { maxLength: 5 }),
  }),
  fc.record({ kind: fc.constant("list" as const), title: words, items: fc.array(words, { maxLength: 3 }) }),
  fc.record({ kind: fc.constant("code" as const), data: words, text: words }),
  fc.constant({ kind: "rule" as const }),
  fc.record({ kind: fc.constant("space" as const), dots: fc.nat(200) }),
);

describe("a slip on paper", () => {
  it("comes out of the printer dot for dot as it was drawn, in whatever pieces the bytes arrive", async () => {
    const slips = fc.record({ blocks: fc.array(block, { minLength: 1, maxLength: 8 }) });
    const pieces = fc.integer({ min: 1, max: 5_000 });
    await fc.assert(
      fc.asyncProperty(slips, fc.constantFrom(...widths), pieces, async (slip: Slip, paper, size) => {
        const drawn = await render(slip, paper);
        const bytes = escposBytes(drawn, profiles["escpos-raster"]);
        const cut = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
          bytes.slice(i * size, (i + 1) * size),
        );
        const out = paperFrom(cut);
        expect(out.bitmap.width).toBe(papers[paper].width);
        expect(out.bitmap.height).toBe(drawn.height);
        expect(Buffer.compare(out.bitmap.data, drawn.data)).toBe(0);
        expect(Math.max(...out.bands)).toBeLessThanOrEqual(255);
        expect(out.commands.some(({ kind }) => kind === "unknown")).toBe(false);
        expect(out.commands.at(0)?.kind).toBe("initialise");
        expect(out.commands.at(-1)?.kind).toBe("cut");
      }),
      { numRuns: 25 },
    );
  });

  it("is the same bytes every time", async () => {
    const [once, again] = await Promise.all(
      [1, 2].map(async () => escposBytes(await render(ticketSlip(aTicket()), "80mm"), profiles["escpos-raster"])),
    );
    expect(Buffer.compare(once ?? Buffer.of(1), again ?? Buffer.of(2))).toBe(0);
  });

  it.each(widths)("keeps all ink off the edges of %s paper, with names of any length", async (paper) => {
    for (const ticket of Object.values(tickets)) {
      const drawn = await render(ticketSlip(ticket), paper);
      const ink = inkBox(drawn);
      expect(ink?.left).toBeGreaterThanOrEqual(8);
      expect(ink?.right).toBeLessThan(drawn.width - 8);
      expect(ink?.top).toBeGreaterThanOrEqual(8);
      expect(ink?.bottom).toBeLessThan(drawn.height - 8);
    }
  });

  it.each(widths)("can be read by a scanner: its code is the ticket's id on %s paper", async (paper) => {
    for (const ticket of Object.values(tickets)) {
      const drawn = await render(ticketSlip(ticket), paper);
      expect(jsQR(seen(drawn), drawn.width, drawn.height)?.data).toBe(ticket.ticket);
    }
  });

  it.each(widths)("has texts from the left in one size, however long they are, on %s paper", async (paper) => {
    const text = (words: string): SlipBlock => ({
      kind: "text",
      text: words,
      size: "body",
      weight: "regular",
      align: "left",
    });
    const word = "Đường ";
    // Somewhere between them one line becomes two: a text that is a little too wide for one is no smaller than the others.
    for (let words = 1; words <= 12; words += 1) {
      const { height } = await render({ blocks: [text(word.repeat(words))] }, paper);
      const lines = (height - 2 * papers[paper].margin) / lineDots(word, 26).height;
      expect(lines).toBe(Math.round(lines));
    }
  });

  it("has its number as wide as the paper allows", async () => {
    const number = (text: string): SlipBlock => ({
      kind: "text",
      text,
      size: "number",
      weight: "heavy",
      align: "center",
    });
    for (const paper of widths) {
      const drawn = await render({ blocks: [number("A025")] }, paper);
      const ink = inkBox(drawn);
      expect((ink?.right ?? 0) - (ink?.left ?? 0)).toBeGreaterThan(drawn.width * 0.8);
    }
  });
});

describe("Vietnamese on paper", () => {
  const tones = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
  const vowels = [..."aăâeêioôơuưy"];
  const lower = [...vowels.flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize("NFC"))), "đ"].filter(
    (letter) => letter > "\u007f",
  );
  const letters = [...lower, ...lower.map((letter) => letter.toUpperCase())];

  it("has 134 letters", () => {
    expect(new Set(letters).size).toBe(134);
  });

  it.each(["regular", "bold"] as const)(
    "prints each of them unlike any other, whole and in its own line (%s)",
    async (weight) => {
      const air = 40;
      const line = (text: string): SlipBlock[] => [
        { kind: "space", dots: air },
        { kind: "text", text, size: "body", weight, align: "left" },
      ];
      const drawn = await render({ blocks: letters.flatMap(line) }, "58mm");
      let bottom = papers["58mm"].margin;
      const pictures = letters.map((letter) => {
        const top = bottom + air;
        bottom = top + lineDots(letter, 26).height;
        const around = inkBox(rowsOf(drawn, top - air / 2, bottom + air / 2));
        const alone = rowsOf(drawn, top, bottom);
        const within = inkBox(alone);
        expect(within, letter).not.toBeNull();
        // Nothing sticks out of the line, where it would touch the marks of the next.
        expect((around?.top ?? 0) - air / 2, letter).toBe(within?.top);
        expect((around?.bottom ?? 0) - air / 2, letter).toBe(within?.bottom);
        return `${alone.height} ${Buffer.from(alone.data).toString("base64")}`;
      });
      expect(new Set(pictures).size).toBe(134);
    },
  );
});
