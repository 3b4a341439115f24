import ICAL from "ical.js";
import { countOfDay, isRealDay } from "#contract/calendar.ts";
import { bad, type ContentLine, good, type Read } from "./remark.ts";

/** Names of Vietnam's time: of the IANA list, and as Outlook writes it. */
const ours = ["Asia/Ho_Chi_Minh", "Asia/Saigon", "Asia/Bangkok", "SE Asia Standard Time"];

/** The days that a DTSTART, DTEND, RDATE or EXDATE names, counted from 1 January 1970. Midnight in Vietnam is a day. */
export function daysOf(line: ContentLine): Read<number[]> {
  const property = propertyOf(line);
  if (!property) return bad(line, (words) => words.badLine);
  const [, parameters, , ...values] = property.toJSON() as [string, Record<string, string>, string, ...unknown[]];
  const { tzid } = parameters;
  if (tzid !== undefined && !ours.includes(tzid)) return bad(line, (words) => words.otherZone(tzid));
  const days: number[] = [];
  for (const value of values) {
    // Without VALUE=DATE a bare day is read as one whose time is missing; many writers forget it.
    const [, day = "", time = ""] = /^(\d{4}-\d{2}-\d{2})(?:T(.*))?$/.exec(String(value)) ?? [];
    if (day === "") return bad(line, (words) => words.badDate);
    if (!isRealDay(day)) return bad(line, (words) => words.noSuchDay(day));
    if (["", "::", "00:00:00"].includes(time)) days.push(countOfDay(day));
    else if (time === "17:00:00Z") days.push(countOfDay(day) + 1);
    else return bad(line, (words) => words.notWholeDay);
  }
  return days.length > 0 ? good(days) : bad(line, (words) => words.badDate);
}

/** The one day of a line that names one. */
export function dayOfLine(line: ContentLine): Read<number> {
  const days = daysOf(line);
  if (!days.ok) return days;
  const [day] = days.value;
  return day === undefined || days.value.length > 1 ? bad(line, (words) => words.badDate) : good(day);
}

/** The whole days of a DURATION. */
export function lengthOf(line: ContentLine): Read<number> {
  const value = propertyOf(line)?.getFirstValue();
  if (!(value instanceof ICAL.Duration)) return bad(line, (words) => words.badLine);
  const days = value.toSeconds() / 86_400;
  return Number.isInteger(days) && days > 0 ? good(days) : bad(line, (words) => words.notWholeDay);
}

/** A line as ical.js reads it; null when it can not. */
export function propertyOf(line: ContentLine): ICAL.Property | null {
  try {
    const property = ICAL.Property.fromString(line.text);
    // Values are read when they are first asked for, and may throw only then.
    if (property.type !== "date" && property.type !== "date-time") property.getValues();
    return property;
  } catch {
    return null;
  }
}
