import type { Day } from "#contract/ids.ts";
import type { EpochMs } from "#contract/text.ts";

/**
 * Local time of the office. Vietnam has kept UTC+7 without summer time since 1975, so plain arithmetic is right
 * whatever zone the server's clock is set to, and the hall needs no clock or zone data.
 */
const offsetMs = 7 * 3_600_000;
const dayMs = 86_400_000;

export const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
export type Weekday = (typeof weekdays)[number];

/** The calendar day in Asia/Ho_Chi_Minh. Gregorian date from a day count: Hinnant, "chrono-compatible date algorithms". */
export function dayOf(at: EpochMs): Day {
  const shifted = dayCount(at) + 719_468;
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

export function weekdayOf(at: EpochMs): Weekday {
  // 1 January 1970 was a Thursday.
  return weekdays[(dayCount(at) + 3) % 7] ?? "monday";
}

/** Minutes since local midnight, 0–1439. */
export function minuteOf(at: EpochMs): number {
  return Math.floor((at + offsetMs - dayCount(at) * dayMs) / 60_000);
}

/** The first millisecond after the local day of `at`. */
export function nextMidnight(at: EpochMs): EpochMs {
  return (dayCount(at) + 1) * dayMs - offsetMs;
}

/** `07:30` → 450; `24:00` → 1440. */
export function minutesOfClock(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

const dayCount = (at: EpochMs): number => Math.floor((at + offsetMs) / dayMs);
const pad = (value: number, digits: number): string => String(value).padStart(digits, "0");
