import type { Page } from "playwright-core";

/** Buttons above the lower third of an upright glass, or above the lower two thirds of a wide one. */
export function tooHigh(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const highest = innerHeight > innerWidth ? innerHeight * 0.66 : innerHeight * 0.37;
    return [...document.querySelectorAll("button")]
      .filter((button) => button.checkVisibility())
      .filter((button) => {
        const { left, top, width, height } = button.getBoundingClientRect();
        if (top >= highest || top + height <= 0) return false;
        // What is turned away, or under something else, can not be touched where it is.
        return button.contains(document.elementFromPoint(left + width / 2, Math.max(0, top) + 2));
      })
      .map((button) => button.dataset.testid ?? button.textContent ?? "");
  });
}
