import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** As much of axe as is used here once it is in a page: its own types are no dependency of ours. */
interface Axe {
  run(
    where: Document,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
}

/**
 * What axe finds wrong with a page as it is now, by all its rules, size of targets too. Brought into the page once: each further look
 * costs a tenth of what a new one does.
 * @param least contrast of every text, large ones too; null for what WCAG asks at level AA
 */
export async function axeFinds(page: Page, least: number | null = null): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window)))
    // One page each: without the blank page that frames of other origins would need.
    await new AxeBuilder({ page }).setLegacyMode(true).withRules("document-title").analyze();
  return page.evaluate(async (ratio) => {
    const { axe } = window as unknown as { axe: Axe };
    const usual = ratio === null;
    const asked = { expected: ratio ?? 7, minThreshold: 0 };
    const { violations } = await axe.run(document, {
      resultTypes: ["violations"],
      rules: {
        "target-size": { enabled: true },
        "color-contrast": { enabled: usual },
        "color-contrast-enhanced": { enabled: !usual },
      },
      checks: { "color-contrast-enhanced": { options: { contrastRatio: { normal: asked, large: asked } } } },
    });
    return violations.map(({ id, nodes }) => {
      const places = nodes.map(
        ({ html, failureSummary = "" }) => `${html} ${/contrast of [\d.]+/.exec(failureSummary) ?? ""}`,
      );
      return `${id}: ${places.join(" | ")}`;
    });
  }, least);
}
