import type { Page } from "playwright-core";

/** A text that stands on a picture or a pattern, of which no background colour tells how well it is read. */
export interface OnPicture {
  selector: string;
  html: string;
}

/** Of the dots behind a text so many may be nearer to its colour: its box has corners where no letter is, and a neighbour's edge. */
const besideShare = 0.02;

/**
 * Which of these texts are too near in colour to what is drawn behind them, measured dot by dot on two pictures of the page: one
 * without its letters, and one with bars of their colours in their place, as what they are in and what lies over them lets them be
 * seen. It is contrast as WCAG 2.2 reckons it, against the worst fiftieth and not the mean. What the page or a list of it scrolls to
 * is scrolled to, and back; what a page shows only when it is turned is not looked at.
 * @param least the contrast that every text must have
 */
export async function faintOnPictures(page: Page, texts: readonly OnPicture[], least: number): Promise<string[]> {
  if (texts.length === 0) return [];
  await takeLettersAway(page);
  const faint: string[] = [];
  let [left, seen] = [texts, await inSight(page, texts, false)];
  for (;;) {
    const measured = left.filter((_, at) => seen.includes(at));
    if (measured.length > 0) faint.push(...(await measure(page, measured, least)));
    left = left.filter((_, at) => !seen.includes(at));
    if (left.length === 0) break;
    // The first of those left is seen now or never: each round has fewer.
    seen = [0, ...(await inSight(page, left, true))];
  }
  await bringLettersBack(page);
  return faint;
}

/** Leaves each element's ink (its colour, and what of it comes through its own and outer opacity), and each list's place, in its data. */
function takeLettersAway(page: Page): Promise<void> {
  return page.evaluate(() => {
    // What comes in is measured as it will stand.
    for (const one of document.getAnimations())
      if (Number.isFinite(one.effect?.getComputedTiming().endTime)) one.finish();
    const bare = new CSSStyleSheet();
    bare.replaceSync("*, ::before, ::after { color: transparent !important; transition: none !important; }");
    // What the letters' colours are has to be read before they go. Outer elements come first.
    const shares = new Map<Element | null, number>();
    for (const element of document.querySelectorAll<HTMLElement>("html, html *")) {
      const { color, opacity } = getComputedStyle(element);
      const share = (shares.get(element.parentElement) ?? 1) * Number(opacity);
      shares.set(element, share);
      element.dataset.ink = color;
      element.dataset.inkShare = String(share);
      if (element.scrollTop !== 0 || element.scrollHeight > element.clientHeight)
        element.dataset.scrolled = String(element.scrollTop);
    }
    document.adoptedStyleSheets.push(bare);
  });
}

function bringLettersBack(page: Page): Promise<void> {
  return page.evaluate(() => {
    const bare = document.adoptedStyleSheets.at(-1);
    // Back at once, whatever way the page's colours change otherwise: the next look may be now.
    bare?.replaceSync("*, ::before, ::after { transition: none !important; }");
    document.body.getBoundingClientRect();
    for (const element of document.querySelectorAll("html, html *")) void getComputedStyle(element).color;
    document.adoptedStyleSheets.pop();
    for (const element of document.querySelectorAll<HTMLElement>("[data-ink]")) {
      const { scrolled } = element.dataset;
      if (scrolled !== undefined && element.scrollTop !== Number(scrolled))
        element.scrollTo({ top: Number(scrolled), behavior: "instant" });
      delete element.dataset.ink;
      delete element.dataset.inkShare;
      delete element.dataset.scrolled;
    }
  });
}

