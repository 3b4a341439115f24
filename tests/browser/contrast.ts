import type { Page } from "playwright-core";

/** A text that stands on a picture or a pattern, of which no background colour tells how well it is read. */
export interface OnPicture {
  selector: string;
  html: string;
}

/** Of the dots behind a text so many may be nearer to its colour: its box has corners where no letter is, and a neighbour's edge. */
const besideShare = 0.02;

/**
 * Which of these texts are too near in colour to what is drawn behind them, measured dot by dot on a picture of the page without its
 * letters: contrast as WCAG 2.2 reckons it, against the worst fiftieth and not the mean.
 * @param least the contrast that every text must have
 */
export async function faintOnPictures(page: Page, texts: readonly OnPicture[], least: number): Promise<string[]> {
  if (texts.length === 0) return [];
  await page.evaluate(() => {
    // What comes in is measured as it will stand.
    for (const one of document.getAnimations())
      if (Number.isFinite(one.effect?.getComputedTiming().endTime)) one.finish();
    const bare = new CSSStyleSheet();
    bare.replaceSync("*, ::before, ::after { color: transparent !important; transition: none !important; }");
    // What the letters' colours are has to be read before they go.
    for (const element of document.querySelectorAll<HTMLElement>("body *"))
      element.dataset.ink = getComputedStyle(element).color;
    document.adoptedStyleSheets.push(bare);
  });
  const picture = (await page.screenshot({ scale: "css", animations: "allow" })).toString("base64");
  return page.evaluate(
    async ({ texts, picture, least, besideShare }) => {
      const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const glass = canvas.getContext("2d", { willReadFrequently: true });
      if (!glass) throw new Error("no canvas");
      glass.drawImage(image, 0, 0);
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
        const [r, g, b, alpha = 1] = element?.dataset.ink?.match(/[\d.]+/g)?.map(Number) ?? [];
        if (!element || r === undefined || g === undefined || b === undefined) continue;
        const contrasts: number[] = [];
        for (const node of element.childNodes) {
          if (node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim()) continue;
          const range = document.createRange();
          range.selectNodeContents(node);
          for (const { left, top, right, bottom, height } of range.getClientRects()) {
            // A line's box is higher than its letters, and may reach beyond the card that they stand on.
            const [x, y] = [Math.max(0, Math.ceil(left)), Math.max(0, Math.ceil(top + height * 0.16))];
            const [wide, high] = [Math.min(image.width, right) - x, Math.min(image.height, bottom - height * 0.16) - y];
            if (wide < 1 || high < 1) continue;
            const { data } = glass.getImageData(x, y, Math.floor(wide), Math.floor(high));
            for (let dot = 0; dot < data.length; dot += 4) {
              const behind = [data[dot] ?? 0, data[dot + 1] ?? 0, data[dot + 2] ?? 0];
              const ink = [r, g, b].map((channel, at) => channel * alpha + (behind[at] ?? 0) * (1 - alpha));
              const [dark = 0, bright = 0] = [luminance(behind), luminance(ink)].sort((one, other) => one - other);
              contrasts.push((bright + 0.05) / (dark + 0.05));
            }
          }
        }
        contrasts.sort((one, other) => one - other);
        const worst = contrasts[Math.floor(contrasts.length * besideShare)];
        if (worst !== undefined && worst < least) faint.push(`on a picture: ${html} contrast of ${worst.toFixed(2)}`);
      }
      document.adoptedStyleSheets.pop();
      for (const element of document.querySelectorAll<HTMLElement>("[data-ink]")) delete element.dataset.ink;
      return faint;
    },
    { texts, picture, least, besideShare },
  );
}
