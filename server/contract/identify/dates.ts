import type { Day } from "../ids.ts";

const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The calendar day, or null when there is none such between 1900 and 2199. */
export function dayFrom(year: number, month: number, date: number): Day | null {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = month === 2 && leap ? 29 : (daysOfMonth[month - 1] ?? 0);
  if (!(year >= 1900 && year <= 2199 && date >= 1 && date <= last)) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}` as Day;
}

/** `15011990`, as cards write it. */
export function dayFromCard(digits: string): Day | null {
  return dayFrom(Number(digits.slice(4)), Number(digits.slice(2, 4)), Number(digits.slice(0, 2)));
}

/** `20260610` or, of this century, `260610`: as dossier codes and MRZ write it. */
export function dayFromCode(digits: string, century = 2000): Day | null {
  const [year, rest] =
    digits.length === 8
      ? [Number(digits.slice(0, 4)), digits.slice(4)]
      : [century + Number(digits.slice(0, 2)), digits.slice(2)];
  return dayFrom(year, Number(rest.slice(0, 2)), Number(rest.slice(2)));
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}
