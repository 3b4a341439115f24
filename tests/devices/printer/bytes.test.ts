import jsQR from "jsqr";
import { describe, expect, it } from "vitest";
import type { SlipBlock } from "#contract/slip.ts";
import { readBars } from "../../../devices/bench/bars.ts";
import { profiles } from "../../../devices/printer/profiles.ts";
import { ticketSlip } from "../../../server/printing/ticket-slip.ts";
import { aLongTicket, aTicket } from "../../printing/a-ticket.ts";
import { isBlack, seen } from "../pictures.ts";
import { bytesFor, pictureOf, readPaper, text, textWays, ways } from "./on-paper.ts";

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex").replaceAll(/../g, "$& ").trim();
const epson = { model: "epson-text", paper: "80mm" } as const;
const ascii = { model: "ascii-text", paper: "80mm" } as const;

describe("the bytes of a text printer", () => {
  it("change the page with the case of a letter, and only then", async () => {
    const bytes = await bytesFor({ blocks: [text("Đỗ Ấm é")] }, epson);
    expect(hex(bytes)).toBe(
      [
        "1b 40 1d 61 0e", // ESC @, reports on
        "1b 74 1f a7", // page 31, Đ
        "1b 74 1e e7 20", // page 30, ỗ and a space, which is on both
        "1b 74 1f ca 6d 20", // page 31, Ấ, and m of ASCII
        "1b 74 1e d0 0a", // page 30, é
        "0a 0a 0a 0a 1d 56 01", // out and cut
        "1d 61 00", // reports off
      ].join(" "),
    );
  });

  it("are those of the manual for sizes, bold and the middle", async () => {
    const blocks = [
      text("A7", { size: "number", weight: "heavy", align: "center" }),
      text("x", { size: "large", weight: "bold" }),
    ];
    expect(hex(await bytesFor({ blocks }, epson))).toContain(
      "1b 61 01 1d 21 55 1b 45 01 41 37 0a 1b 61 00 1d 21 11 78 0a 1d 21 00 1b 45 00",
    );
    expect(hex(await bytesFor({ blocks }, ascii))).toContain(
      "1b 40 1c 2e 1b 61 01 1b 21 38 41 37 0a 1b 61 00 78 0a 1b 21 00",
    );
  });

  it("say the right lengths of a QR code, up to three hundred bytes of it", async () => {
    for (const length of [1, 252, 253, 300]) {
      const blocks: SlipBlock[] = [{ kind: "code", data: "x".repeat(length), text: "Quét" }];
      const { commands } = readPaper(await bytesFor({ blocks }, epson), epson);
      const symbols = commands.filter((command) => command.kind === "symbol");
      expect(symbols.map(({ fn }) => fn)).toEqual([65, 67, 69, 80, 81]);
      expect(symbols.map(({ data }) => data.length)).toEqual([2, 1, 1, length + 1, 1]);
      expect([...(symbols[0]?.data ?? [])]).toEqual([50, 0]);
    }
    const blocks: SlipBlock[] = [{ kind: "code", data: "x".repeat(301), text: "Quét" }];
    const { commands, lines } = readPaper(await bytesFor({ blocks }, epson), epson);
    expect(commands.some(({ kind }) => kind === "symbol")).toBe(false);
    expect(lines.join("")).toBe("x".repeat(301));
  });

  it("never open the drawer", async () => {
    for (const way of ways) {
      const { commands } = readPaper(await bytesFor(ticketSlip(aTicket()), way), way);
      expect(commands.some(({ kind }) => kind === "drawer")).toBe(false);
    }
  });
});

