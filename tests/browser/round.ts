import type { Page } from "playwright-core";
import type { Stop } from "../tour/stop.ts";
import type { TroubleStop } from "../tour/trouble.ts";
import { axeFinds } from "./axe.ts";
import { openScreen } from "./browser.ts";
import { resize, type Size } from "./fitting.ts";
import type { Visited } from "./visited-office.ts";

/** A screen as it is looked at. `turn`: how many sizes came before, at this stop and in this language. */
export interface Seen {
  stop: Stop;
  language: string;
  size: Size;
  turn: number;
}

/** What is wrong with it, a sentence each. */
export type Look = (page: Page, seen: Seen) => Promise<string[]>;

export interface Round {
  sizes: readonly Size[];
  /** How each stop is looked at in each language and size. It is gone to in the first language; "" is whatever the screen speaks. */
  looks: Readonly<Record<string, Look>>;
  /** Has the screen speak another language where it stands. */
  speak?: (page: Page, language: string, stop: Stop) => Promise<unknown>;
  /** Once more at the end of each stop, in the first language and size: what leaves traces on the screen. */
  last?: Look;
}

/** One page for the whole tour: to walk to a screen takes longer than to look at it. */
export async function findOn(
  page: Page,
  stops: readonly Stop[],
  { sizes, looks, speak, last }: Round,
): Promise<string[]> {
  const wrong: string[] = [];
  const [first = ""] = Object.keys(looks);
  for (const stop of stops) {
    let spoken = first;
    const inLanguage = async (language: string) => {
      if (language !== spoken) await speak?.(page, language, stop);
      spoken = language;
    };
    const at = async (look: Look, language: string, turn: number, size: Size) => {
      await resize(page, ...size);
      // Nobody touches a kiosk here: it is not to begin anew because a machine is slow.
      await page.evaluate(() => window.dispatchEvent(new Event("still-speaking")));
      const findings = await look(page, { stop, language, size, turn });
      wrong.push(...findings.map((finding) => `${stop.name} ${language} ${size.join("×")} ${finding}`));
    };
    await stop.go(page);
    for (const [language, look] of Object.entries(looks)) {
      await inLanguage(language);
      for (const [turn, size] of sizes.entries()) await at(look, language, turn, size);
    }
    await inLanguage(first);
    if (last && sizes[0]) await at(last, first, sizes.length, sizes[0]);
  }
  return wrong;
}

/** Each on a page of its own. */
export async function findInTrouble(
  { office, browser }: Pick<Visited<{ url: string }>, "office" | "browser">,
  stops: readonly TroubleStop[],
  round: Round,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const stop of stops) {
    const { page, context } = await openScreen(browser, "about:blank", ...stop.size);
    await stop.prepare(page);
    await page.goto(office.url + stop.path);
    wrong.push(...(await findOn(page, [stop], round)));
    await context.close();
  }
  return wrong;
}

/**
 * The contrasts that a screen has, each with the least of any text on it: 7 on what everybody reads, 10 where it is set high
 * (EN 301 549), on the officers' screens what WCAG asks at level AA.
 */
export type Contrasts = Readonly<Record<string, number | null>>;
export const contrastsOf = {
  chosen: { usual: 7, high: 10 },
  one: { "": 7 },
  staff: { "": null },
} satisfies Record<string, Contrasts>;

/** Axe in every contrast: by all rules once in each language, then by those that may come out otherwise. */
export function axeIn(contrasts: Contrasts): Look {
  const [usual = ""] = Object.keys(contrasts);
  const wear = (page: Page, contrast: string) =>
    contrast && page.evaluate((set) => Object.assign(document.documentElement.dataset, { contrast: set }), contrast);
  return async (page, { turn }) => {
    const wrong: string[] = [];
    for (const [at, [contrast, least]] of Object.entries(contrasts).entries()) {
      await wear(page, contrast);
      const findings = await axeFinds(page, least, at > 0 ? "contrast" : turn > 0 ? "size" : null);
      wrong.push(...findings.map((finding) => `${contrast} ${finding}`));
    }
    await wear(page, usual);
    return wrong;
  };
}

/** All of these, one after the other. */
export function looking(...looks: readonly Look[]): Look {
  return async (page, seen) => {
    const wrong: string[] = [];
    for (const look of looks) wrong.push(...(await look(page, seen)));
    return wrong;
  };
}
