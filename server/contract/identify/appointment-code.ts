import { type Scanned, unknown } from "./scanned.ts";

/** 32 digits without I, L, O and U, which are misread or unkind (Crockford). */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * The code of an appointment (lịch hẹn): `LH-` and eight characters of the alphabet above. Seven are free (35 bits);
 * the eighth checks them: with values as elements of GF(32) (x⁵ + x² + 1), the sum of value · xⁿ, n counted from the
 * right, is zero. One wrong character and two exchanged ones are always noticed.
 *
 * The check character is a letter, so that no end of a code reads as a ticket label. Null for another shape.
 */
export function readAppointmentCode(text: string): Scanned | null {
  if (!text.startsWith("LH-") || text.length !== 11) return null;
  const characters = text.slice(3);
  if ([...characters].some((character) => !alphabet.includes(character))) return null;
  if (remainder(characters) !== 0 || isDigit(text.slice(-1))) return unknown("checkDigit");
  return { kind: "appointmentCode", code: text };
}

/**
 * The code for seven characters of the alphabet, drawn at random by the caller. Null when its check character would be
 * a digit (10 in 32) or the seven are none: draw again.
 */
export function appointmentCode(seven: string): string | null {
  if (seven.length !== 7 || [...seven].some((character) => !alphabet.includes(character))) return null;
  const check = alphabet[timesX(remainder(seven))] ?? "";
  return isDigit(check) ? null : `LH-${seven}${check}`;
}

function remainder(characters: string): number {
  let sum = 0;
  for (const character of characters) sum = timesX(sum) ^ alphabet.indexOf(character);
  return sum;
}

function timesX(value: number): number {
  const shifted = value << 1;
  return shifted & 32 ? shifted ^ 37 : shifted;
}

const isDigit = (character: string) => /^\d$/.test(character);
