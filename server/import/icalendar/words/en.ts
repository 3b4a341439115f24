import type { Words } from "./vi.ts";

export const en: Words = {
  tooLarge: (megabytes) => `The file is larger than ${megabytes} MB.`,
  notCalendar: "This is no iCalendar file (.ics): BEGIN:VCALENDAR is missing.",
  notUtf8: "The text of this line is broken. The file must be saved as UTF-8.",
  badLine: "This line can not be read.",
  notClosed: (component) => `The ${component} that begins on this line has no END.`,
  notOpened: (component) => `This END matches nothing that is open (${component}).`,
  noEvents: (from, to) => `The file has no day off or worked day from ${from} to ${to}.`,
  missing: (field) => `The event that begins on this line has no ${field}.`,
  twice: "This field is there twice in one event.",
  badDate: "Must be a day, as in 20270205.",
  noSuchDay: (day) => `There is no day ${day} in the calendar.`,
  notWholeDay: "Must be whole days: this event begins or ends within a day.",
  otherZone: (zone) => `The time zone ${zone} is of no use here. The calendar must keep Vietnam time.`,
  endFirst: "It ends before it begins.",
  tooLong: (most) => `The event is longer than ${most} days.`,
  badRule:
    "Only what repeats every year can be used (FREQ=YEARLY, also with INTERVAL, COUNT, UNTIL, BYMONTH, BYMONTHDAY).",
  tooMany: (most) => `The file has more than ${most} repeats or days.`,
  changedOnce: "One repeat changed by itself (RECURRENCE-ID) is of no use here; write it as an event of its own.",
  nameTooLong: (most) => `The name is longer than ${most} characters.`,
  worksAnyway: (day) => `${day} is a working weekday, so it can not be worked instead of another day.`,
  offAndWorked: (day, line) => `${day} is both off and worked (line ${line}).`,

  leftCancelled: "Left out: the event was cancelled.",
  leftObservance: "Left out: a day of remembrance, not a day off.",
  leftOutside: (from, to) => `Left out: not between ${from} and ${to}.`,
  leftComponent: (component) => `Left out: ${component} is no event.`,
  leftSame: (day, line) => `Left out ${day}: it is already on line ${line}.`,
  asMonday: (day) => `Worked day ${day} does not say which day it replaces: Monday's hours are taken.`,
};
