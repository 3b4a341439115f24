import { readPhone } from "./phone.ts";

const shown = { long: [4, 2], short: [2, 2] } as const;

/**
 * A personal number as screens show it: `001190000017` → `0011••••••17`. From 12 characters on the first four and the
 * last two stay, shorter ones (the 9-digit CMND) keep two and two, and what has fewer than eight is hidden whole.
 * The length stays what it was.
 */
export function mask(number: string): string {
  const characters = [...number];
  const [first, last] = characters.length >= 12 ? shown.long : characters.length >= 8 ? shown.short : [0, 0];
  return characters
    .map((character, index) => (index < first || index >= characters.length - last ? character : "•"))
    .join("");
}

const hidden = "••";

/**
 * A name as screens show it: the family name, and of each further word the first letter, `Nguyễn Văn An` →
 * `Nguyễn V•• A••`; it does not tell how long words are. A name of one word, and a first word with an apostrophe
 * (`H'Ngơi Niê`: there the given name comes first), keep a letter only.
 */
export function maskName(name: string): string {
  const words = name.normalize("NFC").trim().split(/\s+/).filter(Boolean);
  return words
    .map((word, at) => (at === 0 && words.length > 1 && /^[\p{L}\p{M}]+$/u.test(word) ? word : initialOf(word)))
    .join(" ");
}

/** Its first letter with the marks that belong to it. */
function initialOf(word: string): string {
  return `${/^[\p{L}\p{N}]\p{M}*/u.exec(word)?.[0] ?? ""}${hidden}`;
}

/** `0912 345 621`, however written → `09••••••21`; `+1 …` keeps `+` and a digit; what is no number is hidden whole. */
export function maskPhone(phone: string): string {
  const world = readPhone(phone);
  if (world === null) return hidden;
  const plain = world.replace(/^\+84/, "0");
  return plain.slice(0, 2) + "•".repeat(plain.length - 4) + plain.slice(-2);
}