/** Which of the texts, by their places, are in sight as far as anything can bring them there; once the first of them has been brought. */
function inSight(page: Page, texts: readonly OnPicture[], bring: boolean): Promise<number[]> {
  return page.evaluate(
    ([selectors, bring]) => {
      const elements = selectors.map((selector) => document.querySelector(selector));
      if (bring && elements[0]) scrollTo(elements[0]);
      return [...elements.keys()].filter((at) => !isScrolledAway(elements[at] ?? null));

      function isScrolledAway(element: Element | null): boolean {
        return element !== null && scrollersOf(element).some((scroller) => beyond(element, scroller) !== 0);
      }

      /** Not by `scrollIntoView`, which turns pages that only their keys turn. Inner ones first. */
      function scrollTo(element: Element): void {
        for (const scroller of scrollersOf(element))
          scroller.scrollBy({ top: beyond(element, scroller), behavior: "instant" });
      }

      /** How far it is to where all of it is in sight, or its first lines are. */
      function beyond(element: Element, scroller: Element): number {
        const { top, bottom } = element.getBoundingClientRect();
        const root = scroller === document.documentElement;
        const box = root ? { top: 0, bottom: innerHeight } : scroller.getBoundingClientRect();
        if (top < box.top - 1) return top - box.top;
        return bottom > box.bottom + 1 ? Math.min(top - box.top, bottom - box.bottom) : 0;
      }

      function scrollersOf(element: Element): Element[] {
        const found: Element[] = [];
        const root = document.documentElement;
        // What the body's overflow says is the window's.
        const turned = [root, document.body].some((one) => getComputedStyle(one).overflowY === "hidden");
        for (let at = element.parentElement; at; at = at.parentElement) {
          const { overflowY, position } = getComputedStyle(at);
          const scrolls = at === root ? !turned : at !== document.body && /auto|scroll/.test(overflowY);
          if (scrolls && at.scrollHeight > at.clientHeight + 1) found.push(at);
          if (position === "fixed") break;
        }
        return found;
      }
    },
    [texts.map(({ selector }) => selector), bring] as const,
  );
}

