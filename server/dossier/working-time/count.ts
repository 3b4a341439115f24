import { dayCount, midnightOf } from "#contract/calendar.ts";
import type { EpochMs } from "#contract/text.ts";
import type { WorkingDay, WorkingTime } from "./working-time.ts";

/*
 * Everything here rests on one function that never falls: the working time from a fixed moment up to `at`. Working time
 * between two moments is a difference of it, and adding working time is its inverse.
 */

/** Whether work is done at this moment. A session has begun at its first moment and is over at its last. */
export function isWorking(time: WorkingTime, at: EpochMs): boolean {
  const sinceMidnight = at - midnightOf(dayCount(at));
  return dayAt(time, dayCount(at)).spans.some(({ from, to }) => sinceMidnight >= from && sinceMidnight < to);
}

/** Whether something may be due at this moment: at work, or at the very end of a session. */
export function mayBeDue(time: WorkingTime, at: EpochMs): boolean {
  return isWorking(time, at) || isWorking(time, at - 1);
}

/** This moment when it is at work, else when work next begins: received at 17:00 counts from the next working morning. */
export function nextWorkingMoment(time: WorkingTime, at: EpochMs): EpochMs {
  return reach(time, at, 1) - 1;
}

/**
 * The moment at which so many working minutes have passed since `start`. An interval that ends exactly at closing
 * stays there; one that begins in rest begins when work next does. Nothing added to a moment at work or at closing leaves it
 * where it is, so adding in parts is adding at once.
 *
 * @param minutes zero or more; parts of a minute count to the millisecond. Throws a RangeError for anything else.
 */
export function addWorkingMinutes(time: WorkingTime, start: EpochMs, minutes: number): EpochMs {
  const length = Math.round(minutes * 60_000);
  if (!(length >= 0 && Number.isSafeInteger(length)))
    throw new RangeError(`No length of working time: ${minutes} minutes`);
  if (length > 0) return reach(time, start, length);
  return mayBeDue(time, start) ? start : nextWorkingMoment(time, start);
}

/** Working minutes from one moment to another, with their parts; below zero when `to` is the earlier one. */
export function workingMinutesBetween(time: WorkingTime, from: EpochMs, to: EpochMs): number {
  return workingMsBetween(time, from, to) / 60_000;
}

export function workingMsBetween(time: WorkingTime, from: EpochMs, to: EpochMs): number {
  return workedUntil(time, to) - workedUntil(time, from);
}

/** The first day from this one on that has sessions; days are counted from 1 January 1970. */
export function workingDayFrom(time: WorkingTime, count: number): number {
  return dayCount(nextWorkingMoment(time, midnightOf(count)));
}

/** The end of the last session of a working day. */
export function closingOf(time: WorkingTime, count: number): EpochMs {
  return midnightOf(count) + (dayAt(time, count).spans.at(-1)?.to ?? 0);
}

/** The earliest moment by which `length` > 0 working milliseconds have passed since `start`. */
function reach(time: WorkingTime, start: EpochMs, length: number): EpochMs {
  const target = workedUntil(time, start) + length;
  let first = dayCount(start);
  // Each exception takes at most one whole week's work away, so by then the target has been reached for certain.
  let last = first + 7 * (Math.ceil(length / time.weekTotal) + time.exceptions.length + 1);
  while (first < last) {
    const middle = Math.floor((first + last) / 2);
    if (workedBefore(time, middle + 1) >= target) last = middle;
    else first = middle + 1;
  }
  let left = target - workedBefore(time, first);
  for (const { from, to } of dayAt(time, first).spans) {
    if (left <= to - from) return midnightOf(first) + from + left;
    left -= to - from;
  }
  throw new Error("The sums of the calendar and its days disagree");
}

/** Working milliseconds from a fixed moment up to `at`. */
function workedUntil(time: WorkingTime, at: EpochMs): number {
  const count = dayCount(at);
  const sinceMidnight = at - midnightOf(count);
  return dayAt(time, count).spans.reduce(
    (sum, { from, to }) => sum + Math.max(0, Math.min(sinceMidnight, to) - from),
    workedBefore(time, count),
  );
}

/** The same up to the midnight at which a day begins: whole weeks, days of this week, and what exceptions before it differ. */
function workedBefore(time: WorkingTime, count: number): number {
  // 1 January 1970 was a Thursday: three days after a Monday.
  const sinceMonday = count + 3;
  const weeks = Math.floor(sinceMonday / 7);
  const daysOfWeek = time.week.slice(0, sinceMonday - weeks * 7).reduce((sum, day) => sum + day.total, 0);
  return weeks * time.weekTotal + daysOfWeek + differenceBefore(time, count);
}

function differenceBefore(time: WorkingTime, count: number): number {
  const index = firstFrom(time, count);
  const next = time.exceptions[index];
  if (next) return next.differenceBefore;
  const last = time.exceptions.at(-1);
  return last ? last.differenceBefore + last.day.total - regularDay(time, last.count).total : 0;
}

function dayAt(time: WorkingTime, count: number): WorkingDay {
  const exception = time.exceptions[firstFrom(time, count)];
  return exception?.count === count ? exception.day : regularDay(time, count);
}

function regularDay(time: WorkingTime, count: number): WorkingDay {
  return time.week[(((count + 3) % 7) + 7) % 7] ?? { spans: [], total: 0 };
}

/** The place of the first exception on or after a day. */
function firstFrom(time: WorkingTime, count: number): number {
  let first = 0;
  let last = time.exceptions.length;
  while (first < last) {
    const middle = Math.floor((first + last) / 2);
    if ((time.exceptions[middle]?.count ?? 0) >= count) last = middle;
    else first = middle + 1;
  }
  return first;
}
