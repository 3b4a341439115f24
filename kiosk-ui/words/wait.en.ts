import type { WaitRange } from "#contract/wait.ts";
import { hoursText } from "../figures.ts";

export function wait({ fromMinutes, toMinutes }: WaitRange): string {
  if (toMinutes <= 5) return "under 5 min";
  if (toMinutes > 120) {
    const from = hoursText(fromMinutes, Math.floor, "en");
    return `${from}–${hoursText(toMinutes, Math.ceil, "en")} h`;
  }
  return fromMinutes === toMinutes ? `about ${toMinutes} min` : `${fromMinutes}–${toMinutes} min`;
}

export function many(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}