/** Of texts that are in sight now. */
async function measure(page: Page, texts: readonly OnPicture[], least: number): Promise<string[]> {
  const bare = await pictureOf(page);
  await paintBars(page, texts);
  const barred = await pictureOf(page);
  await takeBarsAway(page);
  return page.evaluate(
    async ({ texts, bare, barred, least, besideShare }) => {
      const dot = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
      if (!dot) throw new Error("no canvas");
      const [ground, inked] = await Promise.all([bare, barred].map(glassOf));
      if (!ground || !inked) throw new Error("no pictures");
      const { width: imageWidth, height: imageHeight } = ground.canvas;
      const light = (channel: number) => {
        const share = channel / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      };
      const luminance = ([r = 0, g = 0, b = 0]: readonly number[]) =>
        0.2126 * light(r) + 0.7152 * light(g) + 0.0722 * light(b);
      const faint: string[] = [];
      for (const { selector, html } of texts) {
        const element = document.querySelector<HTMLElement>(selector);
        // What came anew meanwhile, as the next page of a list does, is looked at next time.
        const { ink, inkShare } = element?.dataset ?? {};
        if (!element || ink === undefined) continue;
        const [r, g, b, alpha] = paint(ink);
        // Nearly so where a ground of its own comes through together with the letters.
        const share = alpha * Number(inkShare);
        // Of most dots there are thousands alike: each pair of colours is reckoned once.
        const dots = new Map<number, number>();
        for (const node of element.childNodes) {
          if (node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim()) continue;
          const range = document.createRange();
          range.selectNodeContents(node);
          for (const { left, top, right, bottom, height } of range.getClientRects()) {
            // A line's box is higher than its letters, and may reach beyond the card that they stand on.
            const [x, y] = [Math.max(0, Math.ceil(left)), Math.max(0, Math.ceil(top + height * 0.16))];
            const [wide, high] = [Math.min(imageWidth, right) - x, Math.min(imageHeight, bottom - height * 0.16) - y];
            if (wide < 1 || high < 1) continue;
            const [behindAll, barAll] = [ground, inked].map(
              (glass) => glass.getImageData(x, y, Math.floor(wide), Math.floor(high)).data,
            );
            if (!behindAll || !barAll) continue;
            for (let at = 0; at < behindAll.length; at += 4) {
              const pair = colorAt(behindAll, at) * 2 ** 24 + colorAt(barAll, at);
              dots.set(pair, (dots.get(pair) ?? 0) + 1);
            }
          }
        }
        const contrasts = [...dots].map(([pair, count]) => {
          const [behind, bar] = [channelsOf(Math.floor(pair / 2 ** 24)), channelsOf(pair % 2 ** 24)];
          // Where no bar is seen the letters are cut off or covered, or they are of the ground's own colour: that tells.
          const own = [r, g, b].map((channel, at) => channel * share + (behind[at] ?? 0) * (1 - share));
          const seen = bar.some((channel, at) => channel !== behind[at]) ? bar : own;
          const [dark = 0, bright = 0] = [luminance(behind), luminance(seen)].sort((one, other) => one - other);
          return { contrast: (bright + 0.05) / (dark + 0.05), count };
        });
        contrasts.sort((one, other) => one.contrast - other.contrast);
        let left = Math.floor(contrasts.reduce((all, { count }) => all + count, 0) * besideShare);
        const worst = contrasts.find(({ count }) => {
          left -= count;
          return left < 0;
        })?.contrast;
        if (worst !== undefined && worst < least) faint.push(`on a picture: ${html} contrast of ${worst.toFixed(2)}`);
      }
      return faint;

      /** Red, green and blue of a dot as one number below 2²⁴. */
      function colorAt(dots: Uint8ClampedArray, at: number): number {
        return ((dots[at] ?? 0) << 16) | ((dots[at + 1] ?? 0) << 8) | (dots[at + 2] ?? 0);
      }

      function channelsOf(color: number): number[] {
        return [color >> 16, (color >> 8) & 255, color & 255];
      }

      async function glassOf(picture: string): Promise<OffscreenCanvasRenderingContext2D> {
        const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
        const glass = new OffscreenCanvas(image.width, image.height).getContext("2d", { willReadFrequently: true });
        if (!glass) throw new Error("no canvas");
        glass.drawImage(image, 0, 0);
        return glass;
      }

      /** Any colour that CSS knows, `oklab()` too, as red, green and blue up to 255 and a share of cover. */
      function paint(color: string): [r: number, g: number, b: number, alpha: number] {
        if (!dot) throw new Error("no canvas");
        dot.clearRect(0, 0, 1, 1);
        dot.fillStyle = color;
        dot.fillRect(0, 0, 1, 1);
        const [r = 0, g = 0, b = 0, alpha = 0] = dot.getImageData(0, 0, 1, 1).data;
        return [r, g, b, alpha / 255];
      }
    },
    { texts, bare, barred, least, besideShare },
  );
}

async function pictureOf(page: Page): Promise<string> {
  return (await page.screenshot({ scale: "css", animations: "allow" })).toString("base64");
}

/** Behind where the letters of each text stood, a bar of their colour: at the same depth of the page, so that it meets what they met. */
function paintBars(page: Page, texts: readonly OnPicture[]): Promise<void> {
  return page.evaluate(
    (selectors) => {
      const inks = new Map<string, Highlight>();
      for (const selector of selectors) {
        const element = document.querySelector<HTMLElement>(selector);
        const { ink } = element?.dataset ?? {};
        if (!element || ink === undefined) continue;
        const bars = inks.get(ink) ?? new Highlight();
        inks.set(ink, bars);
        for (const node of element.childNodes) {
          if (node.nodeType !== Node.TEXT_NODE) continue;
          const range = document.createRange();
          range.selectNodeContents(node);
          bars.add(range);
        }
      }
      const sheet = new CSSStyleSheet();
      for (const [at, [ink, bars]] of [...inks].entries()) {
        CSS.highlights.set(`ink-${at}`, bars);
        sheet.insertRule(`::highlight(ink-${at}) { background-color: ${ink}; }`);
      }
      document.adoptedStyleSheets.push(sheet);
    },
    texts.map(({ selector }) => selector),
  );
}

function takeBarsAway(page: Page): Promise<void> {
  return page.evaluate(() => {
    document.adoptedStyleSheets.pop();
    CSS.highlights.clear();
  });
}
