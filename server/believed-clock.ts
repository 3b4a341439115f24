import { countOfDay, midnightOf } from "#contract/calendar.ts";
import type { Office } from "#contract/office.ts";
import type { EpochMs } from "#contract/text.ts";
import type { Visits } from "./storage/ports/visits.ts";

/**
 * A machine whose clock is ahead, as after an empty battery, would remove for good what is to be kept. The hall's own days tell: the
 * clock is believed so far beyond the day that was opened so many openings before the newest, which may be of the wrong clock too.
 */
const believed = { openings: 5, days: 30 } as const;

export interface BelievedClock {
  visits: Pick<Visits, "openedBefore">;
  office: () => Pick<Office, "id">;
  now: () => EpochMs;
}

/** By when what is kept for a time may be removed; null while the hall's days do not bear the clock out: then all of it stays. */
export async function believedNow({ visits, office, now }: BelievedClock): Promise<EpochMs | null> {
  const known = await visits.openedBefore(office().id, believed.openings);
  const at = now();
  return known !== null && at < midnightOf(countOfDay(known) + believed.days) ? at : null;
}
