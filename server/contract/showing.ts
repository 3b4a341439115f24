import { dayOf, minuteOf, minutesOfClock, weekdayOf } from "./calendar.ts";
import type { ZoneId } from "./ids.ts";
import type { Procedure } from "./office.ts";
import type { PlaylistItem } from "./playlist.ts";
import type { EpochMs } from "./text.ts";

/** Letters of a notice: more could not be read from the chairs. */
export const mostLetters = { title: 90, text: 240 };

/**
 * Whether this is on a hall screen's playlist now, by the office's own clock. Hours may run over midnight: from 22:00 to
 * 05:00 is the night, and belongs to the day it is at that moment.
 * @param zones where the screen hangs; none is the whole office
 */
export function isShown(item: PlaylistItem, zones: readonly ZoneId[], at: EpochMs): boolean {
  const today = dayOf(at);
  return (
    (item.zones.length === 0 || zones.length === 0 || item.zones.some((zone) => zones.includes(zone))) &&
    (item.weekdays.length === 0 || item.weekdays.includes(weekdayOf(at))) &&
    (item.fromDay === null || today >= item.fromDay) &&
    (item.toDay === null || today <= item.toDay) &&
    isWithin(item.from, item.to, minuteOf(at))
  );
}

function isWithin(from: string | null, to: string | null, minute: number): boolean {
  const begin = from === null ? 0 : minutesOfClock(from);
  const end = to === null ? 24 * 60 : minutesOfClock(to);
  return begin <= end ? minute >= begin && minute < end : minute >= begin || minute < end;
}

/** What of the office's procedures an item shows, in the order of its codes. */
export function proceduresOf(item: PlaylistItem, procedures: readonly Procedure[]): readonly Procedure[] {
  if (item.kind !== "procedures") return [];
  if (item.codes.length === 0) return procedures;
  return item.codes.flatMap((code) => procedures.find((one) => one.code === code) ?? []);
}
