import type { Hardware } from "#contract/hardware.ts";
import type { PadAction } from "#contract/jobs.ts";
import { lineBoard } from "./board/line-board.ts";
import { lineCallPad } from "./callpad/line-callpad.ts";
import type { Board, CallPad, Channel, Keypad, Printer, Scanner, Transport } from "./driver.ts";
import { hidKeypad } from "./keypad/hid-keypad.ts";
import { hidKeypads } from "./keypad/hid-profiles.ts";
import { lineKeypad } from "./keypad/line-keypad.ts";
import { escposPrinter } from "./printer/escpos-printer.ts";
import type { PaperWidth } from "./printer/paper.ts";
import { profiles } from "./printer/profiles.ts";
import type { Render } from "./printer/render.ts";
import { hidKeyboardScanner } from "./scanner/hid-keyboard-scanner.ts";
import { hidScanner } from "./scanner/hid-scanner.ts";
import { lineScanner } from "./scanner/line-scanner.ts";
import type { Times } from "./times.ts";

type ModelOf<Kind extends Hardware["kind"]> = Extract<Hardware, { kind: Kind }>["model"];

/** Model name → driver. A model of the contract without a driver here does not compile. */
export const registry: {
  /** Printers get the transport: each paper is a visit of its own. */
  printer: Record<
    ModelOf<"printer">,
    (transport: Transport, options: { paper: PaperWidth; drawer?: boolean; render: Render; times: Times }) => Printer
  >;
  /** The others get a channel that is kept open for them. */
  keypad: Record<
    ModelOf<"keypad">,
    (channel: Channel, options: { onKey: (key: number) => void; times: Times }) => Keypad
  >;
  callpad: Record<ModelOf<"callpad">, (channel: Channel, options: { onPad: (action: PadAction) => void }) => CallPad>;
  scanner: Record<
    ModelOf<"scanner">,
    (channel: Channel, options: { onScan: (text: string) => void; times: Times }) => Scanner
  >;
  board: Record<ModelOf<"board">, (channel: Channel, options: { times: Times }) => Board>;
} = {
  printer: {
    "escpos-raster": escposPrinter(profiles["escpos-raster"]),
    "escpos-raster-512": escposPrinter(profiles["escpos-raster-512"]),
    "epson-raster": escposPrinter(profiles["epson-raster"]),
    "epson-text": escposPrinter(profiles["epson-text"]),
    "epson-text-42": escposPrinter(profiles["epson-text-42"]),
    "escpos-text": escposPrinter(profiles["escpos-text"]),
    "clone-58": escposPrinter(profiles["clone-58"]),
    "ascii-text": escposPrinter(profiles["ascii-text"]),
  },
  keypad: {
    "line-keypad": lineKeypad,
    "hid-keypad": hidKeypad(hidKeypads["hid-keypad"]),
    "hid-number-pad": hidKeypad(hidKeypads["hid-number-pad"]),
  },
  callpad: { "line-callpad": lineCallPad },
  scanner: {
    "line-scanner": lineScanner,
    "hid-scanner": hidScanner,
    "hid-keyboard-scanner": hidKeyboardScanner,
  },
  board: { "line-board": lineBoard },
};
