/** Letters and marks that the paper's typeface has: Latin-1 and all Vietnamese, digits, plain punctuation. */
const allowed =
  /[\u0020-\u007E\u00A1-\u00AC\u00AE-\u00FFĂăĐđĨĩŨũƠơƯư\u1EA0-\u1EF9\u2013\u2014\u2018-\u201A\u201C-\u201E\u2022\u2026\u20AB\u20AC]/u;
/** What separates words without being ink: kept as one space. */
const gap = /[\t\n\v\f\r\p{Z}]/u;
/** Control bytes, ESC, bidi and zero-width marks, halves of surrogates, private use, marks that found no letter. */
const invisible = /[\p{C}\p{M}]/u;

/**
 * The one allow-list that text passes on its way to paper: composed (NFC), one line, one space between words. What
 * cannot be seen is dropped; what could be seen but not printed becomes `?`. Never contains a byte below 0x20.
 */
export function printable(text: string): string {
  let line = "";
  for (const letter of text.normalize("NFC")) {
    if (gap.test(letter)) line += " ";
    else if (allowed.test(letter)) line += letter;
    else if (!invisible.test(letter)) line += "?";
  }
  return line.replace(/ {2,}/g, " ").trim();
}
