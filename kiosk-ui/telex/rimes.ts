import { bare } from "./letters.ts";

/**
 * Every rime of Vietnamese spelling without its tone, by vowels and the endings they may have; `-` is none. After
 * `qu` and `gi` the rest of the rime stands here too (`quốc` is `qu` + `ôc`). From the school spelling tables.
 */
const table: Record<string, string> = {
  a: "- c ch i m n ng nh o p t u y",
  ă: "c m n ng p t",
  â: "c m n ng p t u y",
  e: "- c m n ng o p t",
  ê: "- c ch m n ng nh p t u",
  i: "- a ch m n nh p t u c",
  iê: "c m n ng p t u",
  o: "- a c e i m n ng p t",
  oa: "c ch i m n ng nh o p t y",
  oă: "c m n ng t",
  oe: "- m n o t ng",
  oo: "c ng",
  ô: "- c i m n ng p t",
  ơ: "- i m n p t",
  u: "- a c i m n ng p t ê ơ y",
  uâ: "n ng t y",
  uê: "- ch n nh",
  uô: "c i m n ng t",
  uơ: "-",
  uy: "- a ch n nh p t u",
  uyê: "n t",
  ư: "- a c i m n ng t u",
  ươ: "c i m n ng p t u",
  y: "- ch nh t n",
  yê: "m n ng t u",
};

const onsets = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x".split(" ");

const rimes = new Set(
  Object.entries(table).flatMap(([vowels, endings]) =>
    endings.split(" ").map((end) => vowels + (end === "-" ? "" : end)),
  ),
);
const beginnings = new Set([...rimes].flatMap((rime) => Array.from(rime, (_, at) => rime.slice(0, at + 1))));

const plainBeginnings = new Set([...beginnings].map(plain));

const isVowel = (letter: string) => "aăâeêioôơuưy".includes(letter);

/** A word split before its rime, each way that spelling allows: `gia` is `g` + `ia` and `gi` + `a`. */
function splits(letters: string): { onset: string; rime: string }[] {
  const first = Array.from(letters).findIndex(isVowel);
  if (first < 0) return [];
  const short = { onset: letters.slice(0, first), rime: letters.slice(first) };
  const glide = /^(q)(u)|^(g)(i)/.exec(letters)?.[0];
  const rest = glide ? letters.slice(glide.length) : "";
  const longer = glide && rest !== "" && isVowel(rest.charAt(0)) ? [{ onset: glide, rime: rest }] : [];
  return glide === "qu" ? longer : [...longer, short];
}

/** Whether these letters, without a tone, may begin a Vietnamese syllable: `ngươ`, `quyê`. */
export function mayBegin(letters: string): boolean {
  return splits(letters).some(({ onset, rime }) => isOnset(onset) && beginnings.has(rime));
}

/** The same, whatever shapes are still to come: `nguoi` may, though only `người` is spelled so. */
export function mayBecome(letters: string): boolean {
  return splits(letters).some(({ onset, rime }) => isOnset(onset) && plainBeginnings.has(plain(rime)));
}

/** Where the vowels are that a mark or tone may stand on: `[from, to)`. Null where there are none. */
export function vowelsOf(letters: string): [number, number] | null {
  const [best] = splits(letters).filter(({ rime }) => rime !== "");
  if (!best) return null;
  const from = best.onset.length;
  let to = from;
  while (to < letters.length && isVowel(letters.charAt(to))) to += 1;
  return [from, to];
}

function isOnset(onset: string): boolean {
  return onset === "" || onsets.includes(onset);
}

function plain(rime: string): string {
  return Array.from(rime, bare).join("");
}
