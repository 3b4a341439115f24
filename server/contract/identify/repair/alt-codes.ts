import { broken, fromUtf8, type Repair, repaired, untouched } from "./outcome.ts";

/** A digit group that stands for a byte: first of two, of three, of four, and one that continues. */
const two = "0(?:19[4-9]|2[01]\\d|22[0-3])";
const three = "0(?:22[4-9]|23\\d)";
const four = "024[0-4]";
const more = "(?:012[89]|01[3-8]\\d|019[01])";
const letter = new RegExp(`${two}${more}|${three}${more}{2}|${four}${more}{3}`, "g");
/** Any byte from 128 on: after the letters are out, one that is left lost its neighbours. */
const stray = /0(?:12[89]|1[3-9]\d|2[0-4]\d|25[0-5])/;
/** A stray byte with an ASCII letter at its side: a sign of damage even where nothing could be decoded. */
const strayInWord = /[A-Za-z]0(?:12[89]|1[3-9]\d|2[0-4]\d|25[0-5])|0(?:12[89]|1[3-9]\d|2[0-4]\d|25[0-5])[A-Za-z]/;

/**
 * Each UTF-8 byte from 128 on typed as Alt and four decimals: `Tr0198017601980161ng` → `Trương`.
 *
 * A text so typed is ASCII through and through; one with other letters was not. Fields of digits alone (numbers, dates)
 * are not looked into: `010198017612` is a number and has no `ư` in it. A group that is left over means that the
 * input method swallowed its neighbour: broken.
 */
export function repairAltCodes(text: string): Repair {
  if (!/^\p{ASCII}*$/u.test(text)) return untouched;
  const fields = text.split("|");
  const decoded = fields.map((field) => (/^\d*$/.test(field.trim()) ? field : decode(field)));
  if (decoded.every((field, at) => field === fields[at])) {
    return fields.some((field) => strayInWord.test(field) && !isCode(field)) ? broken : untouched;
  }
  if (decoded.some((field) => field === null)) return broken;
  return repaired(decoded.join("|"));
}

function decode(field: string): string | null {
  let valid = true;
  const text = field.replace(letter, (groups) => {
    const bytes = groups.match(/\d{4}/g)?.map(Number) ?? [];
    const character = fromUtf8(bytes);
    if (character === null) valid = false;
    return character ?? groups;
  });
  return valid && !(text !== field && stray.test(text)) ? text : null;
}

/** Capitals, digits and signs without a space or a small letter: a code of some kind, not a damaged word. */
function isCode(field: string): boolean {
  return /^[A-Z0-9.<-]*$/.test(field);
}
