import type { Locator, Page } from "playwright-core";

/** Presses Tab until the focus is there, as often as there may be things before it; with Shift, where it lies behind. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  const away = await wanted.evaluate(buttonsAway);
  const key = away < 0 ? "Shift+Tab" : "Tab";
  // Each of these takes one press at least: to look where the focus is takes longer than to press.
  for (let press = 0; press < Math.abs(away); press++) await page.keyboard.press(key);
  for (let press = 0; press < 80; press++) {
    if (await wanted.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not come to ${wanted}`);
}

/** How many buttons further on it is than what has the focus; below none where it is before that. */
function buttonsAway(wanted: Element): number {
  const now = document.activeElement;
  const where = wanted.closest("dialog") ?? document;
  if (!now || now === document.body || !where.contains(now)) return 0;
  const order = [...where.querySelectorAll("button")].filter(
    (one) =>
      one === now ||
      one === wanted ||
      (one.checkVisibility({ visibilityProperty: true }) &&
        !one.disabled &&
        one.tabIndex >= 0 &&
        !one.closest("[inert]")),
  );
  const isBehind = (one: Element, other: Element) =>
    (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const between = order.filter((one) => isBehind(one, now) !== isBehind(one, wanted) && one !== now && one !== wanted);
  const steps = now === wanted ? 0 : between.length + 1;
  return isBehind(wanted, now) ? steps : -steps;
}
