/** The 67 lower-case letters of Vietnamese that ASCII does not have. */
const small = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ";

/** The 134 letters beyond ASCII, both cases, NFC. */
export const vietnameseLetters: ReadonlySet<string> = new Set([...small, ...small.toUpperCase()]);

/** Beyond letters, what names and addresses are written with: `H’Ngơi`, `tổ 3–4`. */
const signs = "’“”–\n\r\t";

/** Whether a text (NFC) is what a code may say: ASCII that prints, line breaks, Vietnamese letters and a few signs. */
export function isVietnamese(text: string): boolean {
  for (const letter of text) {
    const ascii = letter >= " " && letter <= "~";
    if (!ascii && !vietnameseLetters.has(letter) && !signs.includes(letter)) return false;
  }
  return true;
}

/** `Ð` (Icelandic eth) and `Ɖ` (African d) look like `Đ`, and printers' and scanners' tables mix them up. */
export function withRealD(text: string): string {
  return text.replace(/[ÐƉ]/g, "Đ").replace(/[ðɖ]/g, "đ");
}

/**
 * A person's name: Latin letters of any kind (those of minority languages too), spaces, `'`, `’`, `-`, `.`.
 * `ª` and `º` count as letters in Unicode but are only seen where UTF-8 was misread.
 */
export function isName(text: string): boolean {
  return /^[\p{Script=Latin}\p{M} '’.-]+$/u.test(text) && !/[ªº]/.test(text);
}

/** An address: what a name may have, digits and punctuation. No `?` and `\ufffd`, which stand for letters that were lost. */
export function isAddress(text: string): boolean {
  return /^[\p{Script=Latin}\p{M}\d '"’“”.,;:/\\()[\]&+#*@=_!–—-]+$/u.test(text) && !/[ªº]/.test(text);
}
