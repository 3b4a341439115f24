import { broken, fromUtf8, type Repair, repaired, untouched } from "./outcome.ts";

/** Code page 1252 from 0x80 to 0x9F; what it leaves undefined is the control of the same number, as browsers have it. */
const page1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * The first bytes of Vietnamese letters, seen as Latin-1, with a byte that continues: no Vietnamese word has this. And
 * a byte order mark, and the beginning of `’` and `–`.
 */
const sign = new RegExp(`ï»¿|â€|á[º»]|[ÂÃÄÅÆÌ][\\u0080-\\u00bf${page1252}]`);

/**
 * UTF-8 read as Latin-1 or code page 1252: `TrÆ°Æ¡ng` → `Trương`. The whole text must turn back into valid UTF-8; one
 * byte that was swallowed or became a space makes it broken.
 */
export function repairMojibake(text: string): Repair {
  if (!sign.test(text)) return untouched;
  const bytes: number[] = [];
  for (const character of text) {
    const byte = byteOf(character);
    if (byte === null) return broken;
    bytes.push(byte);
  }
  return repaired(fromUtf8(bytes));
}

function byteOf(character: string): number | null {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x100) return code;
  const at = page1252.indexOf(character);
  return at === -1 ? null : 0x80 + at;
}
