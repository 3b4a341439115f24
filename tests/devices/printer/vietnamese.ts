const tones = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
const vowels = [..."aăâeêioôơuưy"];
const lower = [...vowels.flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize("NFC"))), "đ"].filter(
  (letter) => letter > "\u007f",
);

/** All 134 letters that ASCII has not, both cases, composed. */
export const letters: readonly string[] = [...lower, ...lower.map((letter) => letter.toUpperCase())];
