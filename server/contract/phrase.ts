import type { ClipName } from "./voice.ts";

/** Words as they are compared: without what stands around them, in small letters. */
export function wordsIn(text: string): string[] {
  return text.normalize("NFC").toLowerCase().split(/\s+/u).map(bare).filter(Boolean);
}

/** A word without the marks of a sentence around it. */
export function bare(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}

/**
 * The clip that says this phrase: its letters for people, `lay-so-thu-tu`, and a hash of all of it, marks included, so
 * that no two phrases share a clip. Kiosks and the script that makes clips come to the same name without a list.
 * @param words as `wordsIn` gives them
 */
export function phraseClip(words: readonly string[]): ClipName {
  const text = words.join(" ");
  const letters = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/đ/g, "d")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 22)
    .replace(/^-+|-+$/g, "");
  return `${letters || "x"}-${hash(text)}`;
}

/** FNV-1a of 32 bits in base 36, over UTF-16 units: enough for a few thousand phrases, and told by a test if not. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(36).padStart(7, "0");
}
