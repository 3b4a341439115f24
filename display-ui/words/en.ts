import { weekdayText } from "#contract/near-day.ts";
import type { OpeningDay } from "#contract/opening.ts";
import { enCounter } from "./en.counter.ts";
import type { Words } from "./vi.ts";

function plural(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? "" : "s"}`;
}

const onOtherDay = (on: OpeningDay | null): string[] => (on && on.near !== "today" ? [en.opensOn(on)] : []);

export const en: Words = {
  title: { display: "Hall screen", keypad: "Counter screen" },
  nowCalling: "Now calling",
  counter: "Counter",
  counterOver: "Counter · past",
  calledAgo: (minutes) => (minutes === 0 ? "Just called" : `Called ${minutes} min ago`),
  noCallNow: "No new call just now",
  noCallNowHint: "The next number will be shown here.",
  nobodyCalled: "No number called yet",
  nobodyCalledHint: "Please take a number at the kiosk and have a seat.",
  steps: ["Take a number at the kiosk", "Keep the ticket and wait for your call", "Go to the counter shown"],
  waiting: "Waiting",
  people: (count) => (count === 1 ? "person" : "people"),
  noCounter: "no counter yet",
  counterBusy: "counter busy",
  under: "under",
  minutes: "min",
  hours: "h",
  page: (at, of) => `Page ${at}/${of}`,
  notice: "Notice",
  procedure: "Common procedures",
  bring: "What to bring",
  bringMore: (count) => `and ${count} more`,
  takes: "Time",
  fee: "Fee",
  procedureTime: (time) => {
    switch (time.unit) {
      case "workingDay":
        return plural(time.value, "working day");
      case "calendarDay":
        return plural(time.value, "day");
      case "hour":
        return plural(time.value, "hour");
      case "sameDay":
        return "Same day before 15:00";
      case "local":
        return "Set by the province";
      default:
        return time satisfies never;
    }
  },
  procedureFee: (dong) => {
    if (dong === null) return "Set by the province";
    return dong === 0 ? "None" : `${dong.toLocaleString("en-GB")} đồng`;
  },
  opening: (opening) => {
    switch (opening.state) {
      case "open":
        return opening.until ? `Open until ${opening.until}` : "Open";
      case "outsideHours":
        return "Outside hours, numbers still given";
      case "closed":
        return opening.opensAt
          ? `${en.closed[opening.reason]}, opens ${[opening.opensAt, ...onOtherDay(opening.opensOn)].join(" ")}`
          : en.closed[opening.reason];
      default:
        return opening satisfies never;
    }
  },
  closed: {
    hours: "Outside opening hours",
    lunch: "Lunch break",
    dayOff: "Closed today",
    dayClosed: "No more tickets today",
  },
  closedHint: "The kiosk gives no numbers now. Please come back when we open.",
  closedHintNoTime: "Please see the opening hours on the notice board.",
  opensAgain: "Opens",
  opensOn: ({ day, near }) => (near === "later" ? `on ${weekdayText(day, "en")}` : near),
  complaints: (where) => `Complaints and suggestions: ${where}`,
  demonstration: "Demonstration office",
  stale: "This may be out of date",
  staleSince: (time, minutes) => (minutes === 0 ? `Last update ${time}` : `Last update ${time}, ${minutes} min ago`),
  staleHint: "Reconnecting by itself.",
  silent: "This screen has no sound yet",
  silentHint: "Please touch the screen once to hear the calls.",
  connecting: "Connecting",
  connectingHint: "One moment, please.",
  unreachable: "The hub can not be reached",
  unreachableHint: "The screen keeps trying. If this lasts, check the network cable and the hub.",
  replaced: "This screen is open in another window",
  useHere: "Use it here",
  useHereHint: {
    display: "Press this button or the Enter key to show the calls in this window.",
    keypad: "Press this button or the Enter key to use this window at the counter.",
  },
  pairing: "Pair this screen",
  pairingSteps: {
    display: [
      "An administrator signs in at their own machine.",
      "Under Devices, enter this code and choose the waiting area.",
      "The screen then starts by itself.",
    ],
    keypad: [
      "An administrator signs in at their own machine.",
      "Under Devices, enter this code and choose the counter.",
      "The screen then starts by itself.",
    ],
  },
  atCounter: enCounter,
};
