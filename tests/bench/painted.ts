import type { Browser, BrowserContext, Page } from "playwright-core";

/** The PC behind a screen is a small one: its browser's CPU is slowed down so many times. */
const slower = 4;
const patienceMs = 20_000;

/** A screen in a browser of its own profile, as cold as on its first day, on a slow machine. */
export interface SlowScreen {
  page: Page;
  context: BrowserContext;
}

/**
 * Opens a blank page whose later ones note in their performance entries what was touched (`touch`, when the finger left the
 * glass) and what was painted (`painted`, with the text as its detail): the text of `watched`, each time it is another one.
 * Painted means that the frame after the change has done all its work: scripts, style, layout and paint.
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
    let before = "";
    addEventListener("pointerup", (event) => performance.mark("touch", { startTime: event.timeStamp }), {
      capture: true,
    });
    new MutationObserver(() => {
      const found = document.querySelector(selector);
      const now = (attribute === null ? found?.textContent : found?.getAttribute(attribute)) ?? "";
      if (now === before) return;
      before = now;
      requestAnimationFrame(() => {
        // Asked for while a frame is made it runs when that is made, ahead of what the page has still to tidy up after it.
        void scheduler.postTask(() => performance.mark("painted", { detail: now }), { priority: "user-blocking" });
      });
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  }, watched);
  return { page, context };
}

/** Something that was painted: `at` in ms since the page's navigation, `since1970` by the machine's clock. */
export interface Painted {
  what: string;
  at: number;
  since1970: number;
}

/** Waits until this was painted, as a word of its text. @param from how many paintings there were before */
export async function afterPainting(page: Page, word: string | null, from: number): Promise<Painted> {
  const isIt = ({ what }: Painted) => (word === null ? what !== "" : what.split(" ").includes(word));
  for (;;) {
    const all = await paintings(page);
    const found = all.slice(from).find(isIt);
    if (found) return found;
    const seen = all.length;
    await page.waitForFunction((count) => performance.getEntriesByName("painted").length > count, seen, {
      polling: 20,
    });
  }
}

/**
 * The same for what the page is about to be made to do: begun before that, it asks the page nothing meanwhile. A page that is
 * asked while it answers a touch does both on the one slowed thread, and the questions count as the touch's.
 * @param word null for whatever text comes first
 */
export async function painting(page: Page, word: string | null, from: number): Promise<Painted> {
  await page.evaluate(
    ([word, from, patienceMs]) =>
      new Promise<void>((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`${word ?? "nothing new"} was not painted`)), patienceMs);
        const observer = new PerformanceObserver(() => {
          const painted = performance.getEntriesByName("painted").slice(from) as PerformanceMark[];
          if (!painted.some(({ detail }) => (word === null ? detail !== "" : String(detail).split(" ").includes(word))))
            return;
          observer.disconnect();
          clearTimeout(late);
          resolve();
        });
        observer.observe({ type: "mark", buffered: true });
      }),
    [word, from, patienceMs] as const,
  );
  return afterPainting(page, word, from);
}

/** Everything that was painted so far. */
export function paintings(page: Page): Promise<Painted[]> {
  return page.evaluate(() =>
    performance.getEntriesByName("painted").map((entry) => ({
      what: String((entry as PerformanceMark).detail),
      at: entry.startTime,
      since1970: performance.timeOrigin + entry.startTime,
    })),
  );
}
