import type { Page } from "playwright-core";
import type { Size } from "./fitting.ts";

/** In the largest letters, with all that is touched low down: an upright kiosk, a small lying one and a tablet of ten inches on end. */
export const turnedSizes: readonly Size[] = [
  [1080, 1920],
  [1366, 768],
  [800, 1280],
];

/**
 * How often a page may be turned there until something is under a finger, by the stop of the kiosk's tour and what is touched.
 * What a screen is for is there at once, and so is its way back; what is one of a list comes as the list is turned.
 */
export const mostTurns: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  "kiosk-home": { "service-civil-status": 0, "to-tools": 0, collect: 5, lookup: 5, search: 6, "check-in-tile": 6 },
  "kiosk-procedures": { "procedure-1.001193": 0, back: 0, "procedure-none": 6 },
  "kiosk-confirm": { "priority-none": 0, "to-priority": 0, back: 0 },
  "kiosk-ticket": { done: 0, stay: 0 },
  "kiosk-search": { "key-q": 0, "key-m": 0, "key-space": 0, "search-field": 0, back: 0 },
  "kiosk-search-found": { "key-q": 0, "search-field": 0, "procedure-1.001193": 1, back: 0 },
  "kiosk-elsewhere": { back: 0 },
  "kiosk-code": { "key-1": 0, "key-.": 0, "typed-code": 0, "code-next": 0, back: 0 },
  "kiosk-collect": { "key-1": 0, "key-.": 0, "code-next": 0, "no-paper": 1, back: 0 },
  "kiosk-four": { "key-1": 0, "key-0": 0, "typed-four": 0, skip: 0, back: 0 },
  "kiosk-status-ready": { "status-take": 0, done: 0 },
  "kiosk-status-lacking": { "status-take": 0, done: 0 },
  "kiosk-check-in": { "key-1": 0, "key-M": 0, "typed-code": 0, "check-in": 0, back: 0 },
  "kiosk-arrived": { "priority-none": 0, "priority-elderly": 2, back: 0 },
  "kiosk-check-in-not-now": { ordinary: 0, done: 0 },
};

const deeds = new Set(
  "to-tools priority-none to-priority stay done back code-next skip status-take check-in ordinary".split(" "),
);

/** What is there at once wherever the page is turned: what a screen is for, and its way back. */
export function atOnce(stop: string): Record<string, number> {
  return Object.fromEntries(Object.entries(mostTurns[stop] ?? {}).filter(([testId]) => deeds.has(testId)));
}

/**
 * Turns the page from its beginning to its end, and back to its beginning. What is seen or touched counts as there once a finger on its
 * middle meets it. @returns what comes later than it may, a sentence each
 */
export function lateTurns(page: Page, most: Readonly<Record<string, number>>): Promise<string[]> {
  return page.evaluate(async (most) => {
    const box = document.querySelector<HTMLElement>(".page");
    const down = document.querySelector<HTMLButtonElement>("[data-testid=page-down]");
    if (!box || !down) throw new Error("there is no page to turn");
    const drawn = async () => {
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    };
    const isThere = (testId: string) => {
      const one = document.querySelector(`[data-testid="${testId}"]`);
      if (!one) return false;
      const { left, top, width, height } = one.getBoundingClientRect();
      return one.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    };
    const found = new Map<string, number>();
    box.scrollTop = 0;
    await drawn();
    for (let turn = 0; turn < 30; turn++) {
      for (const testId of Object.keys(most)) if (!found.has(testId) && isThere(testId)) found.set(testId, turn);
      if (down.disabled || found.size === Object.keys(most).length) break;
      down.click();
      await drawn();
    }
    box.scrollTop = 0;
    await drawn();
    return Object.entries(most)
      .filter(([testId, bound]) => (found.get(testId) ?? Number.POSITIVE_INFINITY) > bound)
      .map(([testId, bound]) => `${testId} comes after ${found.get(testId) ?? "all"} turns, not ${bound}`);
  }, most);
}
