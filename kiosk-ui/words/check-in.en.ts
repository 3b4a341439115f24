import type { checkIn as vi } from "./check-in.vi.ts";

export const checkIn: typeof vi = {
  title: "Check in",
  scan: "Hold the code on your phone or paper to the scanner",
  scanHint: "An appointment, or a number taken from home",
  type: "Or type the 8 characters after LH",
  typeOnly: "Type the 8 characters after LH on your phone or paper",
  typed: "Code",
  keyboard: "Keys for the code",
  next: "Check in",
  notOurs: "This code is not right. Please check the 8 characters after LH.",
  silent: "The kiosk got no answer. Please try again.",
  sending: "Checking in…",
  arrived: {
    booking: (time) => `Checking in for ${time}`,
    number: (label) => `Checking in number ${label}`,
  },
  byItself: (seconds) => `If you choose nothing you are checked in after ${seconds} seconds.`,
  yours: "Your appointment",
  early: {
    title: "You are early",
    text: (from) => `Please come back to this kiosk from ${from}, or take an ordinary number to be served now.`,
  },
  otherDay: {
    title: "This appointment is not for today",
    text: "To be served today, please take an ordinary number.",
  },
  late: {
    title: "The appointment's time is over",
    text: (until) => `It was kept until ${until}. Please take an ordinary number: you will still be served today.`,
  },
  cancelled: {
    title: "This appointment was cancelled",
    text: "Please take an ordinary number, or ask the staff.",
  },
  kept: {
    title: (label) => `Checked in: number ${label}`,
    text: "This appointment has its number already. Please wait for it on the screen.",
  },
  ordinary: "Take an ordinary number",
  done: "Done",
};
