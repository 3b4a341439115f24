import { join } from "node:path";
import type { Page } from "playwright-core";

/** Keeps a picture where somebody wants to look: `PICTURES=folder`. */
export async function look(page: Page, name: string, fullPage = false): Promise<void> {
  if (process.env.PICTURES) await page.screenshot({ path: join(process.env.PICTURES, `${name}.png`), fullPage });
}
