import { nothingHeld, readKeyboard } from "../hid/keyboard.ts";
import type { HidKeypadProfile, ReportBit } from "./hid-profiles.ts";

/** What is down: usages of a keyboard, or keys counted from 1. */
export type KeysDown = readonly number[];

export const noKeysDown: KeysDown = nothingHeld;

/**
 * Keys that went down with this report, counted from 1; a key that is held counts once. A report of another number, or a short
 * one, changes nothing. Pure: give it what was down before.
 */
export function readHidKeys(
  keys: HidKeypadProfile["keys"],
  before: KeysDown,
  report: Uint8Array,
): { keys: number[]; down: KeysDown } {
  switch (keys.by) {
    case "bits": {
      const body = bodyOf(keys.report, report);
      if (!body || keys.bits.some(({ byte }) => byte >= body.length)) return { keys: [], down: before };
      const down = keys.bits.flatMap((at, index) => (isSet(body, at) ? [index + 1] : []));
      return { keys: down.filter((key) => !before.includes(key)), down };
    }
    case "keycodes": {
      const { presses, held } = readKeyboard(before, report);
      const numbers = presses.map(({ key }) => keys.codes.findIndex((codes) => codes.includes(key)) + 1);
      return { keys: numbers.filter((number) => number > 0), down: held };
    }
    default:
      return keys satisfies never;
  }
}

/** The report that lights these keys, and no others; its number first, 0 where it has none. */
export function hidLampReport(lamps: NonNullable<HidKeypadProfile["lamps"]>, lit: readonly number[]): Uint8Array {
  const report = new Uint8Array(1 + lamps.length);
  report[0] = lamps.report ?? 0;
  for (const key of lit) {
    const at = lamps.bits[key - 1];
    if (at) report[1 + at.byte] = (report[1 + at.byte] ?? 0) | (1 << at.bit);
  }
  return report;
}

/** Without its number; null for a report of another number. */
function bodyOf(number: number | null, report: Uint8Array): Uint8Array | null {
  if (number === null) return report;
  return report[0] === number ? report.subarray(1) : null;
}

function isSet(body: Uint8Array, { byte, bit }: ReportBit): boolean {
  return (((body[byte] ?? 0) >> bit) & 1) === 1;
}
