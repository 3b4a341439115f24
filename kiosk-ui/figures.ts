import type { Language } from "#contract/text.ts";

/** Sorted counter numbers with runs drawn together: `1–3, 7`. */
export function counterText(numbers: number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && number === run.last + 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs
    .map(({ first, last }) =>
      first === last ? `${first}` : last === first + 1 ? `${first}, ${last}` : `${first}–${last}`,
    )
    .join(", ");
}

/** Đồng as people write them: `8.000`, in English `8,000`. */
export function moneyText(vnd: number, language: Language): string {
  return new Intl.NumberFormat(language === "vi" ? "vi-VN" : "en-GB").format(vnd);
}
