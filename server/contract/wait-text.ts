import type { Language } from "./text.ts";
import type { WaitRange } from "./wait.ts";

/**
 * A wait as it is told, by one rule on glass, phone, the hall's and the officers' screens: in minutes, and in halves of hours where it may
 * take more than two. What may begin at once has an upper end alone: nobody reads a nought as “now” while others are before them.
 */
export interface ToldWait {
  told: "under" | "between";
  /** `20`, `15–25`, `2–3,5`: without what `told` says and without its unit. */
  figure: string;
  unit: "minutes" | "hours";
}

const mostMinutes = 120;

export function toldWait({ fromMinutes, toMinutes }: WaitRange, language: Language): ToldWait {
  const isLong = toMinutes > mostMinutes;
  const from = isLong ? Math.floor(fromMinutes / 30) / 2 : fromMinutes;
  const to = isLong ? Math.ceil(toMinutes / 30) / 2 : toMinutes;
  const written = (value: number) => String(value).replace(".", language === "vi" ? "," : ".");
  const unit = isLong ? "hours" : "minutes";
  if (from === 0) return { told: "under", figure: written(to), unit };
  return { told: "between", figure: `${written(from)}–${written(to)}`, unit };
}

/** Beside the rule that they are said by, as in `status-words.ts`: all screens say the same, and nobody gives it other words. */
const words = {
  vi: { under: "dưới ", between: "", minutes: "phút", hours: "giờ" },
  en: { under: "under ", between: "", minutes: "min", hours: "h" },
} satisfies Record<Language, Record<ToldWait["told"] | ToldWait["unit"], string>>;

/** `15–25 phút`, `dưới 20 phút`, `2–3,5 giờ`; in English `15–25 min`, `under 20 min`, `2–3.5 h`. */
export function waitText(range: WaitRange, language: Language): string {
  const { told, figure, unit } = toldWait(range, language);
  const say = words[language];
  return `${say[told]}${figure} ${say[unit]}`;
}
