/** Reports as USB HID devices send them, written from the manuals and apart from the code that reads them. */

/** A point of sale scanner's reports for a code: 56 bytes of it in each, and in the last byte whether more follows. */
export function posReports(text: string): Uint8Array[] {
  const code = new TextEncoder().encode(text);
  return Array.from({ length: Math.max(1, Math.ceil(code.length / 56)) }, (_, index) => {
    const part = code.subarray(index * 56, (index + 1) * 56);
    const report = new Uint8Array(64);
    report.set([0x02, part.length, 0x5d, 0x51, 0x31]);
    report.set(part, 5);
    report[63] = (index + 1) * 56 < code.length ? 1 : 0;
    return report;
  });
}

const digits = "1234567890";
/** What stands on a US keyboard's other keys, and with Shift. */
const signs: Record<string, number> = { " ": 0x2c, "-": 0x2d, "=": 0x2e, "[": 0x2f, "]": 0x30, ";": 0x33, "'": 0x34 };
const more: Record<string, number> = { "\\": 0x31, "`": 0x35, ",": 0x36, ".": 0x37, "/": 0x38, "\r": 0x28, "\t": 0x2b };
const shiftedSigns = { _: 0x2d, "+": 0x2e, "{": 0x2f, "}": 0x30, "|": 0x31, ":": 0x33, '"': 0x34, "~": 0x35 };
const moreShifted = { "<": 0x36, ">": 0x37, "?": 0x38 };
const shifted: Record<string, number> = { ...shiftedSigns, ...moreShifted };

/**
 * A typing scanner's boot reports: each key down and up again, Enter at the end. What is on no key comes byte by byte as Alt
 * codes, as from scanners that are set to do so.
 */
export function typedReports(text: string): Uint8Array[] {
  return [...text, "\r"].flatMap((letter) => {
    const known = keyOf(letter);
    if (known) return [pressed(...known), pressed(0)];
    return [...new TextEncoder().encode(letter)].flatMap(altCode);
  });
}

/** Alt held, the byte in four digits on the number pad, Alt let go. */
function altCode(byte: number): Uint8Array[] {
  const pad = [...String(byte).padStart(4, "0")].map((digit) => 0x59 + digits.indexOf(digit));
  return [pressed(0x04), ...pad.flatMap((key) => [pressed(0x04, key), pressed(0x04)]), pressed(0)];
}

function pressed(modifiers: number, key = 0): Uint8Array {
  return Uint8Array.of(modifiers, 0, key, 0, 0, 0, 0, 0);
}

function keyOf(letter: string): [modifiers: number, key: number] | null {
  if (/^[a-z]$/.test(letter)) return [0, 0x04 + letter.charCodeAt(0) - 0x61];
  if (/^[A-Z]$/.test(letter)) return [0x02, 0x04 + letter.charCodeAt(0) - 0x41];
  if (digits.includes(letter)) return [0, 0x1e + digits.indexOf(letter)];
  if ("!@#$%^&*()".includes(letter)) return [0x02, 0x1e + "!@#$%^&*()".indexOf(letter)];
  const plain = signs[letter] ?? more[letter];
  if (plain !== undefined) return [0, plain];
  const held = shifted[letter];
  return held === undefined ? null : [0x02, held];
}
