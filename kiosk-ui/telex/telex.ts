import { bare, read, tones, type Word } from "./letters.ts";
import { mayBecome, mayBegin, vowelsOf } from "./rimes.ts";

/**
 * Types one key the Telex way: `aa ee oo` → `â ê ô`, `aw ow uw w` → `ă ơ ư ư`, `dd` → `đ`, tones `s f r x j`, `z` takes
 * the tone away. Marks may be typed anywhere later in the word (`duocwdj` → `được`); the same key once more gives the plain
 * letters back (`ass` → `as`). Whatever makes no Vietnamese syllable stays as it was typed.
 * @param text what stands there; only its last word is touched
 * @param key  one letter, digit, sign or space
 */
export function typeKey(text: string, key: string): string {
  const [, before = "", last = ""] = /^(.*?)([\p{L}\p{M}]*)$/su.exec(text) ?? [];
  const word = read(last);
  const typed = marked(word, key) ?? toned(word, key);
  return before + write(typed ?? { ...word, letters: smoothed(word.letters + key) });
}

/** Takes the last letter away, with what stands on it; a tone moves to where it belongs in what is left. */
export function eraseKey(text: string): string {
  const [, before = "", last = ""] = /^(.*?)([\p{L}\p{M}]*)$/su.exec(text) ?? [];
  if (last === "") return text.slice(0, -1);
  const { letters, tone } = read(last);
  const left = letters.slice(0, -1);
  return before + write({ letters: left, tone: vowelsOf(left) ? tone : "" });
}

/** The word with a shape that this key gives or takes back; null when the key gives none. */
function marked(word: Word, key: string): Word | null {
  const { letters } = word;
  if (key === "d")
    return letters.startsWith("d") && letters !== ""
      ? { ...word, letters: `đ${letters.slice(1)}` }
      : plainAgain(word, "đ", key);
  if (key === "w") return horned(word);
  const shape = { a: "â", e: "ê", o: "ô" }[key];
  if (!shape) return null;
  const [from, to] = vowelsOf(letters) ?? [0, 0];
  for (let at = to - 1; at >= from; at -= 1) {
    const letter = letters.charAt(at);
    if (letter === shape) return at === letters.length - 1 ? plainAgain(word, shape, key) : null;
    if (bare(letter) !== key) continue;
    const changed = replaced(letters, at, shape);
    if (mayBegin(changed)) return { ...word, letters: changed };
  }
  return null;
}

/** The double key at the end: the letter as its key has it, and the key itself. */
function plainAgain(word: Word, shape: string, key: string): Word | null {
  const at = word.letters.indexOf(shape);
  return at < 0 ? null : { ...word, letters: replaced(word.letters, at, key) + key };
}

/** `w`: the first of these that can be spelled: `ươ` of `uo`, else `ư`, `ơ` or `ă`; a lone `w` is `ư`. */
function horned(word: Word): Word | null {
  const { letters } = word;
  const span = vowelsOf(letters);
  if (!span) return mayBegin(`${letters}ư`) ? { ...word, letters: `${letters}ư` } : null;
  const vowels = letters.slice(...span);
  const tail = letters.slice(span[1]);
  const put = (changed: string) => letters.slice(0, span[0]) + changed + tail;
  for (const [of, to] of hornedVowels) {
    if (!of.test(vowels) || (to === "uơ" && tail !== "")) continue;
    const changed = put(vowels.replace(of, to));
    if (mayBegin(changed)) return { ...word, letters: changed };
  }
  const already = /ươ|[ăơư]/.exec(vowels)?.[0];
  if (!already) return null;
  const plain = vowels.replace(already, Array.from(already, bare).join(""));
  return { ...word, letters: `${put(plain)}w` };
}

const hornedVowels: [RegExp, string][] = [
  // `thuở`, `huơ`: an open rime; with the letter that follows it becomes `ươ` by itself.
  [/uo$/, "uơ"],
  [/uo|ưo|uơ/, "ươ"],
  [/u(?=a|u|i|$)/, "ư"],
  [/oa|oâ/, "oă"],
  [/o|ô/, "ơ"],
  [/a|â/, "ă"],
  [/u/, "ư"],
];

/** The word with a tone given, changed or taken back; null when the key is no tone or nothing can bear it. */
function toned(word: Word, key: string): Word | null {
  const { letters, tone } = word;
  if (!vowelsOf(letters) || !mayBecome(letters)) return null;
  if (key === "z") return tone === "" ? null : { letters, tone: "" };
  const wanted = tones[key];
  if (wanted === undefined) return null;
  if (tone === wanted) return { letters: letters + key, tone: "" };
  // What ends in c, ch, p or t is said high or low, and nothing else.
  if (/(c|ch|p|t)$/.test(letters) && wanted !== tones.s && wanted !== tones.j) return null;
  return { letters, tone: wanted };
}

/** `ưong` is always `ương`: nobody has to type the second horn. */
function smoothed(letters: string): string {
  if (mayBegin(letters)) return letters;
  const changed = letters.replace(/ưo(?=[^ưo]+$)/, "ươ").replace(/uơ(?=[^ươ]+$)/, "ươ");
  return mayBegin(changed) ? changed : letters;
}

function write({ letters, tone }: Word): string {
  if (tone === "") return letters;
  const at = toneAt(letters);
  return at < 0 ? letters : replaced(letters, at, (letters.charAt(at) + tone).normalize("NFC"));
}

/** Where the tone stands: on the vowel with a mark (of `ươ` the second), else as older print has it (`hòa`, `thúy`, `hoàn`). */
function toneAt(letters: string): number {
  const span = vowelsOf(letters);
  if (!span) return -1;
  const [from, to] = span;
  const shaped = letters.slice(from, to).search(/[ăâêôơ]/);
  if (shaped >= 0) return from + shaped;
  const horn = letters.slice(from, to).indexOf("ư");
  if (horn >= 0) return from + horn;
  const hasEnd = to < letters.length;
  return to - from === 1 ? from : to - from > 2 || hasEnd ? from + 1 : from;
}

function replaced(letters: string, at: number, letter: string): string {
  return letters.slice(0, at) + letter + letters.slice(at + 1);
}
