import { dayCount, dayOf, midnightOf } from "#contract/calendar.ts";
import type { Day } from "#contract/ids.ts";
import type { Clock } from "../server/hub/clock.ts";

const opensAfterMs = 9 * 3_600_000;

/** How far a test's office is ahead of the machine, in ms; negative from nine in the morning on. */
export const officeAheadMs = midnightOf(dayCount(Date.now())) + opensAfterMs - Date.now();

/**
 * The time of a test's office: it opens at nine in the morning of the machine's own day, whatever the hour is. Late in the evening it would
 * tell everybody that the day's numbers are given. No screen may go by its own machine's clock, and here it would be hours off.
 */
export const officeClock: Clock = { now: () => Date.now() + officeAheadMs };

export const officeToday = (): Day => dayOf(officeClock.now());
