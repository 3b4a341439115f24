import type { Page } from "playwright-core";

/** A screen in one of its states. A tour goes from one to the next; each begins where the one before it ended. */
export interface Stop {
  /** `kiosk-home`: names its picture too. */
  name: string;
  /** One line on what there is to see. */
  what: string;
  /** What draws it, below the project's folder without the ending: `kiosk-ui/screens/Home`. */
  screens: readonly string[];
  /** Resolves once all of it is on the screen. */
  go(page: Page): Promise<unknown>;
}
