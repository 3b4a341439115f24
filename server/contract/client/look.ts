import type { Look } from "../look.ts";

const sheet = "/look/look.css";
/** Where every page finds the office's emblem, whatever kind of picture it is. */
const emblem = "/look/emblem.svg";

/** Another address for another emblem, so that a page that is open changes it. */
export function emblemOf(look: Look): string {
  return look.emblem ? `${emblem}?v=${look.emblem.slice(0, 12)}` : emblem;
}

/**
 * Puts the office's colour on a page that is open when it was changed. The style sheet is fetched anew rather than its
 * variables set: what a page says over it, such as high contrast, has to go on standing over it.
 */
export function wearLook(page: Document, { lacquer }: Look): void {
  const { dataset } = page.documentElement;
  const worn = dataset.lacquer;
  dataset.lacquer = lacquer;
  if (worn === undefined || worn === lacquer) return;
  const before = page.querySelector<HTMLLinkElement>(`link[href^="${sheet}"]`);
  if (!before) return;
  const next = page.createElement("link");
  next.rel = "stylesheet";
  next.href = `${sheet}?v=${lacquer.slice(1)}`;
  // The old one stays until the new one is there, also when the hub is gone by then.
  next.addEventListener("load", () => before.remove());
  next.addEventListener("error", () => next.remove());
  before.after(next);
}
