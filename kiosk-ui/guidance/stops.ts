/** One place of a screen that is heard: something to read, or something to choose. */
export interface Stop {
  element: HTMLElement;
  isControl: boolean;
}

const controls = "button";
const texts = "h1, h2, h3, p, li, dl > div, output";

/** What is before the person: the topmost dialog, else the screen. */
export function sceneNow(): HTMLElement | null {
  return [...document.querySelectorAll<HTMLElement>("dialog[open]")].at(-1) ?? document.querySelector("main");
}

/** All that is heard in a part of the page, in reading order. Nothing twice: what lies within another stop belongs to it. */
export function stopsIn(scene: HTMLElement): Stop[] {
  const all = `${controls}, ${texts}`;
  return [...scene.querySelectorAll<HTMLElement>(all)]
    .filter((element) => {
      const outer = element.parentElement?.closest(all);
      return isHeard(element) && !(outer && scene.contains(outer)) && partsOf(element).length > 0;
    })
    .map((element) => ({ element, isControl: element.matches(controls) }));
}

/**
 * What an element says, a part for each piece of text that stands for itself.
 * A label that was written for the ear comes instead of what is drawn.
 */
export function partsOf(element: HTMLElement): string[] {
  const label = element.getAttribute("aria-label");
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const parts: { of: Element | null; text: string }[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const of = node.parentElement;
    if (!of || !isHeard(of)) continue;
    const last = parts.at(-1);
    if (last && last.of === of) last.text += node.textContent ?? "";
    else parts.push({ of, text: node.textContent ?? "" });
  }
  const isKey = element.matches(".key");
  const drawn = parts
    .map(({ text }) => text.replace(/\s+/g, " ").trim())
    .filter((text) => /[\p{L}\p{N}]/u.test(text) || (isKey && text !== ""));
  if (label === null) return drawn;
  return element.matches(controls) ? [label] : [label, ...drawn];
}

function isHeard(element: Element): boolean {
  return !element.closest('[aria-hidden="true"], [data-guide="skip"]') && element.checkVisibility();
}
