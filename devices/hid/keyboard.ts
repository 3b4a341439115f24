/** Keys that are down, by their usages (HID Usage Tables 1.21, page 07). */
export type Held = readonly number[];

export const nothingHeld: Held = [];

/** A key that went down, and the modifiers held with it: bits of `modifier`. */
export interface Press {
  key: number;
  modifiers: number;
}

/** Left and right of each. */
export const modifier = { ctrl: 0x11, shift: 0x22, alt: 0x44, gui: 0x88 };

/** Up to here a usage says that something is wrong: 1 is too many keys at once, 2 and 3 are faults of the keyboard. */
const lastFault = 0x03;
const bootLength = 8;

/**
 * Keys that went down with a boot keyboard's report: modifiers, a reserved byte, up to six keys; before it its number,
 * where the device numbers its reports. A key that stays down counts once, however often it is told; one that a report
 * names twice, as scanners do that type `080` at one blow, counts twice. Too many keys at once, and what is no such report,
 * change nothing. Pure: give it what was held before.
 * @returns also the modifiers that the report tells, null where it is none
 */
export function readKeyboard(
  held: Held,
  report: Uint8Array,
): { presses: Press[]; held: Held; modifiers: number | null } {
  const boot = report.length === bootLength + 1 ? report.subarray(1) : report;
  const [modifiers] = boot;
  if (boot.length !== bootLength || modifiers === undefined) return { presses: [], held, modifiers: null };
  const down = [...boot.subarray(2)].filter((key) => key !== 0);
  if (down.some((key) => key <= lastFault)) return { presses: [], held, modifiers: null };
  const fresh = down.filter((key) => !held.includes(key));
  return { presses: fresh.map((key) => ({ key, modifiers })), held: down, modifiers };
}
