import { describe, expect, it } from "vitest";
import { profiles } from "../../../devices/printer/profiles.ts";
import { createRender } from "../../../devices/printer/render.ts";
import { conditionOf, conditionOfReport, hear, nothingYet } from "../../../devices/printer/status.ts";
import { registry } from "../../../devices/registry.ts";
import { tcpTransport } from "../../../devices/transport/tcp.ts";
import { ticketSlip } from "../../../server/printing/ticket-slip.ts";
import { notInDb, printerDb } from "../../fixtures/recorded/printer-db.ts";
import { answered, receiptOfAnother } from "../../fixtures/recorded/printers.ts";
import { aTicket } from "../../printing/a-ticket.ts";
import { isBlack } from "../pictures.ts";
import { quick } from "../quick-times.ts";
import { startTcpPrinter } from "../tcp-printer.ts";
import { pictureOf, readPaper } from "./on-paper.ts";

describe("what real printers said", () => {
  it.each(answered)("$from is understood", ({ answers, report, condition }) => {
    const bytes = answers.map(([, byte]) => byte);
    expect(hear(nothingYet, Uint8Array.from(bytes)).answers).toEqual(bytes);
    expect(conditionOf(new Map(answers))).toBe(condition);
    if (!report) return;
    const heard = hear(nothingYet, Uint8Array.from([...bytes, ...report])).reports;
    expect(heard.map((one) => [...one])).toEqual([report]);
    expect(heard.map(conditionOfReport)).toEqual([condition]);
  });

  it.each(answered)("$from prints, or says why not", async ({ answers, condition }) => {
    const told = new Map(answers);
    const kinds = [1, 2, 3, 4] as const;
    const [first, second, third, fourth] = kinds.map((kind) => told.get(kind) ?? 0x12) as [
      number,
      number,
      number,
      number,
    ];
    const machine = await startTcpPrinter({ status: () => [first, second, third, fourth] });
    try {
      const way = tcpTransport({ host: "127.0.0.1", port: machine.port, connectMs: quick.connect });
      const printer = registry.printer["escpos-text"](way, { paper: "80mm", render: createRender(), times: quick });
      expect(await printer.check()).toBe(condition);
      expect((await printer.print(ticketSlip(aTicket()))).state).toBe(condition === "ready" ? "printed" : "failed");
      expect(machine.cuts()).toBe(condition === "ready" ? 1 : 0);
    } finally {
      await machine.close();
    }
  });
});

describe("the reader that judges our papers", () => {
  it("reads the receipt of another's writer: letters, sizes, codes, picture and knife", () => {
    const { commands, lines, paper } = readPaper(receiptOfAnother, { model: "escpos-raster", paper: "80mm" });
    expect(commands.filter(({ kind }) => kind === "unknown")).toEqual([]);
    expect(lines.map((line) => line.trim()).filter(Boolean)).toEqual(["PHIEU A025", "A025", "Quay 3"]);
    expect(commands).toContainEqual({ kind: "size", wide: 2, high: 2 });
    const [stored] = commands.filter((command) => command.kind === "symbol" && command.fn === 0x50);
    expect(stored?.kind === "symbol" && new TextDecoder().decode(stored.data.subarray(1))).toBe(
      "dong-hai.2026-11-23.A025",
    );
    const [bars] = commands.filter((command) => command.kind === "barcode");
    expect(bars?.kind === "barcode" && new TextDecoder().decode(bars.data)).toBe("{BH34-26");
    expect(commands.filter(({ kind }) => kind === "cut")).toEqual([{ kind: "cut", partly: true }]);
    // A stroke from corner to corner and one down the right side, 16 dots by 8.
    const [dots] = commands.filter((command) => command.kind === "raster");
    expect(dots).toMatchObject({ widthBytes: 2, rows: 8 });
    const picture = { width: 16, height: 8, data: Uint8Array.from(dots?.kind === "raster" ? dots.data : []) };
    for (let y = 0; y < 8; y += 1) {
      const black = [...Array(16).keys()].filter((x) => isBlack(picture, x, y));
      expect(black).toEqual([y, 15]);
    }
    expect(paper && pictureOf(paper).width).toBe(576);
  });
});

describe("a printer's profile", () => {
  const named = Object.entries(profiles).flatMap(([model, profile]) =>
    profile.fits
      .flatMap((fits) => fits.split(", "))
      .map((name) => ({ name: name.split(" ").at(-1) ?? "", model, profile }))
      .filter(({ name }) => /\d/.test(name)),
  );

  it("names printers that are known, or that are said not to be", () => {
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter(({ name }) => !(name in printerDb) && !notInDb.includes(name))).toEqual([]);
  });

  it.each(named.filter(({ name }) => name in printerDb))("fits $name as $model", ({ name, profile }) => {
    const known = printerDb[name];
    if (!known) throw new Error(`${name} is not known`);
    const width = known.dots !== null && known.dots <= 384 ? "58mm" : "80mm";
    if (known.dots !== null) expect(profile.widths[width].dots).toBeLessThanOrEqual(known.dots);
    if (known.cuts !== null) expect(profile.cutter !== "none").toBe(known.cuts);
    if (profile.letters.kind === "picture") return;
    expect(profile.letters).toEqual({ kind: "tcvn3", lower: 30, upper: 31 });
    expect(known.hasTcvn3).toBe(true);
    expect(profile.widths["80mm"].columns).toBe(known.columns);
    if (profile.codes === "own") expect(known.drawsQr).toBe(true);
  });

  it("begins by leaving double bytes where clones do, and has no knife where they have none", () => {
    expect(profiles["clone-58"]).toMatchObject({ singleByteFirst: true, cutter: "none", codes: "letters" });
    expect(profiles["escpos-raster"].singleByteFirst).toBe(true);
    expect(profiles["epson-text"].singleByteFirst).toBe(false);
  });
});
