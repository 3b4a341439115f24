import type { Page } from "playwright-core";

/** What the guidance said, as the page notes it. */
interface Said {
  transcript: string;
  missing: string[];
}

/** Somebody at a kiosk whose screen is dark: four keys, and what is heard. Nothing of the screen is looked at. */
export interface Ear {
  /** Presses a key and returns what was said for it, with all that the screen it led to says of itself. */
  press(key: "ArrowDown" | "ArrowUp" | "Enter" | "Escape"): Promise<string>;
  /** Presses the next-key until this is heard; it may be said of several items one after another. */
  find(text: string): Promise<string>;
  /** Waits until something that holds this was said, from now on or since the last key. */
  hears(text: string | RegExp): Promise<string>;
  /** Everything so far. */
  log(): Promise<Said[]>;
}

const mostPresses = 90;

/** Begins the guidance with a key, and waits for its first words. */
export async function listen(page: Page): Promise<Ear> {
  const log = () =>
    page.evaluate(() =>
      performance.getEntriesByName("guidance").map((entry) => (entry as PerformanceMark).detail as Said),
    );
  let heardBefore = (await log()).length;
  const since = async () => {
    const all = await log();
    // The page keeps so many and then begins anew: whatever stands there came after.
    return all.length < heardBefore ? all : all.slice(heardBefore);
  };

  async function hears(text: string | RegExp): Promise<string> {
    const is = (said: string) => (typeof text === "string" ? said.includes(text) : text.test(said));
    for (let tries = 0; tries < 400; tries++) {
      const found = (await since()).find(({ transcript }) => is(transcript));
      if (found) return found.transcript;
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 25)));
    }
    throw new Error(`not heard: ${text}; but ${JSON.stringify(await since())}`);
  }

  async function press(key: string): Promise<string> {
    heardBefore = (await log()).length;
    await page.keyboard.press(key);
    return hears(/./);
  }

  await page.keyboard.press("ArrowDown");
  await hears("lựa chọn");
  return {
    press,
    hears,
    log,
    async find(text) {
      heardBefore = (await log()).length;
      // In one go: each key is heard at once, and nothing is waited for between them.
      const heard = await page.evaluate(
        ({ wanted, most }) => {
          for (let presses = 0; presses < most; presses++) {
            window.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", cancelable: true }));
            const last = performance.getEntriesByName("guidance").at(-1) as PerformanceMark | undefined;
            const said = (last?.detail as { transcript: string } | undefined)?.transcript ?? "";
            // A key of one letter says that letter, and much else begins with it.
            if (wanted.length === 1 ? said === wanted : said.startsWith(wanted)) return said;
          }
          return null;
        },
        { wanted: text, most: mostPresses },
      );
      if (heard === null) throw new Error(`not found by ear: ${text}; heard ${JSON.stringify(await since())}`);
      return heard;
    },
  };
}

/** Types digits and dashes on the keys of the glass, by ear. */
export async function typeByEar(ear: Ear, text: string, spoken: (key: string) => string): Promise<void> {
  for (const key of text) {
    await ear.find(spoken(key));
    await ear.press("Enter");
  }
}
