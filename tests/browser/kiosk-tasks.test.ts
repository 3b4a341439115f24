import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { runTourOffice } from "../tour/office.ts";
import { tabTo } from "./tabbing.ts";
import { visitOffice } from "./visited-office.ts";

/** Presses the button of this name. */
type Press = (testId: string) => Promise<void>;

/**
 * What is pressed from the first screen until nothing is left to do, keys of the glass in a list of their own, and where
 * that shows.
 */
type Task = readonly [what: string, pressed: readonly (string | readonly string[])[], end: string];

const visited = visitOffice(runTourOffice);

const keysOf = (text: string) => [...text].map((key) => `key-${key}`);

async function tasks(): Promise<Task[]> {
  const dossier = keysOf(visited.office.ready.code.slice("H99.19-".length));
  const arrival = keysOf((await visited.office.takenAtHome()).code.slice("LH-".length));
  const given = '[data-testid="ticket-number"]';
  return [
    ["take a number", ["service-civil-status", "procedure-1.001193", "priority-none"], given],
    ["collect a result", ["collect", "no-paper", "priority-none"], given],
    ["look up a dossier", ["lookup", dossier, "code-next", keysOf("0017")], '[data-testid="status"]'],
    // The keys of a code lie where "none of these" comes: two taps there within half a second are a double tap, and press once.
    ["check in", ["check-in-tile", arrival, "priority-mother-child"], given],
    [
      "look up a procedure and print its paper",
      ["search", keysOf("kh"), "procedure-1.001193", "print-slip"],
      '[data-testid="slip-state"][data-state="printed"]',
    ],
  ];
}

async function open(hasTouch: boolean): Promise<Page> {
  const viewport = { width: 1366, height: 768 };
  const page = await (await visited.browser.newContext({ viewport, hasTouch, reducedMotion: "reduce" })).newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(`${visited.office.url}/kiosk`);
  return page;
}

/** One person after the other: each but the last leaves for the first screen. */
async function inTurn(page: Page, press: Press, after: (task: Task) => Promise<void>): Promise<void> {
  for (const task of await tasks()) {
    const [, pressed, end] = task;
    await page.getByTestId("collect").waitFor();
    for (const testId of pressed.flat()) await press(testId);
    await page.locator(end).waitFor();
    await after(task);
    const done = page.getByTestId("done");
    if ((await done.count()) > 0) await press("done");
  }
}

describe("at the kiosk each task is done to its end", () => {
  it("by touch, with three choices at most: a code is scanned without any, so its keys on the glass are not counted", async () => {
    const page = await open(true);
    await page.evaluate(() => {
      const chosen: string[] = [];
      Object.assign(window, { chosen });
      document.addEventListener(
        "click",
        ({ target }) => {
          const button = target instanceof Element ? target.closest("button") : null;
          if (!button?.closest(".keyboard")) chosen.push(button?.dataset.testid ?? "nothing");
        },
        { capture: true },
      );
    });
    const tap: Press = (testId) => page.getByTestId(testId).tap();
    const tooMany: string[] = [];
    await inTurn(page, tap, async ([what, pressed]) => {
      const all = await page.evaluate(() => (window as unknown as { chosen: string[] }).chosen.splice(0));
      const chosen = all.filter((testId) => testId !== "done");
      // What was counted is what was done.
      expect(chosen).toEqual(pressed.filter((one) => typeof one === "string"));
      if (chosen.length > 3) tooMany.push(`${what}: ${chosen}`);
    });
    expect(tooMany).toEqual([]);
    await page.context().close();
  }, 60_000);

  it("by a keyboard alone, and what it is on can be seen", async () => {
    const page = await open(false);
    const unseen = new Set<string>();
    const enter: Press = async (testId) => {
      const button = page.getByTestId(testId);
      await tabTo(page, button);
      const isSeen = await button.evaluate((one) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(one);
        return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 3;
      });
      if (!isSeen) unseen.add(testId);
      await page.keyboard.press("Enter");
    };
    await inTurn(page, enter, async () => {
      // Enter on a button presses it: nobody is spoken to who did not ask for it.
      expect(await page.getByTestId("spoken").count()).toBe(0);
    });
    expect([...unseen]).toEqual([]);
    await page.context().close();
  }, 60_000);
});
