import type { EpochMs } from "#contract/text.ts";

const written = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ ,]+(\d{1,2})[:h](\d{2})?)?$/;

/** `15/1/1990` → `1990-01-15`, `1990` stays; null for anything that is no day of the calendar. */
export function dayTyped(text: string): string | null {
  const typed = text.trim();
  return /^\d{4}$/.test(typed) ? typed : plainDayTyped(typed);
}

/** The same, and a year alone is none. */
export function plainDayTyped(text: string): string | null {
  const [, day = "", month = "", year = "", hour] = written.exec(text.trim()) ?? [];
  return hour === undefined ? plainDay(year, month, day) : null;
}

/** Whether it is `1990-01-15`, a day of the calendar. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && plainDayTyped(dayWritten(text)) !== null;
}

/** `1990-01-15` as people write it; a year alone, or what is masked, as it is. */
export function dayWritten(day: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? day.split("-").reverse().join("/") : day;
}

/** `25/11/2026 16:30` or `25/11/2026 16h` in Asia/Ho_Chi_Minh (+07:00, no summer time) → ms; null when it is no moment. */
export function momentTyped(text: string): EpochMs | null {
  const [, day = "", month = "", year = "", hour = "", minute = "00"] = written.exec(text.trim()) ?? [];
  const date = plainDay(year, month, day);
  if (date === null || hour === "" || Number(hour) > 23 || Number(minute) > 59) return null;
  return Date.parse(`${date}T${hour.padStart(2, "0")}:${minute}:00+07:00`);
}

const clock = /^(\d{1,2})(?: ?[:.h] ?(\d{2})?)?$/;

/** `7:30`, `7h30`, `7h`, `7`, `730` or `0730` → `07:30`, `07:00`; null for anything that is no time of the day, of which `24:00` is the end. */
export function timeTyped(text: string): string | null {
  const typed = text
    .trim()
    .toLowerCase()
    .replace(/^(\d{1,2})(\d{2})$/, "$1:$2");
  const [, hour = "", minute = "00"] = clock.exec(typed) ?? [];
  if (hour === "" || Number(minute) > 59 || Number(hour) * 60 + Number(minute) > 24 * 60) return null;
  return `${hour.padStart(2, "0")}:${minute}`;
}

/** Whether it is `07:30`, a time of the day. */
export function isTime(text: string): boolean {
  return timeTyped(text) === text;
}

const parts = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Ho_Chi_Minh",
  hourCycle: "h23",
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

/** `25/11/2026 16:30` in Asia/Ho_Chi_Minh: what `momentTyped` reads. */
export function momentWritten(at: EpochMs): string {
  return parts.format(at).replace(",", "");
}

function plainDay(year: string, month: string, day: string): string | null {
  const plain = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const at = new Date(`${plain}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(plain) ? plain : null;
}
