import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";

/**
 * Key events as a wedge makes them, a millisecond apart however busy this machine is, into whatever has the focus. Returns
 * whether the page kept its Enter from pressing that.
 */
export function wedge(page: Page, text: string): Promise<boolean> {
  return page.evaluate((typed) => {
    const target = document.activeElement ?? document.body;
    let at = new Event("keydown").timeStamp;
    const press = (key: string) => {
      const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
      at += 1;
      Object.defineProperty(event, "timeStamp", { value: at });
      return target.dispatchEvent(event);
    };
    for (const letter of typed) press(letter);
    return !press("Enter");
  }, text);
}

/** Types on the keys of the glass. */
export async function touchKeys(page: Page, keys: string): Promise<void> {
  for (const key of keys) await page.getByTestId(key === " " ? "key-space" : `key-${key}`).click();
}

export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
}

/** Everything that is to be seen lies within the glass, and no button over another. */
export async function expectFitting(page: Page): Promise<void> {
  const wrong = await page.evaluate(() => {
    const boxes = [...document.querySelectorAll("button, .typed, h1")]
      .filter((one) => one.checkVisibility() && !one.closest(".scroll-list") && !one.closest("dialog"))
      .map((one) => ({ name: one.getAttribute("data-testid") ?? one.textContent, box: one.getBoundingClientRect() }));
    const outside = boxes.filter(
      ({ box }) => box.left < 0 || box.top < 0 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1,
    );
    const over = boxes.flatMap((a, at) =>
      boxes
        .slice(at + 1)
        .filter(
          (b) =>
            a.box.left < b.box.right - 1 &&
            b.box.left < a.box.right - 1 &&
            a.box.top < b.box.bottom - 1 &&
            b.box.top < a.box.bottom - 1,
        )
        .map((b) => `${a.name} over ${b.name}`),
    );
    return [...outside.map(({ name }) => `${name} outside`), ...over];
  });
  expect(wrong).toEqual([]);
}
