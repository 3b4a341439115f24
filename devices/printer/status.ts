import type { HardwareCondition } from "#contract/hardware.ts";

/**
 * DLE EOT n, answered at once with one byte even by a printer that is busy or out of paper.
 * Epson ESC/POS reference: 1 printer, 2 cause of being offline, 3 cause of an error, 4 paper sensors. The most telling
 * first: whoever gets no further knows the worst.
 */
export const statusKinds = [2, 4, 3, 1] as const;
export type StatusKind = (typeof statusKinds)[number];

export function statusQuery(kind: StatusKind): Uint8Array {
  return Uint8Array.of(0x10, 0x04, kind);
}

type Trouble = Exclude<HardwareCondition, "ready" | "stalled">;

/** Bits of the answers to DLE EOT, worst first. */
const answerBits: readonly { of: StatusKind; bits: number; means: Trouble }[] = [
  { of: 2, bits: 0x04, means: "coverOpen" },
  { of: 4, bits: 0x60, means: "paperOut" },
  { of: 2, bits: 0x20, means: "paperOut" },
  { of: 3, bits: 0x08, means: "jam" },
  // Recoverable, unrecoverable, recovering by itself (a hot head).
  { of: 3, bits: 0x64, means: "fault" },
  { of: 2, bits: 0x40, means: "fault" },
  { of: 1, bits: 0x08, means: "offline" },
  { of: 4, bits: 0x0c, means: "paperLow" },
];

/** Bits of the four bytes that a printer sends by itself (ASB), worst first. */
const reportBits: readonly { of: 0 | 1 | 2 | 3; bits: number; means: Trouble }[] = [
  { of: 0, bits: 0x20, means: "coverOpen" },
  { of: 2, bits: 0x0c, means: "paperOut" },
  { of: 1, bits: 0x08, means: "jam" },
  { of: 1, bits: 0x64, means: "fault" },
  { of: 0, bits: 0x08, means: "offline" },
  { of: 2, bits: 0x03, means: "paperLow" },
];

/** What the answers say, worst first. Kinds that a printer does not answer are left out. */
export function conditionOf(answers: ReadonlyMap<StatusKind, number>): HardwareCondition {
  const found = answerBits.find(({ of, bits }) => ((answers.get(of) ?? 0) & bits) !== 0);
  return found?.means ?? "ready";
}

/** What a report of four bytes says. */
export function conditionOfReport(report: Uint8Array): HardwareCondition {
  const found = reportBits.find(({ of, bits }) => ((report[of] ?? 0) & bits) !== 0);
  return found?.means ?? "ready";
}

/** Answers have fixed bits (0xx1xx10). */
export function isStatusByte(byte: number): boolean {
  return (byte & 0b1001_0011) === 0b0001_0010;
}

/** Reports begin 0xx1xx00 and go on 0xx0xxxx. */
const beginsReport = (byte: number): boolean => (byte & 0b1001_0011) === 0b0001_0000;
const continuesReport = (byte: number): boolean => (byte & 0b1001_0000) === 0;
const reportBytes = 4;
/** XON and XOFF of serial lines. */
const isFlowControl = (byte: number): boolean => byte === 0x11 || byte === 0x13;

/** GS ( H is answered by 37 22, the four letters that it was sent with, 00. */
const confirmationBytes = 7;
const confirmationAt: readonly ((byte: number) => boolean)[] = [
  (byte) => byte === 0x37,
  (byte) => byte === 0x22,
  ...Array.from({ length: 4 }, () => (byte: number) => byte >= 0x20 && byte <= 0x7e),
  (byte) => byte === 0,
];

export interface Heard {
  answers: number[];
  reports: Uint8Array[];
  /** The letters of each GS ( H that is done. */
  confirmed: string[];
  /** A report or a confirmation that has not come to its end. */
  rest: Uint8Array;
}

export const nothingYet: Uint8Array = new Uint8Array(0);

/**
 * Takes apart what a printer sent. Pure: give it what was left over from the last call. Bytes that come together with
 * anything that is neither answer, report nor confirmation are noise, all of them: a wrong alarm is worse than none.
 */
export function hear(rest: Uint8Array, bytes: Uint8Array): Heard {
  const all = Uint8Array.from([...rest, ...bytes].filter((byte) => !isFlowControl(byte)));
  const answers: number[] = [];
  const reports: Uint8Array[] = [];
  const confirmed: string[] = [];
  let at = 0;
  while (at < all.length) {
    const byte = all[at] ?? 0;
    if (isStatusByte(byte)) {
      answers.push(byte);
      at += 1;
      continue;
    }
    const confirmation = all.subarray(at, at + confirmationBytes);
    if (confirmation.every((one, index) => confirmationAt[index]?.(one))) {
      if (confirmation.length < confirmationBytes) break;
      confirmed.push(String.fromCharCode(...confirmation.subarray(2, 6)));
      at += confirmationBytes;
      continue;
    }
    const report = all.subarray(at, at + reportBytes);
    if (!beginsReport(byte) || !report.subarray(1).every(continuesReport)) {
      // Perhaps it was only what was left over.
      return rest.length > 0 ? hear(nothingYet, bytes) : { answers: [], reports: [], confirmed: [], rest: nothingYet };
    }
    if (report.length < reportBytes) break;
    reports.push(report);
    at += reportBytes;
  }
  return { answers, reports, confirmed, rest: all.slice(at) };
}
