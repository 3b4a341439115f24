import ICAL from "ical.js";
import { dayOfCount } from "#contract/calendar.ts";
import { propertyOf } from "./dates.ts";
import { bad, type ContentLine, good, type Read } from "./remark.ts";

/** Repeats that one file may have in all: enough for any list of holidays, and soon over. */
export const mostRepeats = 10_000;

export interface Repeating {
  /** Whether all may be had within the budget of the file. */
  all: boolean;
  /** The days on which the event begins, up to `until`; counted from 1 January 1970. */
  days: number[];
  /** How many repeats were looked at. */
  spent: number;
}

/** Parts of a rule that name the same days each year. Others (every Monday, the last weekday of a month) are none of a holiday list. */
const understood = ["FREQ", "INTERVAL", "COUNT", "UNTIL", "BYMONTH", "BYMONTHDAY", "WKST"];

/** The yearly repeats of an event by its RRULE. */
export function repeatsOf(line: ContentLine, start: number, until: number, budget: number): Read<Repeating> {
  const rule = yearlyRule(line, start);
  if (!rule) return bad(line, (words) => words.badRule);
  const startDay = dayOfCount(start);
  const iterator = rule.iterator(ICAL.Time.fromDateString(startDay));
  const days: number[] = [];
  for (let spent = 0; spent < budget; spent += 1) {
    const next = iterator.next();
    const count = next && countOf(next);
    if (count === null || count > until) return good({ all: true, days, spent });
    // 29 February comes back on 29 February only, where ical.js falls on 1 March.
    if (rule.parts.BYMONTHDAY || dayOfCount(count).slice(5) === startDay.slice(5)) days.push(count);
  }
  return good({ all: false, days, spent: budget });
}

function yearlyRule(line: ContentLine, start: number): ICAL.Recur | null {
  const parts = line.text.slice(line.text.indexOf(":") + 1).split(";");
  if (!parts.every((part) => understood.includes(part.split("=")[0]?.toUpperCase() ?? ""))) return null;
  const rule = propertyOf(line)?.getFirstValue();
  if (!(rule instanceof ICAL.Recur) || rule.freq !== "YEARLY") return null;
  // A rule that its own first day does not keep may have no day at all, such as 30 February.
  const [, month = 0, date = 0] = dayOfCount(start).split("-").map(Number);
  const fits = (name: "BYMONTH" | "BYMONTHDAY", value: number) => rule.parts[name]?.map(Number).includes(value) ?? true;
  return fits("BYMONTH", month) && fits("BYMONTHDAY", date) ? rule : null;
}

function countOf(time: ICAL.Time): number {
  return Math.floor(Date.UTC(time.year, time.month - 1, time.day) / 86_400_000);
}