describe("a ticket on every way to paper", () => {
  const tickets = [aTicket(), aLongTicket(), aTicket({ language: "en" }), aTicket({ copy: 2 })];

  it.each(textWays)("fits its lines and says all it should on $model, $paper", async (way) => {
    for (const ticket of tickets) {
      const { lines, paper } = readPaper(await bytesFor(ticketSlip(ticket), way), way);
      const { columns } = profiles[way.model].widths[way.paper];
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns);
      expect(lines).toContain(ticket.label);
      expect(paper?.strips.every((strip) => strip.kind === "dots" || strip.letters.every(({ x }) => x >= 0))).toBe(
        true,
      );
      if (way.model === "ascii-text") expect(lines).toContain(ticket.ticket);
    }
  });

  it.each(ways.filter(({ model }) => model !== "ascii-text"))(
    "has a code that a camera reads on $model, $paper",
    async (way) => {
      for (const ticket of tickets) {
        const { paper } = readPaper(await bytesFor(ticketSlip(ticket), way), way);
        const picture = paper && pictureOf(paper);
        expect(picture?.width).toBe(profiles[way.model].widths[way.paper].dots);
        expect(picture && jsQR(seen(picture), picture.width, picture.height)?.data).toBe(ticket.ticket);
      }
    },
  );

  it.each(ways)("begins and ends as $model wants it on $paper", async (way) => {
    const { commands } = readPaper(await bytesFor(ticketSlip(aTicket()), way), way);
    const profile = profiles[way.model];
    const kinds = commands.map(({ kind }) => kind);
    expect(kinds[0]).toBe("initialise");
    expect(kinds.includes("singleByte")).toBe(profile.singleByteFirst);
    if (profile.singleByteFirst) expect(kinds[1]).toBe("singleByte");
    expect(kinds.filter((kind) => kind === "cut")).toHaveLength(profile.cutter === "none" ? 0 : 1);
    expect(kinds.filter((kind) => kind === "reports")).toHaveLength(profile.status.asb ? 2 : 0);
  });

  it.each(textWays.filter(({ model }) => model !== "ascii-text"))(
    "has no code that is wider than the paper, which printers leave out: $model on $paper",
    async (way) => {
      const { dots } = profiles[way.model].widths[way.paper];
      for (const length of [1, 8, 12, 19, 30, 40]) {
        const data = "H99.19-261123-0004".repeat(3).slice(0, length);
        const { commands, lines } = readPaper(await bytesFor({ blocks: [{ kind: "barcode", data }] }, way), way);
        // Eleven modules a letter; start, check and stop; ten white ones on each side; two dots a module.
        const wide = (11 * (length + 2) + 13 + 20) * 2;
        expect(commands.some(({ kind }) => kind === "barcode")).toBe(wide <= dots);
        expect(lines.join("")).toBe(data);
      }
      for (const length of [10, 75, 150, 300]) {
        const data = "https://mot-cua.vn/".padEnd(length, "x").slice(0, length);
        const { paper } = readPaper(await bytesFor({ blocks: [{ kind: "code", data, text: "Quét" }] }, way), way);
        const picture = paper && pictureOf(paper);
        expect(picture && jsQR(seen(picture), picture.width, picture.height)?.data).toBe(data);
      }
    },
  );

  it.each(ways)("has a barcode that reads as its data, or the data in letters, on $model, $paper", async (way) => {
    const data = "H34-{26}~1";
    const { paper, lines } = readPaper(await bytesFor({ blocks: [{ kind: "barcode", data }] }, way), way);
    if (profiles[way.model].letters.kind !== "picture") expect(lines).toEqual([data]);
    if (way.model === "ascii-text" || !paper) return;
    const picture = pictureOf(paper);
    const row = [...Array(picture.height).keys()].find((y) =>
      [...Array(picture.width).keys()].some((x) => isBlack(picture, x, y)),
    );
    const dots = [...Array(picture.width).keys()]
      .map((x) => (isBlack(picture, x, (row ?? 0) + 10) ? "1" : "0"))
      .join("");
    // Two dots a module.
    expect(readBars(dots.replace(/^0+/, "").replace(/0+$/, "").replaceAll(/(.)\1/g, "$1"))).toBe(data);
  });
});
