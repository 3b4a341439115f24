import type { ZoneId } from "#contract/ids.ts";
import type { ZonesNow } from "#contract/zone-settings.ts";

/** Zones that were chosen for counters, by their numbers. */
export type Places = Readonly<Record<number, ZoneId>>;

/** Which counters are to be elsewhere than they are, in the order of the list; those chosen to stay are left out. */
export function movesOf(
  counters: ZonesNow["counters"],
  places: Places,
): { number: number; from: ZoneId; to: ZoneId }[] {
  return counters.flatMap(({ number, zone }) => {
    const to = places[number];
    return to === undefined || to === zone ? [] : [{ number, from: zone, to }];
  });
}
