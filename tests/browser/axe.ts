import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { faintOnPictures } from "./contrast.ts";

/** As much of axe as is used here once it is in a page: its own types are no dependency of ours. */
interface Axe {
  run(where: Document, options: object): Promise<Record<"violations" | "incomplete", Finding[]>>;
}

interface Finding {
  id: string;
  nodes: {
    html: string;
    target: string[];
    failureSummary?: string;
    any: { data?: { messageKey?: string } | null }[];
  }[];
}

/** Why axe leaves open how well a text is read, where its background is drawn and not only coloured. */
const onPicture = ["pseudoContent", "bgImage", "bgGradient", "imgNode"];

/** Rules that may come out otherwise: in another size of the screen, and in another contrast. */
const rulesOf = {
  size: [
    "target-size",
    "scrollable-region-focusable",
    "link-in-text-block",
    "color-contrast",
    "color-contrast-enhanced",
  ],
  contrast: ["color-contrast", "color-contrast-enhanced"],
};

/**
 * What axe finds wrong with a page as it is now, by all its rules, size of targets too; and which texts on a picture are too faint,
 * which axe leaves open. Brought into the page once: each further look
 * costs a tenth of what a new one does.
 * @param least contrast of every text, large ones too; null for what WCAG asks at level AA
 * @param changed since it was looked at by all rules; null before that
 */
export async function axeFinds(
  page: Page,
  least: number | null,
  changed: keyof typeof rulesOf | null = null,
): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window)))
    // One page each: without the blank page that frames of other origins would need.
    await new AxeBuilder({ page }).setLegacyMode(true).withRules("document-title").analyze();
  const { wrong, drawn } = await page.evaluate(
    async ([ratio, only, onPicture]) => {
      const { axe } = window as unknown as { axe: Axe };
      const usual = ratio === null;
      const unasked = usual ? "color-contrast-enhanced" : "color-contrast";
      const asked = { expected: ratio ?? 7, minThreshold: 0 };
      const { violations, incomplete } = await axe.run(document, {
        resultTypes: ["violations", "incomplete"],
        ...(only && { runOnly: { type: "rule", values: only.filter((rule) => rule !== unasked) } }),
        rules: {
          "target-size": { enabled: true },
          "color-contrast": { enabled: usual },
          "color-contrast-enhanced": { enabled: !usual },
        },
        checks: { "color-contrast-enhanced": { options: { contrastRatio: { normal: asked, large: asked } } } },
      });
      const wrong = violations.map(({ id, nodes }) => {
        const places = nodes.map(
          ({ html, failureSummary = "" }) => `${html} ${/contrast of [\d.]+/.exec(failureSummary) ?? ""}`,
        );
        return `${id}: ${places.join(" | ")}`;
      });
      const drawn = incomplete
        .flatMap(({ nodes }) => nodes)
        .filter(({ any }) => any.some(({ data }) => onPicture.includes(data?.messageKey ?? "")))
        .map(({ target, html }) => ({ selector: target.join(" "), html }));
      return { wrong, drawn };
    },
    [least, changed && rulesOf[changed], onPicture] as const,
  );
  return [...wrong, ...(await faintOnPictures(page, drawn, least ?? 4.5))];
}
