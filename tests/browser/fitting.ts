import type { Page } from "playwright-core";

export type Size = readonly [width: number, height: number];

/** What each kind of screen is in offices, in CSS pixels: docs/hardware.md. The first is the usual one. */
export const screenSizes = {
  kiosk: [
    [1080, 1920],
    [1920, 1080],
    [1366, 768],
    [1280, 800],
    [800, 1280],
  ],
  hall: [
    [1920, 1080],
    [1080, 1920],
    [3840, 2160],
    [1366, 768],
  ],
  tablet: [
    [1280, 800],
    [800, 1280],
    [1024, 600],
  ],
  phone: [
    [360, 640],
    [412, 915],
  ],
  desk: [
    [1366, 768],
    [1920, 1080],
  ],
} as const satisfies Record<string, readonly Size[]>;

/** Gives a page another size, and waits until what follows a change of size is drawn. */
export async function resize(page: Page, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
  await stands(page);
}

/** Waits until what follows a change (lists that turn, texts that shrink) is drawn, and nothing comes in any more. */
export async function stands(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 3; frame++) await new Promise((drawn) => requestAnimationFrame(drawn));
    // What fades in is not half there any more.
    const moving = document.getAnimations().filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime));
    await Promise.allSettled(moving.map(({ finished }) => finished));
  });
}

/**
 * What of a page's texts can not be read whole: cut off by a box, out of the screen, out of its button, or under something
 * else. Measured line by line, by the ink of its letters with all their marks. Whatever a list scrolls to is not missing; nothing scrolls sideways.
 * @param scrolls whether the page itself may be longer than the screen, as a phone's may
 */
