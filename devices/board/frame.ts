import type { BoardState } from "../driver.ts";

/**
 * Frames for LED boards that share an RS-485 line. Sent only by us; boards never answer.
 *
 *     STX  address  length  mode  text …  checksum  ETX
 *     02   3 digits 3 digits 1    0–12    2 hex     03
 *
 * All ASCII but the text, which is UTF-8. The address is the counter's number; the length counts the bytes of mode and
 * text. Mode: `S` steady, `B` blinking, `C` dark. The checksum is the exclusive or of everything between STX and
 * itself. STX and ETX occur nowhere else, so a board that missed the start of a frame waits for the next STX.
 */
const stx = 0x02;
const etx = 0x03;
const longestText = 12;

/** Longer text is cut, and what would break the frame is left out. */
export function boardFrame(state: BoardState): Uint8Array {
  const text = [...state.text]
    .filter((letter) => letter >= " " && letter !== "\u007f")
    .slice(0, longestText)
    .join("");
  const mode = text === "" ? "C" : state.blinking ? "B" : "S";
  const payload = new TextEncoder().encode(mode + text);
  const head = new TextEncoder().encode(digits(state.address) + digits(payload.length));
  const sum = [...head, ...payload].reduce((all, byte) => all ^ byte, 0);
  const check = new TextEncoder().encode(sum.toString(16).padStart(2, "0").toUpperCase());
  return Uint8Array.of(stx, ...head, ...payload, ...check, etx);
}

function digits(number: number): string {
  return String(number % 1_000).padStart(3, "0");
}
