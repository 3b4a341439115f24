import { daysOff, daysWorked } from "./days-off.ts";
import type { OfficeDraft } from "./draft.ts";

/** Morning and afternoon as commune centres of the region keep them. */
const workingDay = [
  { from: "07:00", to: "11:30" },
  { from: "13:30", to: "17:00" },
];

export const hours: OfficeDraft["hours"] = {
  week: {
    monday: workingDay,
    tuesday: workingDay,
    wednesday: workingDay,
    thursday: workingDay,
    friday: workingDay,
    saturday: [],
    sunday: [],
  },
  closedDays: daysOff,
  workedDays: daysWorked,
  ticketsBeforeMinutes: 15,
  // Whoever tries this out does so at night and on Sundays too, and must still get a number. A real office sets false.
  ticketsOutsideHours: true,
};
