import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { openBrowser, openScreen } from "./browser.ts";
import type { Size } from "./fitting.ts";

/** What there is between the first test of a file and its last. */
export interface Visited<Office> {
  readonly office: Office;
  readonly browser: Browser;
  /** A page of this path of the office's, on a machine of its own. */
  open(path: string, size: Size): Promise<Page>;
}

/** One office and one browser for all tests of a file or a group, put away after them. */
export function visitOffice<Office extends { url: string; stop(): Promise<void> }>(
  run: () => Promise<Office>,
  sound?: Parameters<typeof openBrowser>[0],
): Visited<Office> {
  let office: Office | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    office = await run();
    browser = await openBrowser(sound);
  });
  afterAll(async () => {
    await browser?.close();
    await office?.stop();
  });

  function started<Part>(part: Part | undefined): Part {
    if (part === undefined) throw new Error("office and browser are there from the first test on");
    return part;
  }
  return {
    get office() {
      return started(office);
    },
    get browser() {
      return started(browser);
    },
    open: async (path, [width, height]) =>
      (await openScreen(started(browser), started(office).url + path, width, height)).page,
  };
}
