import { DateTime } from "luxon";
import type { EpochMs } from "#contract/text.ts";
import type { WaitRange } from "#contract/wait.ts";

const stepMs = 5 * 60_000;

function local(at: EpochMs): DateTime {
  return DateTime.fromMillis(at, { zone: "Asia/Ho_Chi_Minh" });
}

/** `08:24 · 23/11`, in Asia/Ho_Chi_Minh whatever the machine's own zone. */
export function momentOnPaper(at: EpochMs): string {
  return local(at).toFormat("HH:mm · dd/MM");
}

/** A wait as clock times, `08:40–08:50`: widened to whole five minutes, so that nobody reads a promise into it. */
export function expectedOnPaper(issuedAt: EpochMs, wait: WaitRange): string {
  const from = Math.floor((issuedAt + wait.fromMinutes * 60_000) / stepMs) * stepMs;
  const to = Math.ceil((issuedAt + wait.toMinutes * 60_000) / stepMs) * stepMs;
  return `${local(Math.max(from, issuedAt)).toFormat("HH:mm")}–${local(Math.max(to, from + stepMs)).toFormat("HH:mm")}`;
}
