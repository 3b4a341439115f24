import { weekdayText } from "#contract/near-day.ts";
import { away } from "./away.en.ts";
import { lookups } from "./en.number.ts";
import { pairing } from "./pairing.en.ts";
import type { Words } from "./vi.ts";
import { many, wait } from "./wait.en.ts";

export const en: Words = {
  language: "English",
  chooseLanguage: "Language",
  title: "Take a number",
  demonstration: "Demonstration office",
  complaints: (where) => `Complaints: ${where}`,
  opening: {
    open: (until) => (until ? `Open until ${until}` : "Open"),
    outsideHours: "Outside hours, numbers still given",
    closed: {
      hours: "Outside opening hours",
      lunch: "Lunch break",
      dayOff: "Closed today",
      dayClosed: "Closed for today",
    },
  },
  greeting: ["Welcome,", "what do you need today?"],
  home: {
    take: "Take a number",
    hint: "Choose what you came for.",
    waiting: (people) => (people === 0 ? "Nobody is waiting" : `${people} waiting`),
    tools: "Other tasks",
    collect: "Collect a result",
    lookup: "Look up a dossier",
    search: "Find a procedure",
    scan: "ID card, receipt or ticket at hand?",
    scanHint: "Scan it at any time.",
  },
  service: {
    waiting: (people) => (people === 0 ? "Nobody waiting" : `${people} waiting`),
    wait,
    busyForOthers: "Counters busy",
    noCounter: "no counter open yet",
    keepsPlace: "numbers keep their place until one opens",
    nothingYet: "No counter open yet",
    counters: (numbers) => `Counter ${numbers}`,
    othersThere: "also serves others",
    no: {
      limit: "No numbers left today",
      awayShare: "While it is cut off, this kiosk can give no more numbers for this service",
      tooLate: "Those waiting already take until closing",
      hours: "Outside this service's hours",
      lunch: "Lunch break",
      dayOff: "Closed today",
      dayClosed: "Closed for today",
    },
    comeBack: (at, day) => `Please come back at ${at} ${day}.`,
    comeBackUnknown: "Please come back on the next working day.",
    noSeats: "All seats are taken",
    noSeatsHere: "no seats left",
    standing: (people) => `about ${people} standing`,
    late: "may not be served today",
    lateHint: "Those waiting take nearly until closing. You may still take a number, but may have to come back",
  },
  closed: {
    title: {
      hours: "It is outside opening hours",
      lunch: "It is the lunch break",
      dayOff: "The office is closed today",
      dayClosed: "No more visits are taken today",
    },
    again: "Numbers are given again at",
    on: ({ day, near }) => (near === "later" ? `on ${weekdayText(day, "en")}` : near),
    unknown: "Please come back on the next working day.",
  },
  procedures: {
    title: "Which procedure do you need?",
    none: "Something else, or not sure",
    noneHint: "The officer at the counter will help",
  },
  confirm: {
    bring: "What to bring",
    bringUnknown: "The officer at the counter will tell you which papers are needed.",
    time: "Time it takes",
    fee: "Fee",
    priority: "Do you belong to a priority group?",
    priorityHint: "If so, touch your group for a priority number. The officer will confirm.",
    priorityByKeys: "If so, go on to your group and press the choose key. The officer will confirm.",
    byCard: "By the age on the card",
    take: "Take a number",
    takePlain: "None of the groups above",
    sending: "Taking a number…",
  },
  procedureTime: (of) => {
    switch (of.unit) {
      case "workingDay":
        return many(of.value, "working day", "working days");
      case "calendarDay":
        return many(of.value, "day", "days");
      case "hour":
        return many(of.value, "working hour", "working hours");
      case "sameDay":
        return "Same day; the next working day if received after 15:00";
      case "local":
        return "Set by the province";
      default:
        return of satisfies never;
    }
  },
  fee: { free: "Free", local: "Set by the province", amount: (money) => `${money} VND` },
  ticket: {
    yours: "Your number",
    yoursPriority: "Your priority number",
    ahead: "Ahead of you",
    people: (count) => (count === 0 ? "Nobody" : many(count, "person", "people")),
    expected: "Expected call",
    inMinutes: (range) => `in ${range}`,
    soon: "You are next",
    whenOpen: "Once a counter opens",
    at: "At",
    anyCounter: "See the hall screen",
    watch: "Please take a seat and watch the hall screen.",
    phone: "Scan this with your phone to see when it is your turn.",
  },
  print: {
    pending: "Printing your ticket…",
    printed: "Please take your ticket below",
    none: "This machine does not print",
    failed: "Your ticket could not be printed",
    unconfirmed: "Your ticket may not have been printed",
    stands: "Your number is valid all the same. Please remember it or take a photo of this screen.",
    tell: "Please tell the staff.",
    tellFirst: "Please tell the staff: once the printer is ready you can print again here.",
    again: "Print again",
    askedAgain: "Asking to print again…",
    noAnswer: "It could not be printed again. Please tell the staff.",
    reason: {
      offline: "The printer is disconnected.",
      paperOut: "The printer is out of paper.",
      coverOpen: "The printer's cover is open.",
      jam: "The printer's cutter or paper is jammed.",
      stalled: "The printer does not answer.",
      fault: "The printer has a fault.",
      unconfirmed: "The printer did not say that it finished.",
    },
  },
  printer: {
    notice: "Numbers show on screen only: please remember yours or take a photo.",
    doubt: "Your ticket may not come out: please remember your number or take a photo.",
    trouble: {
      offline: "The printer is disconnected",
      paperOut: "The printer is out of paper",
      coverOpen: "The printer's cover is open",
      jam: "The printer's cutter or paper is jammed",
      stalled: "The printer does not answer",
      fault: "The printer has a fault",
      none: "This machine does not print",
    },
  },
  lost: {
    title: "Connection lost for a moment, please wait",
    text: "The machine is reconnecting by itself. If it takes long, please ask the staff.",
    starting: "The machine is starting, please wait",
  },
  away,
  pairing,
  lookups,
  checkIn: { tile: "I have an appointment" },
  idle: {
    title: "Are you still here?",
    text: (seconds) => `This screen starts over in ${many(seconds, "second", "seconds")}.`,
    stay: "I am still here",
    leave: "Done",
    closing: (seconds) => `This screen closes in ${many(seconds, "second", "seconds")}`,
    longer: "Keep it open",
    done: "Done",
  },
  ease: {
    open: "Read, reach, hear",
    size: "Size of text",
    sizes: { 100: "Usual", 150: "Large", 200: "Very large" },
    sight: "Colours",
    contrast: "High contrast",
    place: "Reach",
    reach: "Buttons low down",
    hearing: "Hearing",
    guided: "Spoken guidance",
    close: "Done",
  },
  back: "Back",
  earlier: "Show earlier",
  more: "Show more",
  pageOf: (page: number, of: number) => `Page ${page}/${of}`,
};
