import { dayText, type WrittenMoment, written, writtenDue } from "#contract/clock-text.ts";
import type { Day } from "#contract/ids.ts";
import type { EpochMs } from "#contract/text.ts";

/** `ngày 02 tháng 01 năm 2026`: days below 10 and months 1 and 2 with a zero (Nghị định 30/2020, Phụ lục I, II.4). */
export function dayInWords(day: Day): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `ngày ${date} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}

/** `08 giờ 05 phút, ngày 22 tháng 11 năm 2026`, in Asia/Ho_Chi_Minh. */
export function momentInWords(at: EpochMs): string {
  return inWords(written(at));
}

/** The same for a due moment: the end of a day is `24 giờ 00 phút` of that day. */
export function dueInWords(due: EpochMs): string {
  return inWords(writtenDue(due));
}

/** `08:05 22/11/2026`, for the narrow columns of tables. */
export function plainMoment(at: EpochMs): string {
  return plain(written(at));
}

/** The same for a due moment: the end of a day is `24:00` of that day. */
export function plainDue(due: EpochMs): string {
  return plain(writtenDue(due));
}

/** A birth as a card has it: a day, or the year alone. */
export function birthInWords(birth: string): string {
  return birth.length === 4 ? birth : dayText(birth);
}

function inWords({ day, clock }: WrittenMoment): string {
  const [hour, minute] = clock.split(":");
  return `${hour} giờ ${minute} phút, ${dayInWords(day)}`;
}

function plain({ day, clock }: WrittenMoment): string {
  return `${clock} ${dayText(day)}`;
}
