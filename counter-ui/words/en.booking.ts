import type { viBooking } from "./vi.booking.ts";

export const enBooking: typeof viBooking = {
  appointment: (time, day) => `Appointment ${time}, ${day}`,
  keep: "Is here: give a number",
  checkIn: (checkIn, clock) => {
    switch (checkIn.state) {
      case "now":
        return "In time: the button gives a number and lets them wait.";
      case "early":
        return `Too early: it can be checked in from ${clock(checkIn.from)}.`;
      case "otherDay":
        return `This appointment is for ${checkIn.day.split("-").reverse().join("/")}, not today.`;
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
