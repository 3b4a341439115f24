import fc from "fast-check";

/*
 * Telex seen from the other side, and by nothing of the code under test: from a word as it is printed to the keys that a
 * typist presses.
 */

const toneKey: Record<string, string> = { "\u0301": "s", "\u0300": "f", "\u0309": "r", "\u0303": "x", "\u0323": "j" };
const shapeKey: Record<string, string> = { "\u0302": "^", "\u0306": "w", "\u031b": "w" };

/** `after`: each shape right after its letter, the tone last; `end`: all shapes after the word; `toneFirst`: the tone before them. */
export type Way = "after" | "end" | "toneFirst";

export function telexKeys(word: string, way: Way): string {
  let [letters, later, tone] = ["", "", ""];
  for (const mark of word.normalize("NFD")) {
    const shape = shapeKey[mark];
    if (toneKey[mark]) tone = toneKey[mark];
    else if (shape) {
      const key = shape === "^" ? letters.slice(-1) : shape;
      // One horn makes both letters of `ươ`.
      const again = key === "w" && /u(w?)o$/.test(letters) && (later.includes("w") || letters.includes("uw"));
      if (way === "after") letters += again ? "" : key;
      else later += again ? "" : key;
    } else if (mark === "đ") {
      letters += "d";
      if (way === "after") letters += "d";
      else later += "d";
    } else letters += mark;
  }
  return way === "toneFirst" ? letters + tone + later : letters + later + tone;
}

const onsets = "b c ch d đ g h kh l m n nh ph s t th tr v x".split(" ");
/** Rimes with their tone's place marked by `'` after the letter that bears it. */
const rimes = (
  "a' a'c a'i a'm a'n a'ng a'nh a'o a'p a't a'u a'y ă'c ă'm ă'n ă'ng â'm â'n â't â'u â'y e'm e'n e'o ê' ê'm ê'n ê'nh ê't ê'u " +
  "i' i'a i'ch i'm i'n i'nh i't i'u iê'm iê'n iê'ng iê'p iê't iê'u o' o'a oa'i oa'n oa'ng oa'nh oă'n oă't o'e o'i o'ng o't ô' ô'c ô'i ô'n ô'ng ô't " +
  "ơ' ơ'i ơ'm ơ'n ơ'p ơ't u' u'a u'i u'm u'n u'ng u't uâ'n uâ't uê' uô'c uô'i uô'm uô'n uô'ng uô't u'y uyê'n uyê't uy'nh ư' ư'a ư'c ư'i ư'ng ư't ư'u " +
  "ươ'c ươ'i ươ'm ươ'n ươ'ng ươ'p ươ't ươ'u"
).split(" ");

/** Any syllable that spelling allows. Closed ones (`c ch p t`) have two tones only. */
export const syllables = fc
  .record({
    onset: fc.constantFrom(...onsets),
    rime: fc.constantFrom(...rimes),
    tone: fc.constantFrom("", ...Object.keys(toneKey)),
  })
  // `gi` is an onset of its own: `giũ` is `gi` and `ũ`.
  .filter(({ onset, rime }) => onset !== "g" || !rime.startsWith("i"))
  .filter(({ rime, tone }) => !/(c|ch|p|t)$/.test(rime) || tone === "\u0301" || tone === "\u0323")
  .map(({ onset, rime, tone }) => (onset + rime.replace("'", tone)).normalize("NFC"));

/** A word with a mark, or without one of the letters that only abbreviations and other languages have. */
export function vietnamese(word: string): boolean {
  return (
    !/[fjwz]/.test(word) &&
    /^[bcdđghklmnpqrstvx]*[aeiouyàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]+(c|ch|m|n|ng|nh|p|t)?$/.test(
      word,
    )
  );
}
