import type { EpochMs } from "#contract/text.ts";
import type { Opening } from "#contract/views.ts";
import type { Hall } from "../hall.ts";
import { openingAt } from "../hours.ts";

/** Opening as the screens show it: a day closed by hand is closed whatever the clock says. */
export function openingNow(hall: Hall, now: EpochMs): Opening {
  const opening = openingAt(hall.rules.office.hours, now);
  return hall.day.state === "open" ? opening : { state: "closed", opensAt: null, reason: "dayClosed" };
}
