import { dayOf, minuteOf } from "#contract/calendar.ts";
import type { Day } from "#contract/ids.ts";
import type { EpochMs } from "#contract/text.ts";

/** `ngày 02 tháng 01 năm 2026`: days below 10 and months 1 and 2 with a zero (Nghị định 30/2020, Phụ lục I, II.4). */
export function dayInWords(day: Day): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return `ngày ${two(date)} tháng ${month < 3 ? two(month) : month} năm ${year}`;
}

/** `08 giờ 05 phút, ngày 22 tháng 11 năm 2026`, in Asia/Ho_Chi_Minh. */
export function momentInWords(at: EpochMs): string {
  const minute = minuteOf(at);
  return `${two(Math.floor(minute / 60))} giờ ${two(minute % 60)} phút, ${dayInWords(dayOf(at))}`;
}

/** `22/11/2026`. */
export function plainDay(day: Day): string {
  return day.split("-").reverse().join("/");
}

/** `08:05`, in Asia/Ho_Chi_Minh. */
export function plainTime(at: EpochMs): string {
  const minute = minuteOf(at);
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** `08:05 22/11/2026`, for the narrow columns of tables. */
export function plainMoment(at: EpochMs): string {
  return `${plainTime(at)} ${plainDay(dayOf(at))}`;
}

/** A birth as a card has it: a day, or the year alone. */
export function birthInWords(birth: string): string {
  return birth.length === 4 ? birth : plainDay(birth as Day);
}

const two = (value: number): string => String(value).padStart(2, "0");
