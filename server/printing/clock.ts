import { DateTime } from "luxon";
import type { EpochMs } from "#contract/text.ts";
import { callWindow, type WaitRange } from "#contract/wait.ts";

function local(at: EpochMs): DateTime {
  return DateTime.fromMillis(at, { zone: "Asia/Ho_Chi_Minh" });
}

/** `08:24 · 23/11`, in Asia/Ho_Chi_Minh whatever the machine's own zone. */
export function momentOnPaper(at: EpochMs): string {
  return local(at).toFormat("HH:mm · dd/MM");
}

/** A wait as clock times, `08:40–08:50`. @param at when it was counted */
export function expectedOnPaper(at: EpochMs, wait: WaitRange): string {
  const { from, to } = callWindow(at, wait);
  return `${local(from).toFormat("HH:mm")}–${local(to).toFormat("HH:mm")}`;
}
