import type { Words } from "./vi.ts";

/** Words of the card that takes days off from a calendar file. */
export const enDaysOff: Words["daysOff"] = {
  title: "Days off and worked days",
  lead: "Taken from an iCalendar file (.ics), for this year and the next. Due dates and hours of tickets count by this calendar. The file is checked first, and nothing is changed.",
  choose: "Choose an .ics file",
  chooseOther: "Choose another file",
  sending: "Checking the file…",
  bad: (count) => `${count} things in the file need mending, so no day was taken.`,
  checked: (count, same) =>
    same === count
      ? `The file has ${count} days, all of them in the calendar already. Nothing needs to be done.`
      : `The file has ${count} days: ${count - same} will be added or changed.`,
  applied: (count) => `The working calendar was updated: ${count} days.`,
  apply: "Update the working calendar",
  days: "Days in the file",
  day: "Day",
  what: "Kind",
  name: "Name",
  change: "Change",
  off: (kind) =>
    ({ holiday: "Public holiday", compensation: "Off in lieu", swapped: "Off by swap", local: "The office's own" })[
      kind
    ],
  worked: (as) => `Worked by the hours of ${as.charAt(0).toUpperCase()}${as.slice(1)}`,
  changes: { new: "New", changed: "Changed", same: "As it is" },
  provisional: "provisional",
  left: (count) => `${count} lines of no use, or taken by assumption`,
};
