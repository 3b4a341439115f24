import type { Day } from "./ids.ts";
import type { EpochMs } from "./text.ts";

/**
 * Local time of the office. Vietnam has kept UTC+7 without summer time since 1975, so plain arithmetic is right
 * whatever zone the server's clock is set to, and neither hall nor dossiers need a clock or zone data.
 */
const offsetMs = 7 * 3_600_000;
export const dayMs = 86_400_000;

export const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
export type Weekday = (typeof weekdays)[number];

/** The calendar day in Asia/Ho_Chi_Minh. */
export function dayOf(at: EpochMs): Day {
  return dayOfCount(dayCount(at));
}

/** Days since 1 January 1970 in Asia/Ho_Chi_Minh, where this moment lies. */
export function dayCount(at: EpochMs): number {
  return Math.floor((at + offsetMs) / dayMs);
}

/** 0 → `1970-01-01`. Gregorian date from a day count: Hinnant, "chrono-compatible low-level date algorithms". */
export function dayOfCount(count: number): Day {
  const shifted = count + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}` as Day;
}

/** `1970-01-01` → 0, by the same source. The day must exist: 30 February counts as 2 March. */
export function countOfDay(day: Day): number {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Whether there is such a day: `2026-02-29` has the form of one, and is none. */
export function isRealDay(day: string): day is Day {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && dayOfCount(countOfDay(day as Day)) === day;
}

export function weekdayOf(at: EpochMs): Weekday {
  return weekdayOfCount(dayCount(at));
}

export function weekdayOfCount(count: number): Weekday {
  // 1 January 1970 was a Thursday.
  return weekdays[(((count + 3) % 7) + 7) % 7] ?? "monday";
}

/** The first millisecond of a day, by its count. */
export function midnightOf(count: number): EpochMs {
  return count * dayMs - offsetMs;
}

/** Minutes since local midnight, 0–1439. */
export function minuteOf(at: EpochMs): number {
  return Math.floor((at - midnightOf(dayCount(at))) / 60_000);
}

/** The first millisecond after the local day of `at`. */
export function nextMidnight(at: EpochMs): EpochMs {
  return midnightOf(dayCount(at) + 1);
}

/** `07:30` → 450; `24:00` → 1440. */
export function minutesOfClock(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

const pad = (value: number, digits: number): string => String(value).padStart(digits, "0");
