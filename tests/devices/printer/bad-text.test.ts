import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Slip, SlipBlock } from "#contract/slip.ts";
import { createEscposReader, type PrinterCommand } from "../../../devices/bench/escpos-reader.ts";
import { letterOf } from "../../../devices/bench/printer-letters.ts";
import { onPaper } from "../../../devices/printer/clean.ts";
import { profiles } from "../../../devices/printer/profiles.ts";
import { bytesFor, readPaper, text, textWays, ways } from "./on-paper.ts";

/** Commands that look like a printer's, marks of direction, zero-width marks, emoji, and what else people send. */
const nasty = fc.constantFrom(
  ...["\u001b@", "\u001bp\u0000\u0019\u00fa", "\u001dV\u0000", "\u001dv0\u0000\u00ff\u00ff\u00ff\u00ff", "\u001c&"],
  ...["\u0010\u0004\u0001", "\u0010\u0014\u0008\u0001\u0003\u0014\u0001\u0006\u0002\u0008", "\u001d(k\u0003\u00001Q0"],
  ...["\u0000", "\u0007", "\u0008", "\t", "\n", "\r", "\u000b", "\u000c", "\u0018", "\u007f", "\u0080", "\u009b31m"],
  ...["\u202e", "\u200f", "\u2066", "\u2069", "\ufeff", "\u200b", "\u200d", "\u00ad", "\u2028", "\u3000"],
  ...["🧾", "👨‍👩‍👧‍👦", "🇻🇳", "❤️", "\ud800", "\udfff", "\ue000", "\u{10ffff}"],
  ...["مرحبا", "שלום", "ไทย", "中文", "\u0300", "a\u0300\u0301\u0302\u0303", "<text>&amp;</svg>", "]]>", "{{B{1"],
);
const piece = fc.oneof(
  { weight: 3, arbitrary: nasty },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
  { weight: 2, arbitrary: fc.constantFrom("Nguyễn", " ", "Thị", "ĐỨC", "A025", "ở") },
);
const words = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(""));
const long = fc
  .tuple(piece, fc.integer({ min: 1, max: 4_000 }))
  .map(([one, times]) => one.repeat(times).slice(0, 4_000));
const anything = fc.oneof({ weight: 6, arbitrary: words }, { weight: 1, arbitrary: long });

