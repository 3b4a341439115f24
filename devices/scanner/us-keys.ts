import { modifier, type Press } from "../hid/keyboard.ts";

/** From usage 04 on (HID Usage Tables 1.21, page 07): what a US keyboard types, plain and with Shift. 28 is Enter. */
const firstKey = 0x04;
const plain = "abcdefghijklmnopqrstuvwxyz1234567890\r\u001b\b\t -=[]\\\\;'`,./";
const shifted = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ!@#$%^&*()\r\u001b\b\t _+{}||:"~<>?';
/** From usage 54 on: the number pad, with its Enter at 58. */
const firstOfPad = 0x54;
const pad = "/*-+\r1234567890.";

/** No byte of UTF-8: a code with it in it is left out. */
const spoiled = 0xff;
const groupSeparator = 0x1d;

/**
 * The byte a key types; none for keys that type nothing, such as Caps Lock. A key whose letter can not be known, with Alt or
 * Ctrl held, spoils the code it stands in: a code that lost a letter would be another one's.
 */
export function typed({ key, modifiers }: Press): number[] {
  const letters = (modifiers & modifier.shift) !== 0 ? shifted : plain;
  const letter = letters[key - firstKey] ?? pad[key - firstOfPad];
  if (letter === undefined) return [];
  const held = modifiers & ~modifier.shift;
  if (held === 0) return [letter.charCodeAt(0)];
  // Scanners that type send the separator between the fields of some codes so.
  const isSeparator = letter === "]" && (held & ~modifier.ctrl) === 0;
  return [isSeparator ? groupSeparator : spoiled];
}
