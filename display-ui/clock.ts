const zone = "Asia/Ho_Chi_Minh";
const time = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const dates = {
  vi: new Intl.DateTimeFormat("vi-VN", {
    timeZone: zone,
    weekday: "long",
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
  }),
  en: new Intl.DateTimeFormat("en-GB", { timeZone: zone, weekday: "long", day: "numeric", month: "long" }),
};

/** `08:24` in the office, wherever the screen thinks it is. */
export function clockTime(at: number): string {
  return time.format(at);
}

/** `Thứ Hai, 23/11/2026` and `Monday 23 November`. */
export function clockDate(at: number): { vi: string; en: string } {
  const parts = Object.fromEntries(dates.vi.formatToParts(at).map((part) => [part.type, part.value]));
  return { vi: `${parts.weekday}, ${parts.day}/${parts.month}/${parts.year}`, en: dates.en.format(at) };
}

/** Whole minutes from `at` to `now`, never negative. */
export function minutesSince(at: number, now: number): number {
  return Math.max(0, Math.floor((now - at) / 60_000));
}