const block: fc.Arbitrary<SlipBlock> = fc.oneof(
  fc.record({
    kind: fc.constant("text" as const),
    text: anything,
    size: fc.constantFrom("small" as const, "body" as const, "large" as const, "number" as const),
    weight: fc.constantFrom("regular" as const, "semibold" as const, "bold" as const, "heavy" as const),
    align: fc.constantFrom("left" as const, "center" as const),
  }),
  fc.record({
    kind: fc.constant("facts" as const),
    facts: fc.array(fc.record({ label: anything, value: anything }), { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant("list" as const), title: anything, items: fc.array(anything, { maxLength: 3 }) }),
  fc.record({ kind: fc.constant("code" as const), data: anything, text: anything }),
  fc.record({ kind: fc.constant("barcode" as const), data: anything }),
  fc.constant({ kind: "rule" as const }),
  fc.record({ kind: fc.constant("space" as const), dots: fc.oneof(fc.integer(), fc.double()) }),
);
const slips: fc.Arbitrary<Slip> = fc.record({ blocks: fc.array(block, { minLength: 1, maxLength: 4 }) });

const ofText: PrinterCommand["kind"][] = ["letters", "lineFeed", "codePage", "size", "bold", "align"];
const ofCodes: PrinterCommand["kind"][] = ["symbol", "barcodeHeight", "barcodeModule", "barcode"];
const ofAll: PrinterCommand["kind"][] = ["initialise", "singleByte", "reports", "cut", "lineFeed"];

function allowed({ model }: (typeof ways)[number]): Set<PrinterCommand["kind"]> {
  const { letters, codes } = profiles[model];
  if (letters.kind === "picture") return new Set([...ofAll, "raster"]);
  return new Set([...ofAll, ...ofText, ...(codes === "own" ? ofCodes : [])]);
}

describe("whatever a slip says", () => {
  it.each(ways)("no printer obeys it: $model on $paper is told only what our own paper needs", async (way) => {
    const may = allowed(way);
    const profile = profiles[way.model];
    const runs = profile.letters.kind === "picture" ? 25 : 150;
    await fc.assert(
      fc.asyncProperty(slips, async (slip) => {
        const bytes = await bytesFor(slip, way);
        // A command that is not at its end would swallow the one behind it.
        const commands = createEscposReader().read(Uint8Array.from([...bytes, 0x1b, 0x70, 0, 1, 1]));
        expect(commands.pop()).toEqual({ kind: "drawer" });
        expect(commands.filter(({ kind }) => !may.has(kind))).toEqual([]);
        expect(commands.filter(({ kind }) => kind === "initialise")).toHaveLength(1);
        expect(commands.findLastIndex(({ kind }) => kind === "cut")).toBe(
          profile.cutter === "none" ? -1 : commands.length - (profile.status.asb ? 2 : 1),
        );
      }),
      { numRuns: runs },
    );
  });

  it.each(textWays)("every letter on $model, $paper is one that it has, in its own order", async (way) => {
    const page = (letter: string) => letter.charCodeAt(0) < 0x7f || [30, 31].some((one) => hasOn(one, letter));
    const has = way.model === "ascii-text" ? (letter: string) => /^[ -~]$/.test(letter) : page;
    await fc.assert(
      fc.asyncProperty(anything, async (words) => {
        const { lines } = readPaper(await bytesFor({ blocks: [text(words)] }, way), way);
        const together = lines.join("");
        for (const letter of together) expect(has(letter), letter).toBe(true);
        const clean = onPaper(words, (letter) => letter >= " " && has(letter));
        expect(together.replaceAll(" ", "")).toBe(clean.replaceAll(" ", ""));
      }),
      { numRuns: 300 },
    );
  });

  it("a name of four thousand letters is cut, and says that it was", async () => {
    for (const way of textWays) {
      const { lines, paper } = readPaper(await bytesFor({ blocks: [text("Ng".repeat(2_000))] }, way), way);
      expect(lines.join("")).toBe(`${"Ng".repeat(250)}...`);
      expect(paper?.height).toBeLessThan(1_000);
    }
  });

  it.each(ways)("four thousand letters leave $model on $paper room for the rest of the day's roll", async (way) => {
    const much = "Ng".repeat(2_000);
    const blocks: SlipBlock[] = [text(much), { kind: "facts", facts: [{ label: much, value: "A" }] }, text("the end")];
    const { paper, lines } = readPaper(await bytesFor({ blocks }, way), way);
    // Two texts of five hundred letters: some forty lines each on the narrowest paper, 40 cm of it.
    expect(paper?.height).toBeLessThan(3_200);
    if (textWays.includes(way)) expect(lines.at(-1)).toBe("the end");
  });

  it.each(ways)("a paper comes out of $model on $paper with all of it at once", async (way) => {
    const all = "\u001b@\u001dV\u0000 \u202eNguyễn 🧾 مرحبا\u0000\u0010\u0004\u0001";
    const facts = [{ label: all, value: all }];
    const blocks: SlipBlock[] = [
      text(all, { size: "number" }),
      { kind: "facts", facts },
      { kind: "code", data: all, text: all },
    ];
    const { paper, lines } = readPaper(await bytesFor({ blocks }, way), way);
    expect(paper?.height).toBeGreaterThan(100);
    if (way.model === "epson-text") expect(lines[0]).toBe("@V Nguyễn ? ?????");
  });
});

function hasOn(page: number, letter: string): boolean {
  return Array.from({ length: 96 }, (_, index) => letterOf(0xa0 + index, page)).includes(letter);
}
