import { countOfDay, isRealDay, midnightOf } from "#contract/calendar.ts";
import { dayText, type WrittenMoment, written, writtenDue } from "#contract/clock-text.ts";
import type { Day } from "#contract/ids.ts";
import type { EpochMs } from "#contract/text.ts";

const typedMoment = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ ,]+(\d{1,2})[:h](\d{2})?)?$/;

/** `15/1/1990` → `1990-01-15`, `1990` stays; null for anything that is no day of the calendar. */
export function dayTyped(text: string): string | null {
  const typed = text.trim();
  return /^\d{4}$/.test(typed) ? typed : plainDayTyped(typed);
}

/** The same, and a year alone is none. */
export function plainDayTyped(text: string): string | null {
  const [, day = "", month = "", year = "", hour] = typedMoment.exec(text.trim()) ?? [];
  return hour === undefined ? plainDay(year, month, day) : null;
}

/** Whether it is `1990-01-15`, a day of the calendar. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && plainDayTyped(dayWritten(text)) !== null;
}

/** `1990-01-15` as people write it; a year alone, or what is masked, as it is. */
export function dayWritten(day: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? dayText(day) : day;
}

/** `25/11/2026 16:30` or `25/11/2026 16h` in Asia/Ho_Chi_Minh (+07:00, no summer time) → ms; null when it is no moment. `24:00` ends a day. */
export function momentTyped(text: string): EpochMs | null {
  const [, day = "", month = "", year = "", hour = "", minute = "00"] = typedMoment.exec(text.trim()) ?? [];
  const date = plainDay(year, month, day);
  const minutes = Number(hour) * 60 + Number(minute);
  if (date === null || hour === "" || Number(minute) > 59 || minutes > 24 * 60) return null;
  return midnightOf(countOfDay(date)) + minutes * 60_000;
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

/** `25/11/2026 16:30` in Asia/Ho_Chi_Minh: what `momentTyped` reads. */
export function momentWritten(at: EpochMs): string {
  return inOneLine(written(at));
}

/** The same for a due moment: the end of a day is `24:00` of that day. */
export function dueWritten(due: EpochMs): string {
  return inOneLine(writtenDue(due));
}

function inOneLine({ day, clock }: WrittenMoment): string {
  return `${dayText(day)} ${clock}`;
}

function plainDay(year: string, month: string, day: string): Day | null {
  const plain = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isRealDay(plain) ? plain : null;
}
