import type { LineState, PrinterFault } from "#contract/bench.ts";
import type { PadAction } from "#contract/jobs.ts";
import type { Language } from "#contract/text.ts";
import type { Link } from "../hub.ts";
import type { Sample } from "../samples.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

/** Everything the bench says. A language that misses a key does not compile. */
export interface Words {
  title: string;
  subtitle: string;
  language: string;
  link: Record<Link, string>;
  lostNotice: string;
  replaced: { title: string; text: string; here: string };
  pairing: { asking: string; code: string; where: string; unreachable: string };
  printers: string;
  noPrinter: string;
  faults: Record<PrinterFault, string>;
  faultOf: (printer: string) => string;
  noPaper: string;
  openKiosk: string;
  openDesk: (counter: number | null) => string;
  paper: (time: string) => string;
  size: (width: number, height: number, kilobytes: string) => string;
  scanPaper: string;
  noCode: string;
  desks: string;
  counter: (number: number) => string;
  board: string;
  dark: string;
  keypad: string;
  lit: string;
  unlit: string;
  callpad: string;
  padKeys: Record<PadAction, string>;
  noDesk: string;
  scanner: string;
  scannerName: string;
  code: string;
  codeHint: string;
  scan: string;
  scanned: string;
  samples: string;
  sample: Record<Sample, string>;
  lines: Record<LineState, string>;
  lineOf: (device: string) => string;
  notHeard: string;
}

export const words: Record<Language, Words> = { vi, en };
