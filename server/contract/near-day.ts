import { countOfDay, midnightOf } from "./calendar.ts";
import { dayText } from "./clock-text.ts";
import type { Day } from "./ids.ts";
import type { Language } from "./text.ts";

/** The weekday and date of a day, for one that is near: `thứ Hai 23/11`, in English `Monday 23/11`. */
export function weekdayText(day: Day, language: Language): string {
  const weekday = new Intl.DateTimeFormat(language === "vi" ? "vi-VN" : "en-GB", {
    timeZone: "Asia/Ho_Chi_Minh",
    weekday: "long",
  }).format(midnightOf(countOfDay(day)));
  // Within a sentence `thứ` is small, and `Chủ nhật` has one capital: so Nghị định 30/2020, Phụ lục II, writes names of days.
  const said = language !== "vi" ? weekday : weekday === "Chủ Nhật" ? "Chủ nhật" : weekday.replace(/^T/, "t");
  return `${said} ${dayText(day).slice(0, 5)}`;
}
