import type { Page } from "playwright-core";

/** EN 301 549: an H subtends 0.7° at the eye, which is 7.3 mm at the 60 cm from which a kiosk is read. */
export const leastLetterMm = 7.3;

/** Texts of a page whose H is lower than that, on a screen of which a pixel is so many mm; each with its place and its height. */
export function lowLetters(page: Page, mmPerPixel: number): Promise<string[]> {
  return page.evaluate(
    ([mm, least]) => {
      const found = new Set<string>();
      const pen = document.createElement("canvas").getContext("2d");
      const shares = new Map<string, number>();
      const where = [...document.querySelectorAll("dialog[open]")].at(-1) ?? document.body;
      const walker = document.createTreeWalker(where, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement;
        if (!element || !/[\p{L}\p{N}]/u.test(node.textContent ?? "") || !isSeen(element)) continue;
        const { fontSize, fontWeight, fontFamily } = getComputedStyle(element);
        const height = Number.parseFloat(fontSize) * shareOf(fontWeight, fontFamily) * mm;
        if (height >= least) continue;
        const place = element.closest("[data-testid], [class]");
        found.add(`${place?.getAttribute("data-testid") ?? place?.className} ${fontSize} is ${height.toFixed(2)} mm`);
      }
      return [...found];

      function isSeen(element: Element): boolean {
        if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
        if (element.closest("option, style, script, noscript")) return false;
        for (let at: Element | null = element; at; at = at.parentElement)
          if (getComputedStyle(at).clipPath === "inset(50%)") return false;
        return true;
      }

      /** Height of an H, of a font's size. */
      function shareOf(weight: string, family: string): number {
        const font = `${weight} 100px ${family}`;
        const known = shares.get(font);
        if (known !== undefined || !pen) return known ?? 0;
        pen.font = font;
        const share = pen.measureText("H").actualBoundingBoxAscent / 100;
        shares.set(font, share);
        return share;
      }
    },
    [mmPerPixel, leastLetterMm] as const,
  );
}