export function misfits(page: Page, scrolls: boolean): Promise<string[]> {
  return page.evaluate((mayScroll) => {
    const found = new Set<string>();
    const pen = document.createElement("canvas").getContext("2d");
    let placed: { node: Node | null; letters: { letter: string; top: number }[] } = { node: null, letters: [] };
    const dialog = [...document.querySelectorAll("dialog[open], [role=alertdialog], [role=dialog], .idle-notice")].at(
      -1,
    );
    const walker = document.createTreeWalker(dialog ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? "";
      if (!element || text === "" || !isSeen(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        const why = rect.width < 1 ? null : whyNot(element, rect, inkOf(node, element, rect));
        if (why) found.add(`${placeOf(element)} “${text.slice(0, 60)}” ${why}`);
      }
    }
    if (document.documentElement.scrollWidth > innerWidth + 1) found.add("the page scrolls sideways");
    return [...found];

    function isSeen(element: Element): boolean {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
      // Said to screen readers only: a box of a pixel, or one that is cut to nothing.
      for (let at: Element | null = element; at; at = at.parentElement) {
        const { width, height } = at.getBoundingClientRect();
        const { overflow, clipPath } = getComputedStyle(at);
        if (clipPath === "inset(50%)" || (overflow === "hidden" && (width <= 2 || height <= 2))) return false;
        if (["STYLE", "SCRIPT", "NOSCRIPT", "OPTION"].includes(at.tagName)) return false;
      }
      return true;
    }

    /** A line's letters and marks, from the highest to the lowest. */
    function inkOf(node: Node, element: Element, rect: DOMRect): DOMRect {
      if (!pen) return rect;
      const { fontStyle, fontWeight, fontSize, fontFamily, textTransform } = getComputedStyle(element);
      pen.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
      const line = lineOf(node, rect);
      const ink = pen.measureText(textTransform === "uppercase" ? line.toUpperCase() : line);
      // What is drawn smaller or larger than it is set.
      const scale = rect.height / (ink.fontBoundingBoxAscent + ink.fontBoundingBoxDescent);
      const baseline = rect.top + ink.fontBoundingBoxAscent * scale;
      const top = baseline - ink.actualBoundingBoxAscent * scale;
      return new DOMRect(rect.left, top, rect.width, baseline + ink.actualBoundingBoxDescent * scale - top);
    }

    /** The part of a text that stands in this line. */
    function lineOf(node: Node, rect: DOMRect): string {
      if (placed.node !== node) placed = { node, letters: lettersOf(node) };
      return placed.letters
        .filter(({ top }) => Math.abs(top - rect.top) < rect.height / 2)
        .map(({ letter }) => letter)
        .join("");
    }

    /** Each letter of a text that is drawn, and where its line begins: to ask that of each is dear, and each line of a text needs it. */
    function lettersOf(node: Node): { letter: string; top: number }[] {
      const range = document.createRange();
      return [...(node.textContent ?? "").matchAll(/./gsu)].flatMap(({ 0: letter, index }) => {
        range.setStart(node, index);
        range.setEnd(node, index + letter.length);
        const { top, height } = range.getBoundingClientRect();
        return height > 0 ? [{ letter, top }] : [];
      });
    }

    function whyNot(element: Element, line: DOMRect, { left, right, top, bottom }: DOMRect): string | null {
      // The edge of a letter is drawn softly.
      const slack = 1;
      // A line's box is a little taller than most of its letters, and a button cuts nothing off.
      const beyond = Number.parseFloat(getComputedStyle(element).fontSize) * 0.12;
      let [x, y] = [true, true];
      for (let at: Element | null = element; at && at !== document.documentElement; at = at.parentElement) {
        const { overflowX, overflowY, position } = getComputedStyle(at);
        const box = at.getBoundingClientRect();
        if (at.matches("button, a[href], summary"))
          if (
            left < box.left - 1 ||
            right > box.right + 1 ||
            line.top < box.top - beyond ||
            line.bottom > box.bottom + beyond
          )
            return "runs out of its button";
        const cutsX = overflowX !== "visible" && at !== document.body;
        const cutsY = overflowY !== "visible" && at !== document.body;
        if (x && cutsX && (left < box.left - 1 || right > box.right + 1)) return "is cut off at the side";
        if (y && cutsY && !isScrolled(overflowY) && (top < box.top - slack || bottom > box.bottom + slack))
          return "is cut off above or below";
        if (isScrolled(overflowY)) {
          y = false;
          // What a list has scrolled away is looked at when it comes.
          if (bottom > box.bottom || top < box.top) return null;
        }
        if (isScrolled(overflowX) && at.scrollWidth > at.clientWidth + 1)
          return "is in something that scrolls sideways";
        if (position === "fixed") x = y = false;
      }
      if (left < -1 || right > innerWidth + 1) return "is out of the screen at the side";
      if (!mayScroll && (top < -slack || bottom > innerHeight + slack)) return "is out of the screen above or below";
      if (top < 0 || bottom > innerHeight) return null;
      const over = [left + 2, (left + right) / 2, right - 2]
        .map((x) => document.elementFromPoint(x, (top + bottom) / 2))
        .find((one) => one && !one.contains(element) && !element.contains(one) && isOpaque(one, element));
      return over ? `is under ${placeOf(over)}` : null;
    }

    /** Whether something hides what lies under it: empty parts of a line of large letters do not. */
    function isOpaque(over: Element, element: Element): boolean {
      for (let at: Element | null = over; at && !at.contains(element); at = at.parentElement) {
        const { backgroundColor, backgroundImage } = getComputedStyle(at);
        if (backgroundImage !== "none" || !/, 0\)$|^transparent$/.test(backgroundColor)) return true;
        if (at.matches("img, video, canvas")) return true;
      }
      return false;
    }

    function isScrolled(overflow: string): boolean {
      return overflow === "auto" || overflow === "scroll";
    }

    function placeOf(element: Element): string {
      const named = element.closest("[data-testid], [id], [class]");
      const name = named?.getAttribute("data-testid") ?? named?.id ?? "";
      return `${element.tagName.toLowerCase()} in ${name || named?.getAttribute("class") || "?"}`;
    }
  }, scrolls);
}

/** Every text that a person meets on a page: seen, or read out as a name or a hint. Each once. */
export function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // A screen in two languages at once is called by the Vietnamese one.
    const found = new Set<string>(document.documentElement.lang === "vi" ? [] : [document.title]);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement;
      if (!element?.checkVisibility() || element.closest("script, style")) continue;
      // Said in Vietnamese too, for whoever can not choose a language: it is no text of this one.
      if (document.documentElement.lang !== "vi" && element.closest("[lang=vi]:not(html)")) continue;
      // The line above its own language: the hall's Vietnamese beside the second language.
      if (element.closest(".both > .vi") || (node instanceof Text && element.querySelector(":scope > .en"))) continue;
      if (node instanceof Element)
        for (const name of ["aria-label", "title", "alt", "placeholder", "aria-description"])
          found.add(node.getAttribute(name)?.trim() ?? "");
      // What keeps its sentences together is one text all the same.
      else found.add((element.matches(".sentence") ? element.parentElement : node)?.textContent?.trim() ?? "");
    }
    found.delete("");
    return [...found];
  });
}
