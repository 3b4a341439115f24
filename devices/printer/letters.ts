import { codePage } from "./commands.ts";
import type { Letters } from "./profiles.ts";
import { tcvn3 } from "./tcvn3.ts";

/** Letters of a printer itself. */
export type OwnLetters = Exclude<Letters, { kind: "picture" }>;

/** Whether the printer has this composed letter. */
export function hasLetter(letters: OwnLetters, letter: string): boolean {
  return isAscii(letter) || (letters.kind === "tcvn3" && tcvn3.has(letter));
}

/**
 * Writes text for one paper, which begins with ESC @: knows which page is on and changes it only where a letter needs
 * the other. What the printer has no letter for becomes `?`; no byte below 0x20 but those of ESC t ever comes out.
 */
export function createWriter(letters: OwnLetters): (text: string) => number[] {
  let on: "lower" | "upper" | null = null;
  return (text) => {
    const bytes: number[] = [];
    for (const letter of text.normalize("NFC")) {
      const place = letters.kind === "tcvn3" ? tcvn3.get(letter) : undefined;
      if (letters.kind === "tcvn3" && place) {
        if (place.page !== on) bytes.push(...codePage(letters[place.page]));
        on = place.page;
        bytes.push(place.byte);
      } else bytes.push(isAscii(letter) ? letter.charCodeAt(0) : question);
    }
    return bytes;
  };
}

const question = 0x3f;

function isAscii(letter: string): boolean {
  return letter.length === 1 && letter >= " " && letter <= "~";
}
