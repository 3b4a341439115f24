import type { Language } from "#contract/text.ts";
import { callWindow, type WaitRange } from "#contract/wait.ts";

const zone = "Asia/Ho_Chi_Minh";

/** Made once for each language: making one takes longer than drawing a screen's heading. */
const dates = new Map<Language, Intl.DateTimeFormat>();

/** `Thứ Hai, 23/11/2026` */
export function dateText(ms: number, language: Language): string {
  let format = dates.get(language);
  if (!format) {
    format = new Intl.DateTimeFormat(language === "vi" ? "vi-VN" : "en-GB", {
      timeZone: zone,
      weekday: "long",
      day: "2-digit",
      month: language === "vi" ? "2-digit" : "short",
      year: "numeric",
    });
    dates.set(language, format);
  }
  return format.format(ms);
}

const clock = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" });

/** `08:24`, in the office's own time. */
export function clockText(ms: number): string {
  return clock.format(ms);
}

/** Clock times a number given at `issuedAt` may be called at: `08:40–08:50`. */
export function calledAround(issuedAt: number, wait: WaitRange): string {
  const { from, to } = callWindow(issuedAt, wait);
  return `${clockText(from)}–${clockText(to)}`;
}

/** Hours in halves, for waits too long to count in minutes: `2`, `2,5`. */
export function hoursText(minutes: number, round: (halves: number) => number, language: Language): string {
  return new Intl.NumberFormat(language === "vi" ? "vi-VN" : "en-GB").format(round(minutes / 30) / 2);
}

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
