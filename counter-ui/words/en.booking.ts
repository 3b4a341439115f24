import { dayText } from "#contract/clock-text.ts";
import type { viBooking } from "./vi.booking.ts";

export const enBooking: typeof viBooking = {
  tab: "Appointments",
  dayTitle: "Appointments and numbers from home",
  day: "Day",
  before: "Day before",
  after: "Day after",
  today: "Today",
  none: "No appointments on this day.",
  time: "Time",
  service: "Service",
  code: "Code",
  state: "State",
  byOffice: "by the office",
  booked: "Booked",
  kept: "Came",
  lapsed: "Did not come",
  cancelled: "Cancelled",
  places: "Places",
  fromHome: "From home",
  expectedTitle: "Taken from home, not here yet",
  noneExpected: "Nobody.",
  arrived: "Is here",
  arrivedWith: "Is here, with a priority group",
  cancel: "Cancel",
  cancelTitle: "Cancel the appointment",
  cancelText: "The reason is shown on the citizen’s page. Please tell them if you can reach them.",
  reason: "Reason",
  book: "Book for someone",
  bookTitle: "Book for a citizen",
  bookNeeded: "Choose service, day and time.",
  submit: "Book",
  noTimes: "No times left.",
  tell: "Please tell the citizen this code and time:",
  done: "Done",
  list: {
    title: "Import a list of appointments",
    lead: "A CSV of the public service portal with the columns Service, Day, Time; and if there are: Reference, ID number, Procedure code, Language. Leave names out. The file is looked through first, nothing is booked.",
    choose: "Choose a CSV file",
    chooseOther: "Choose another file",
    sending: "Looking through the file…",
    bad: (lines) => `Nothing was booked: ${lines} rows to be mended.`,
    checked: (fresh, known) => `${fresh} new appointments, ${known} there already.`,
    past: (count) => `${count} rows are over and were passed over.`,
    applied: (fresh) => `${fresh} appointments were booked.`,
    left: (count) => `${count} rows could not be booked: their time was taken at this very moment.`,
    apply: (fresh) => `Book ${fresh} appointments`,
    save: "Save the codes",
    file: "appointment-codes.csv",
    headings: ["Reference", "Day", "Time", "Code"],
    rows: "Appointments in the file",
    line: "Row",
    reference: "Reference",
    when: "Time",
    change: "State",
    changes: { new: "New", known: "There already", past: "Over" },
  },
  remoteTitle: "Numbers from home",
  remoteText:
    "Citizens take a number by phone before they come. It is called only after it was checked in at a kiosk or counter.",
  on: "Allowed",
  from: "From",
  to: "To",
  arrive: "To be checked in within (minutes)",
  headStart: "Counts earlier than the arrival by at most (minutes)",
  share: "A day",
  perDay: "numbers",
  percent: "% of the daily limit",
  appointmentsTitle: "Appointments",
  appointmentsText: "Times are offered within the office’s hours only, and none on days off.",
  daysAhead: "Days ahead",
  notice: "At least so long before (minutes)",
  early: "Check-in opens before (minutes)",
  perPhone: "Open for each phone",
  weekdaysLabel: "Days",
  timesFrom: "From",
  noDay: "No day is chosen.",
  noDaySet: "Choose at least one day of the week.",
  noTimesSet: "Add times at least once.",
  noService: "Choose at least one service.",
  notSaved: "Not saved.",
  wrong: "Not saved. Please mend the fields that are marked.",
  every: "Every (minutes)",
  people: "People each time",
  addTime: "Add times",
  remove: "Remove",
  save: "Save",
  saved: "Saved, and in force.",
  noPhone: "No address for phones is set (phone.publicUrl in office.json): citizens can not open the page.",
  page: "The citizens’ page",
  off: "Not allowed yet. An administrator allows it under Appointments.",
  weekdays: {
    monday: "Mon",
    tuesday: "Tue",
    wednesday: "Wed",
    thursday: "Thu",
    friday: "Fri",
    saturday: "Sat",
    sunday: "Sun",
  },
  until: (time) => `kept until ${time}`,
  left: (count) => `${count} left`,
  cancelledFor: (reason) => `Cancelled: ${reason}`,
  came: (label) => `Came · ${label}`,
  bookedAt: (time, day) => `${time}, ${day}`,
  appointment: (time, day) => `Appointment ${time}, ${day}`,
  keep: "Is here: give a number",
  checkIn: (checkIn, clock) => {
    switch (checkIn.state) {
      case "now":
        return "In time: the button gives a number and lets them wait.";
      case "early":
        return `Too early: it can be checked in from ${clock(checkIn.from)}.`;
      case "otherDay":
        return `This appointment is for ${dayText(checkIn.day)}, not today.`;
      case "late":
        return `Its time is over (${clock(checkIn.until)}). Please give an ordinary number.`;
      case "cancelled":
        return "This appointment was cancelled. Please give an ordinary number, or book again.";
      case "kept":
        return `Checked in already: number ${checkIn.label}.`;
      default:
        return checkIn satisfies never;
    }
  },
};
