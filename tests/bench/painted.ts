import type { Browser, BrowserContext, Page } from "playwright-core";

/** The PC behind a screen is a small one: its browser's CPU is slowed down so many times. */
const slower = 4;
const patienceMs = 20_000;

/** A screen in a browser of its own profile, as cold as on its first day, on a slow machine. */
export interface SlowScreen {
  page: Page;
  context: BrowserContext;
}

/** Something that was painted: `at` in ms since the page's navigation, `since1970` by the machine's clock. */
export interface Painted {
  what: string;
  at: number;
  since1970: number;
}

/** What the page notes of itself. Plain values: entries of its performance timeline would be work between a touch and its frame. */
interface Noted {
  /** When a finger last left the glass, in ms since the page's navigation. */
  touchedAt: number;
  painted: Painted[];
  heard: ((painted: Painted) => void) | null;
}
declare global {
  interface Window {
    noted: Noted;
  }
}

/**
 * Opens a blank page whose later ones note when they were touched, and what was painted: the text of `watched`, each time it is
 * another one. Painted means that the frame after the change has done all its work: scripts, style, layout and paint.
 * @param watched a selector, and the attribute that tells one state from the next; null for its text
 */
export async function openSlowScreen(
  browser: Browser,
  { width, height, touch }: { width: number; height: number; touch: boolean },
  watched: { selector: string; attribute: string | null },
): Promise<SlowScreen> {
  const context = await browser.newContext({ viewport: { width, height }, hasTouch: touch });
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  await (await context.newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: slower });
  await page.addInitScript(({ selector, attribute }) => {
    const noted: Noted = { touchedAt: Number.NaN, painted: [], heard: null };
    window.noted = noted;
    let before = "";
    addEventListener("pointerup", ({ timeStamp }) => (noted.touchedAt = timeStamp), { capture: true });
    const note = (what: string) => {
      if (what === noted.painted.at(-1)?.what) return;
      const at = performance.now();
      const painted = { what, at, since1970: performance.timeOrigin + at };
      noted.painted.push(painted);
      noted.heard?.(painted);
    };
    new MutationObserver(() => {
      const found = document.querySelector(selector);
      const now = (attribute === null ? found?.textContent : found?.getAttribute(attribute)) ?? "";
      if (now === before) return;
      before = now;
      requestAnimationFrame(() => {
        // Asked for while a frame is made, both run when that is made, ahead of what the page has still to tidy up after it. After a
        // touch Chromium puts further frames ahead of all tasks: where there is one it begins once this one is made.
        void scheduler.postTask(() => note(now), { priority: "user-blocking" });
        requestAnimationFrame(() => note(now));
      });
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  }, watched);
  return { page, context };
}

/**
 * Resolves once this is painted, as a word of its text: now, or already as the last thing that was. Begun before the page is made to
 * do it, and asking the page nothing meanwhile: one that is asked while it works does both on its one slowed thread.
 * @param word null for any text, which is the next one where what was painted is forgotten first
 */
export function painting(page: Page, word: string | null): Promise<Painted> {
  return page.evaluate(
    ([word, patienceMs]) =>
      new Promise<Painted>((resolve, reject) => {
        const { noted } = window;
        const isIt = ({ what }: Painted) => (word === null ? what !== "" : what.split(" ").includes(word));
        const last = noted.painted.at(-1);
        if (last && isIt(last)) return resolve(last);
        const late = setTimeout(() => reject(new Error(`${word ?? "nothing new"} was not painted`)), patienceMs);
        noted.heard = (painted) => {
          if (!isIt(painted)) return;
          noted.heard = null;
          clearTimeout(late);
          resolve(painted);
        };
      }),
    [word, patienceMs] as const,
  );
}

/** What is on the page is no longer taken for what it is about to be made to show. */
export function forgetPainted(page: Page): Promise<void> {
  return page.evaluate(() => {
    window.noted.painted = [];
  });
}

/** When a finger last left the glass, in ms since the page's navigation. */
export function touchedAt(page: Page): Promise<number> {
  return page.evaluate(() => window.noted.touchedAt);
}
