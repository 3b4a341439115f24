import type { ImportFault } from "#contract/catalogue-import.ts";
import { dayOfLine, daysOf, lengthOf, propertyOf } from "./dates.ts";
import type { EventLines } from "./events.ts";
import { isObservance } from "./meaning.ts";
import { type ContentLine, type Read, remark, type Say } from "./remark.ts";
import { mostRepeats, repeatsOf } from "./repeats.ts";

/** A whole-day event: what it is called and the days on which it begins, counted from 1 January 1970. */
export interface WholeDays {
  begin: ContentLine;
  name: string;
  categories: string[];
  status: string;
  starts: number[];
  /** Days that it lasts. */
  length: number;
}

export type EventRead =
  | { state: "days"; event: WholeDays; spent: number }
  | { state: "left"; remark: ImportFault }
  | { state: "bad"; faults: ImportFault[]; spent: number };

const longestEvent = 366;
const longestName = 400;
const single = ["DTSTART", "DTEND", "DURATION", "SUMMARY", "RRULE", "STATUS", "DESCRIPTION", "RECURRENCE-ID"];

/**
 * Reads one event. `bad` names every line of it that can not be used; `left` says why it is of no use though sound.
 *
 * @param until the last day of interest: repeats after it are not looked at
 * @param budget how many repeats may still be looked at
 */
export function readEvent({ begin, lines }: EventLines, until: number, budget: number): EventRead {
  const faults: ImportFault[] = [];
  const all = (name: string) => lines.filter((line) => line.name === name);
  const one = (name: string) => all(name)[0];
  const texts = (name: string) => all(name).flatMap((line) => textsOf(line, faults));
  const fault = (line: ContentLine, say: Say): null => {
    faults.push(remark(line, say));
    return null;
  };
  const taken = <Value>(read: Read<Value>): Value | null => {
    if (read.ok) return read.value;
    faults.push(read.fault);
    return null;
  };

  const categories = texts("CATEGORIES");
  const [status = "", description = ""] = [texts("STATUS")[0], texts("DESCRIPTION")[0]];
  if (status.toUpperCase() === "CANCELLED") return left(begin, (words) => words.leftCancelled);
  if (isObservance(categories, description)) return left(begin, (words) => words.leftObservance);

  for (const name of single) for (const again of all(name).slice(1)) fault(again, (words) => words.twice);
  const name = texts("SUMMARY")[0]?.replace(/\s+/g, " ").trim() ?? "";
  const summary = one("SUMMARY");
  if (name === "") fault(summary ?? begin, (words) => words.missing("SUMMARY"));
  if (name.length > longestName) fault(summary ?? begin, (words) => words.nameTooLong(longestName));
  for (const line of all("RECURRENCE-ID")) fault(line, (words) => words.changedOnce);

  const startLine = one("DTSTART");
  const start = startLine ? taken(dayOfLine(startLine)) : fault(begin, (words) => words.missing("DTSTART"));
  const [endLine, durationLine, rule] = [one("DTEND"), one("DURATION"), one("RRULE")];
  const end = endLine ? taken(dayOfLine(endLine)) : null;
  const duration = durationLine ? taken(lengthOf(durationLine)) : null;
  // The end is the day after the last; some writers give the last day itself.
  const length = start !== null && end !== null ? Math.max(1, end - start) : (duration ?? 1);
  if (endLine && start !== null && end !== null && end < start) fault(endLine, (words) => words.endFirst);
  if (length > longestEvent) fault(endLine ?? durationLine ?? begin, (words) => words.tooLong(longestEvent));

  const extra = all("RDATE").flatMap((line) => taken(daysOf(line)) ?? []);
  const except = new Set(all("EXDATE").flatMap((line) => taken(daysOf(line)) ?? []));
  const repeating = rule && start !== null ? taken(repeatsOf(rule, start, until, budget)) : null;
  if (rule && repeating && !repeating.all) fault(rule, (words) => words.tooMany(mostRepeats));
  const spent = repeating?.spent ?? 0;
  if (start === null || faults.length > 0) return { state: "bad", faults, spent };
  const starts = [...new Set([...(repeating?.days ?? [start]), ...extra])].filter((day) => !except.has(day));
  return { state: "days", event: { begin, name, categories, status, starts, length }, spent };
}

function left(begin: ContentLine, say: Say): EventRead {
  return { state: "left", remark: remark(begin, say) };
}

function textsOf(line: ContentLine, faults: ImportFault[]): string[] {
  const property = propertyOf(line);
  if (!property) faults.push(remark(line, (words) => words.badLine));
  return property?.getValues().map(String) ?? [];
}
