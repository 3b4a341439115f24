import type { HardwareCondition } from "#contract/hardware.ts";

/**
 * DLE EOT n, answered at once with one byte even by a printer that is busy or out of paper.
 * Epson ESC/POS reference: 1 printer, 2 cause of being offline, 3 cause of an error, 4 paper sensors.
 */
export const statusKinds = [2, 4, 3, 1] as const;
export type StatusKind = (typeof statusKinds)[number];

export function statusQuery(kind: StatusKind): Uint8Array {
  return Uint8Array.of(0x10, 0x04, kind);
}

/** Status bytes have fixed bits (0xx1xx10): anything else on the line is noise or flow control. */
export function isStatusByte(byte: number): boolean {
  return (byte & 0b1001_0011) === 0b0001_0010;
}

/** What the answers say, worst first. Kinds that a printer does not answer are left out. */
export function conditionOf(answers: ReadonlyMap<StatusKind, number>): HardwareCondition {
  const has = (kind: StatusKind, bits: number): boolean => ((answers.get(kind) ?? 0) & bits) !== 0;
  if (has(2, 0x04)) return "coverOpen";
  if (has(4, 0x60) || has(2, 0x20)) return "paperOut";
  if (has(3, 0x08)) return "jam";
  if (has(3, 0x64) || has(2, 0x40)) return "fault";
  if (has(1, 0x08)) return "offline";
  if (has(4, 0x0c)) return "paperLow";
  return "ready";
}
