import type { Opening } from "#contract/opening.ts";
import type { EpochMs } from "#contract/text.ts";
import type { Hall } from "../hall.ts";
import { openingAt, opensAfterToday } from "../hours.ts";

/** Opening as the screens show it: a day closed by hand is closed whatever the clock says, until another day. */
export function openingNow(hall: Hall, now: EpochMs): Opening {
  const { hours } = hall.rules.office;
  return hall.day.state === "open"
    ? openingAt(hours, now)
    : { state: "closed", ...opensAfterToday(hours, now), reason: "dayClosed" };
}
