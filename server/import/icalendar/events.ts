import type { ImportFault } from "#contract/catalogue-import.ts";
import { type ContentLine, remark } from "./remark.ts";

/** The lines of one VEVENT, without those of an alarm inside it. */
export interface EventLines {
  begin: ContentLine;
  lines: ContentLine[];
}

interface Found {
  events: EventLines[];
  faults: ImportFault[];
  left: ImportFault[];
}

/** Components that say nothing of a day and need no mention. */
const silent = ["VCALENDAR", "VEVENT", "VTIMEZONE", "STANDARD", "DAYLIGHT", "VALARM"];

/** The events of a file; what is open and never closed, or closed and never opened, is a fault. */
export function eventsOf(lines: readonly ContentLine[]): Found {
  const found: Found = { events: [], faults: [], left: [] };
  const open: { component: string; begin: ContentLine }[] = [];
  if (lines[0] === undefined || componentOf(lines[0]) !== "VCALENDAR" || lines[0].name !== "BEGIN") {
    found.faults.push(remark(lines[0] ?? null, (words) => words.notCalendar));
    return found;
  }
  for (const line of lines) {
    const component = componentOf(line);
    if (line.name === "BEGIN") {
      if (!silent.includes(component)) found.left.push(remark(line, (words) => words.leftComponent(component)));
      if (component === "VEVENT") found.events.push({ begin: line, lines: [] });
      open.push({ component, begin: line });
    } else if (line.name === "END") {
      if (open.at(-1)?.component === component) open.pop();
      else found.faults.push(remark(line, (words) => words.notOpened(component)));
    } else if (open.at(-1)?.component === "VEVENT") found.events.at(-1)?.lines.push(line);
  }
  for (const { component, begin } of open) found.faults.push(remark(begin, (words) => words.notClosed(component)));
  return found;
}

function componentOf({ text }: ContentLine): string {
  return text
    .slice(text.indexOf(":") + 1)
    .trim()
    .toUpperCase();
}
