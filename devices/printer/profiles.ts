import type { Hardware } from "#contract/hardware.ts";
import type { PaperWidth } from "./paper.ts";

export type PrinterModel = Extract<Hardware, { kind: "printer" }>["model"];

/** How letters reach the paper. */
export type Letters =
  /** The whole slip as a picture: right on every printer that knows GS v 0. */
  | { kind: "picture" }
  /** The printer's own letters: TCVN-3, with the pages that ESC t calls lower and upper case. */
  | { kind: "tcvn3"; lower: number; upper: number }
  /** No code page at all: Vietnamese without its marks. */
  | { kind: "ascii" };

/** What a printer is able to do and how it wants to be spoken to: all that differs between models. */
export interface PrinterProfile {
  letters: Letters;
  /** Dots of the head, and letters of font A (12 × 24 dots) in a line. */
  widths: Record<PaperWidth, { dots: number; columns: number }>;
  /** `none`: the citizen tears the paper off. */
  cutter: "full" | "partial" | "none";
  /** FS . first: Chinese clones start in double-byte mode and would eat letters and raster bytes in pairs. */
  singleByteFirst: boolean;
  /** GS ! makes letters up to eight times as large; ESC !, which the oldest know, twice at most. */
  sizes: "GS !" | "ESC !";
  /** Whether it draws QR codes (GS ( k) and barcodes (GS k) itself; one that does not gets the code in letters. */
  codes: "own" | "letters";
  /** Whether it is asked by DLE EOT, and reports by itself (ASB). One that does not answer does no harm. */
  status: { dleEot: boolean; asb: boolean };
  /** Whether it says itself that a paper is out (GS ( H, function 48). One that does not say so costs a wait, once. */
  confirms: boolean;
  /** Models that are known to fit. */
  fits: readonly string[];
}

/** 203 dpi: 8 dots a millimetre. */
const usualWidths = { "58mm": { dots: 384, columns: 32 }, "80mm": { dots: 576, columns: 48 } };
/** 180 dpi, as the TM-T88 and TM-T70 series have it: a picture of 576 dots would lose its right edge. */
const coarseWidths = { "58mm": { dots: 360, columns: 30 }, "80mm": { dots: 512, columns: 42 } };

/** Code pages and widths: escpos-printer-db (CC-BY-4.0). Epson's pages 30 and 31 are TCVN-3. */
export const profiles: Record<PrinterModel, PrinterProfile> = {
  "escpos-raster": {
    letters: { kind: "picture" },
    widths: usualWidths,
    cutter: "partial",
    singleByteFirst: true,
    sizes: "GS !",
    codes: "own",
    status: { dleEot: true, asb: false },
    confirms: false,
    fits: [
      "Xprinter XP-N160II, XP-Q200",
      "Epson TM-T20II, TM-T20III, TM-m30III",
      "Bixolon SRP-S300",
      "Citizen CT-S651",
    ],
  },
  "escpos-raster-512": {
    letters: { kind: "picture" },
    widths: coarseWidths,
    cutter: "partial",
    singleByteFirst: false,
    sizes: "GS !",
    codes: "own",
    status: { dleEot: true, asb: true },
    confirms: false,
    fits: ["Epson TM-T88II, TM-T88III, TM-T88IV, TM-T88V, TM-T70, TM-T70II"],
  },
  "epson-raster": {
    letters: { kind: "picture" },
    widths: usualWidths,
    cutter: "partial",
    singleByteFirst: false,
    sizes: "GS !",
    codes: "own",
    status: { dleEot: true, asb: true },
    confirms: true,
    fits: ["Epson TM-T20II, TM-T20III, TM-m30III, TM-L90"],
  },
  "epson-text": {
    letters: { kind: "tcvn3", lower: 30, upper: 31 },
    widths: usualWidths,
    cutter: "partial",
    // Models without Asian letters do not know FS and would print the point.
    singleByteFirst: false,
    sizes: "GS !",
    codes: "own",
    status: { dleEot: true, asb: true },
    confirms: true,
    fits: ["Epson TM-T20II, TM-T20III, TM-m30III, TM-L90, TM-T70-SA"],
  },
  "epson-text-42": {
    letters: { kind: "tcvn3", lower: 30, upper: 31 },
    widths: coarseWidths,
    cutter: "partial",
    singleByteFirst: false,
    sizes: "GS !",
    codes: "own",
    status: { dleEot: true, asb: true },
    confirms: true,
    fits: ["Epson TM-T88V, TM-T70II"],
  },
  "escpos-text": {
    letters: { kind: "tcvn3", lower: 30, upper: 31 },
    widths: usualWidths,
    cutter: "partial",
    singleByteFirst: false,
    sizes: "GS !",
    codes: "own",
    status: { dleEot: true, asb: true },
    confirms: false,
    fits: ["Citizen CT-S651", "Bixolon SRP-S300"],
  },
  "clone-58": {
    letters: { kind: "picture" },
    widths: usualWidths,
    cutter: "none",
    singleByteFirst: true,
    sizes: "GS !",
    codes: "letters",
    status: { dleEot: true, asb: false },
    confirms: false,
    fits: ["POS-5890", "NT-5890K", "ZJ-5870", "Xprinter XP-58"],
  },
  "ascii-text": {
    letters: { kind: "ascii" },
    widths: usualWidths,
    cutter: "partial",
    singleByteFirst: true,
    sizes: "ESC !",
    codes: "letters",
    status: { dleEot: true, asb: false },
    confirms: false,
    fits: ["anything that takes letters, as a last resort"],
  },
};
