/** Tones by their Telex keys; the marks are combining ones (Unicode). */
export const tones: Record<string, string> = { s: "\u0301", f: "\u0300", r: "\u0309", x: "\u0303", j: "\u0323" };

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/;

/** A word in small letters: its letters with their shapes (`ă`, `ơ`, `đ`), and the tone by its mark, or none. */
export interface Word {
  letters: string;
  tone: string;
}

export function read(word: string): Word {
  let tone = "";
  const letters = Array.from(word.toLowerCase().normalize("NFC"), (letter) => {
    const parts = letter.normalize("NFD");
    tone = toneMarks.exec(parts)?.[0] ?? tone;
    return parts.replace(toneMarks, "").normalize("NFC");
  }).join("");
  return { letters, tone };
}

/** Without `ă`'s, `ơ`'s and `đ`'s marks: the letter that its key has. */
export function bare(letter: string): string {
  return letter === "đ" ? "d" : letter.normalize("NFD").charAt(0);
}
