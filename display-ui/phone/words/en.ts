import { waitText } from "#contract/wait-text.ts";
import type { PhoneWords } from "./vi.ts";

export const en: PhoneWords = {
  languages: "Language",
  contrast: "High contrast",
  yours: "Your number",
  expected: "Expected call",
  inMinutes: (from, to) => `in ${waitText({ fromMinutes: from, toMinutes: to }, "en")}`,
  onceOpen: "When a counter opens",
  where: "Where",
  counter: (number) => `Counter ${number}`,
  counters: (list) => (/^\d+$/.test(list) ? `Counter ${list}` : `Counters ${list}`),
  seeScreen: "See the hall screen",

  expecting: {
    title: (time) => `Please come and check in before ${time}`,
    text: "When you arrive: at the kiosk, touch “I have an appointment”, then hold this code to its scanner or type the LH code. Your number is not called before that.",
    code: "Check-in code",
    ahead: "Waiting before you",
    people: (count) => (count === 1 ? "1 person" : `${count} people`),
    overTitle: "The time to check in is over",
    overText: "This number is void. Please take a new one at the kiosk, or from home while there are some left.",
    giveBack: "I am not coming: give the number back",
    qr: "Code for the kiosk's scanner",
  },
  waiting: {
    title: (count) =>
      count === 0 ? "You are next" : count === 1 ? "1 person before your turn" : `${count} people before your turn`,
    text: "Please keep this page open. It changes by itself.",
    soon: "Please be in the hall, so that you are there when called.",
  },
  called: {
    title: "Please come to",
    text: "Please come to this counter now. The officer is waiting.",
    again: (times) => `Called ${times} times.`,
  },
  serving: { title: "You are being served at", text: "Afterwards you may rate the visit on this page." },
  held: {
    title: "Your number is on hold",
    text: (counter) => `When you are ready, come back to ${counter}. You need no new number.`,
  },
  missed: {
    title: "You were called and did not come",
    text: "Please tell the officer at this counter: your place is kept until then.",
    until: "Place kept until",
    overTitle: "Your place is no longer kept",
    overText: "Please take a new number at the ticket machine, or ask the staff.",
  },
  finished: {
    title: "All done. Thank you!",
    text: "We wish you a good day.",
    question: "Were you satisfied with this visit?",
    optional: "You need not answer. No name is kept with it.",
    rated: "Thank you for your rating.",
  },
  left: {
    title: "You gave this number back",
    text: "Your place goes to the next person. Thank you for telling us.",
    over: "If you still need to be served, please take a new number at the ticket machine.",
    stay: (seconds) => `That was a mistake, keep my place (${seconds} s)`,
  },
  cancelled: { title: "This number was cancelled", text: "Please ask the staff, or take a new number." },
  lapsed: {
    title: "This number is no longer valid",
    text: (day) => `It was for ${day} only. Please take a new number at the ticket machine.`,
  },
  unknown: {
    title: "There is no number at this link",
    text: "Part of the link may be missing. Please scan the code on your ticket again.",
    stays: "The number on your ticket is called all the same: please watch the hall screen and listen.",
    anew: "No number yet? Please take one at the kiosk, or ask the officer at the information desk.",
    home: "A number or an appointment from home",
  },

  remind: {
    ask: "Remind me when it is my turn",
    hint: "Your phone will ring and vibrate. Please keep this page open.",
    on: "You will be reminded",
    pushed: "Your phone will ring and vibrate, and show a notice also while its screen is off.",
    refused: "Your phone allows no notices: it rings and vibrates only while this page is open.",
    muted: "There is no sound yet: please touch this page once.",
    tryIt: "Try the sound",
  },
  late: {
    ask: "I am on my way, please keep my place",
    done: (time) => `The officer has been told. Your place is kept until ${time}.`,
    told: "The officer has been told that you are on your way.",
  },
  leave: {
    ask: "I am leaving",
    title: (label) => `Give number ${label} back?`,
    text: "Your place will go to the next person.",
    yes: "Give it back",
    no: "Keep waiting",
  },

  live: (time) => `Updated at ${time}`,
  away: (time) => `No connection since ${time}: what you see may be old. Please listen and watch the hall screen.`,
  sending: "Sending…",
  failed: "This could not be sent. Please try again.",
  complaints: (where) => `Complaints and suggestions: ${where}`,
  pageTitle: (label, what) => `${label} · ${what}`,
};
