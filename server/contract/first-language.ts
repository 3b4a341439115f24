import type { LanguageCode, OfferedLanguage } from "./languages.ts";

/**
 * A cookie that holds the language somebody chose on one of the public pages, `en`, and nothing else: so that all of them are in
 * it. It tells nobody apart, and goes with the browser's session.
 */
export const chosenCookie = "mot-cua-language";

export interface Wished {
  offered: readonly OfferedLanguage[];
  /** What somebody chose on this phone; null where nobody has. */
  chosen: LanguageCode | null;
  /** What the number was taken or the time booked in; null where the page shows neither. */
  taken: LanguageCode | null;
  /** What the phone itself speaks, the best first: `navigator.languages`, or what it asks a page to be in. */
  spoken: readonly string[];
}

/** What a page on a phone is read in first: never one that the office does not offer. */
export function firstLanguage({ offered, chosen, taken, spoken }: Wished): LanguageCode {
  const offers = (wanted: LanguageCode) => offered.find(({ code }) => named(code) === named(wanted))?.code;
  // Vietnamese is what kiosks begin in: whoever left it at that need not read it on their own phone.
  const wishes = [chosen, taken === "vi" ? null : taken, ...spoken].filter((wish) => wish !== null);
  const fitting = wishes.flatMap((wish) => offers(wish) ?? [])[0];
  // Whose phone speaks neither reads English sooner than Vietnamese.
  return fitting ?? (spoken.some(isForeign) ? (offers("en") ?? "vi") : "vi");
}

/** A language by its name, and none of the office's country: `C.UTF-8` and a phone that names none say nothing. */
function isForeign(tag: string): boolean {
  return /^[a-z]{2,3}(-|$)/i.test(tag) && named(tag) !== "vi";
}

/** A language whatever its region and whichever of its codes is used: `km-KH` and `khm` are both `km`. */
function named(tag: string): string {
  try {
    return new Intl.Locale(tag).language;
  } catch {
    // A phone may name its language as it likes.
    return tag;
  }
}
