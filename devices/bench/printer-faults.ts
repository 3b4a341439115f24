import type { PrinterFault } from "#contract/bench.ts";

/** What is wrong with a printer, in the bytes of the manual, and whether it prints all the same. */
export interface Ailment {
  prints: boolean;
  /** Answers to DLE EOT 1–4: printer, cause of being offline, cause of an error, paper; fixed bits 0xx1xx10. */
  answers: readonly [number, number, number, number];
  /** The four bytes that it reports by itself (GS a): 0xx1xx00, then 0xx0xxxx. */
  report: readonly [number, number, number, number];
}

const well: Ailment = { prints: true, answers: [0x12, 0x12, 0x12, 0x12], report: [0x10, 0x00, 0x00, 0x0f] };

export const ailments: Record<PrinterFault, Ailment> = {
  none: well,
  slow: well,
  noise: well,
  // What it had is printed; nothing more reaches it, and nobody hears it.
  pulled: well,
  paperLow: { prints: true, answers: [0x12, 0x12, 0x12, 0x1e], report: [0x10, 0x00, 0x03, 0x0f] },
  paperOut: { prints: false, answers: [0x1a, 0x32, 0x12, 0x7e], report: [0x18, 0x00, 0x0f, 0x0f] },
  coverOpen: { prints: false, answers: [0x1a, 0x16, 0x12, 0x12], report: [0x38, 0x00, 0x00, 0x0f] },
  jam: { prints: false, answers: [0x1a, 0x52, 0x1a, 0x12], report: [0x18, 0x08, 0x00, 0x0f] },
  offline: { prints: false, answers: [0x1a, 0x12, 0x12, 0x12], report: [0x18, 0x00, 0x00, 0x0f] },
};

/** Bytes that a slow printer takes in a second: some three seconds a ticket. */
const slowBytesPerSecond = 20_000;

export function slownessMs(fault: PrinterFault, bytes: number): number {
  return fault === "slow" ? (bytes * 1_000) / slowBytesPerSecond : 0;
}

/** A line beside a motor: the same on every run. Changes a bit of one byte in some two thousand. */
export function createNoise(): { onData(bytes: Uint8Array): Uint8Array; instead(bytes: Uint8Array): Uint8Array } {
  let state = 12_345;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return {
    onData: (bytes) => bytes.map((byte) => (next(2_000) === 0 ? byte ^ (1 << next(8)) : byte)),
    /** What arrives of an answer: rubbish of about its length. */
    instead: (bytes) => Uint8Array.from({ length: bytes.length + next(4) }, () => next(256)),
  };
}
