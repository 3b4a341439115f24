import { isVietnamese, withRealD } from "../letters.ts";
import { plainText } from "../plain.ts";

/** `broken`: the damage is there, but what was meant can not be known. */
export type Repair = { state: "untouched" } | { state: "broken" } | { state: "repaired"; text: string };

export const untouched: Repair = { state: "untouched" };
export const broken: Repair = { state: "broken" };

/** A repair is only believed when Vietnamese comes out of it. */
export function repaired(text: string | null): Repair {
  const plain = withRealD(plainText(text ?? ""));
  return plain !== "" && isVietnamese(plain) ? { state: "repaired", text: plain } : broken;
}

/** The text of these bytes; null when they are no valid UTF-8 (overlong forms and surrogates included). */
export function fromUtf8(bytes: readonly number[]): string | null {
  return unescaped(bytes.map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join(""));
}

/** Percent escapes undone; null when the bytes are no valid UTF-8. ECMAScript's own strict decoder. */
export function unescaped(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
