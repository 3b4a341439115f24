import type { Page } from "playwright-core";

/**
 * What Tab never comes to, and what does not show that it has the focus: a frame of two pixels at least. Twice around, since lists may
 * fill on the way; what is off once a list was turned to its end is not missed.
 */
export async function outOfReach(page: Page): Promise<string[]> {
  const wrong = new Set<string>();
  let left: string[] = [];
  for (let press = 0; press < 160; press++) {
    await page.keyboard.press("Tab");
    const seen = await page.evaluate(() => {
      const nameOf = (one: HTMLElement) =>
        one.dataset.testid ?? (one.id || (one.textContent ?? "").trim().slice(0, 30));
      const now = document.activeElement;
      let bare: string | null = null;
      if (now instanceof HTMLElement && now !== document.body) {
        now.dataset.reached = "";
        const { outlineStyle, outlineWidth } = getComputedStyle(now);
        if (outlineStyle === "none" || Number.parseFloat(outlineWidth) < 2) bare = nameOf(now);
      }
      const where = document.querySelector("dialog[open]") ?? document;
      const missing = [
        ...where.querySelectorAll<HTMLElement>("button, a[href], input, select, summary, [tabindex='0']"),
      ].filter(
        (one) =>
          one.checkVisibility({ visibilityProperty: true }) &&
          !one.matches(":disabled") &&
          one.tabIndex >= 0 &&
          one.dataset.reached === undefined,
      );
      return { bare, missing: missing.map(nameOf) };
    });
    if (seen.bare !== null) wrong.add(`${seen.bare} does not show the focus`);
    left = seen.missing;
    if (left.length === 0) break;
  }
  return [...wrong, ...left.map((name) => `${name} is never reached`)];
}

/**
 * What is touched and smaller than a finger, 15 mm, or so near to another that fingers on the middles of both have less than 8 mm between
 * them: middles 23 mm apart. Read so, and not from edge to edge, as keys that fill the room between are hit more surely than smaller ones;
 * in mm of a screen of which a pixel is so large.
 */
export function untouchable(page: Page, mmPerPixel: number): Promise<string[]> {
  return page.evaluate((mm) => {
    const targets = [...document.querySelectorAll("button")]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest("[inert]"))
      // What a list has turned away, if only in part, is touched once it has come.
      .filter((one) => {
        const { left, top, width, height, bottom } = one.getBoundingClientRect();
        const list = one.closest(".scroll-list")?.getBoundingClientRect();
        if (list && (top < list.top || bottom > list.bottom)) return false;
        return one.contains(document.elementFromPoint(left + width / 2, top + height / 2));
      })
      .map((one) => {
        const { left, top, width, height } = one.getBoundingClientRect();
        const name = one.dataset.testid ?? one.textContent;
        return { name, width: width * mm, height: height * mm, x: (left + width / 2) * mm, y: (top + height / 2) * mm };
      });
    const small = targets.filter(({ width, height }) => Math.min(width, height) < 15);
    const near = targets.flatMap((one, at) =>
      targets
        .slice(at + 1)
        .filter((other) => Math.abs(one.x - other.x) < 15 + 8 && Math.abs(one.y - other.y) < 15 + 8)
        .map(
          (other) =>
            `${one.name} is too near to ${other.name}: ${Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y)).toFixed(1)} mm`,
        ),
    );
    return [...small.map(({ name, width, height }) => `${name} is ${Math.min(width, height).toFixed(1)} mm`), ...near];
  }, mmPerPixel);
}
