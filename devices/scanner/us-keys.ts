import { type Held, modifier, nothingHeld, type Press, readKeyboard } from "../hid/keyboard.ts";

/** From usage 04 on (HID Usage Tables 1.21, page 07): what a US keyboard types, plain and with Shift. 28 is Enter. */
const firstKey = 0x04;
const plain = "abcdefghijklmnopqrstuvwxyz1234567890\r\u001b\b\t -=[]\\\\;'`,./";
const shifted = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ!@#$%^&*()\r\u001b\b\t _+{}||:"~<>?';
/** From usage 54 on: the number pad, with its Enter at 58. */
const firstOfPad = 0x54;
const pad = "/*-+\r1234567890.";

/** No byte of UTF-8: a code with it in it is left out. */
const spoiled = 0xff;
/** What a scanner may type with Ctrl: the line end behind a code, and the separator between the fields of some. */
const controls: Record<string, number> = { j: 0x0a, m: 0x0d, "]": 0x1d };

/**
 * The byte a key types; none for keys that type nothing, such as Caps Lock. A key whose letter can not be known, with Alt or
 * Ctrl held, spoils the code it stands in: a code that lost a letter would be another one's.
 */
function typed({ key, modifiers }: Press): number[] {
  const letters = (modifiers & modifier.shift) !== 0 ? shifted : plain;
  const letter = letters[key - firstKey] ?? pad[key - firstOfPad];
  if (letter === undefined) return [];
  const held = modifiers & ~modifier.shift;
  if (held === 0) return [letter.charCodeAt(0)];
  const control = (held & ~modifier.ctrl) === 0 ? controls[letter.toLowerCase()] : undefined;
  return [control ?? spoiled];
}

/** What is down, and the digits of a byte that is being typed on the number pad with Alt held; null when none is. */
export interface Typing {
  held: Held;
  digits: string | null;
}

export const nothingTyped: Typing = { held: nothingHeld, digits: null };

/**
 * Bytes that a report types. Besides letters, scanners send bytes as Alt codes, so that the PC's keyboard layout does not
 * matter: up to four digits on the number pad with Alt held, complete when Alt is let go. So a scanner that types says
 * Vietnamese letters too, byte by byte of their UTF-8. Pure: give it what it returned for the report before.
 */
export function readTyping(before: Typing, report: Uint8Array): { bytes: number[]; typing: Typing } {
  const { presses, held, modifiers } = readKeyboard(before.held, report);
  if (modifiers === null) return { bytes: [], typing: before };
  const hasAlt = modifiers !== 0 && (modifiers & ~modifier.alt) === 0;
  const bytes = before.digits !== null && !hasAlt ? altCode(before.digits) : [];
  let digits = hasAlt ? before.digits : null;
  for (const press of presses) {
    const digit = hasAlt ? pad[press.key - firstOfPad] : undefined;
    if (digit !== undefined && /\d/.test(digit)) digits = (digits ?? "") + digit;
    else bytes.push(...typed(press));
  }
  return { bytes, typing: { held, digits } };
}

/** A byte in decimal. One beyond it, and a control that no code has, would be a guess. */
function altCode(digits: string): number[] {
  const byte = Number(digits);
  const isText = byte >= 0x20 || Object.values(controls).includes(byte);
  return [digits.length <= 4 && byte <= 0xff && isText ? byte : spoiled];
}
