import { countOfDay, midnightOf } from "./calendar.ts";
import { dayText } from "./clock-text.ts";
import type { Day } from "./ids.ts";
import type { Language } from "./text.ts";

/** Made once for each language: making one takes longer than drawing a screen's heading. */
const weekdayNames = new Map<Language, Intl.DateTimeFormat>();

/**
 * A day on its own, `Thứ Hai, 23/11/2026`, in English `Monday 23/11/2026`. Its figures are the same in both: whoever reads English
 * compares them with papers in Vietnamese.
 */
export function dateText(day: Day, language: Language): string {
  const date = `${weekdayText(day, language)}/${day.slice(0, 4)}`;
  return language === "vi" ? date.replace(/^t/, "T").replace(/ (?=\d)/, ", ") : date;
}

/** The weekday and date of a day within a sentence, for one that is near: `thứ Hai 23/11`, in English `Monday 23/11`. */
export function weekdayText(day: Day, language: Language): string {
  let format = weekdayNames.get(language);
  if (!format) {
    format = new Intl.DateTimeFormat(language === "vi" ? "vi-VN" : "en-GB", {
      timeZone: "Asia/Ho_Chi_Minh",
      weekday: "long",
    });
    weekdayNames.set(language, format);
  }
  const weekday = format.format(midnightOf(countOfDay(day)));
  // Within a sentence `thứ` is small, and `Chủ nhật` has one capital: so Nghị định 30/2020, Phụ lục II, writes names of days.
  const said = language !== "vi" ? weekday : weekday === "Chủ Nhật" ? "Chủ nhật" : weekday.replace(/^T/, "t");
  return `${said} ${dayText(day).slice(0, 5)}`;
}
