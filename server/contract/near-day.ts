import { countOfDay, midnightOf } from "./calendar.ts";
import type { Day } from "./ids.ts";
import type { Language } from "./text.ts";

/** The weekday and date of a day, for one that is near: `thứ Hai 23/11`, in English `Monday 23/11`. */
export function weekdayText(day: Day, language: Language): string {
  const weekday = new Intl.DateTimeFormat(language === "vi" ? "vi-VN" : "en-GB", {
    timeZone: "Asia/Ho_Chi_Minh",
    weekday: "long",
  }).format(midnightOf(countOfDay(day)));
  const [, month, date] = day.split("-");
  // Vietnamese writes it small within a sentence.
  const said = language === "vi" ? weekday.charAt(0).toLowerCase() + weekday.slice(1) : weekday;
  return `${said} ${date}/${month}`;
}
