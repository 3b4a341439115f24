import { weekdayText } from "#contract/near-day.ts";
import type { viAlerts } from "./vi.alerts.ts";

function opensText({ opensAt, opensOn }: Parameters<(typeof viAlerts)["alerts"]["dayOff"]>[0]): string {
  if (!opensAt || !opensOn) return "";
  const day = opensOn.near === "later" ? ` on ${weekdayText(opensOn.day, "en")}` : " tomorrow";
  return ` Opens at ${opensAt}${opensOn.near === "today" ? "" : day}.`;
}

export const enAlerts: typeof viAlerts = {
  alerts: {
    region: "Needs attention",
    dayClosed: "The working day is not open.",
    outsideHours: "Outside opening hours; numbers are still given.",
    closedUntil: (opens) => `Outside ticket hours.${opensText(opens)}`,
    lunch: (time) => (time ? `Lunch break until ${time}.` : "Lunch break."),
    dayOff: (opens) => `Closed today.${opensText(opens)}`,
    hardware: (name, condition) => `${name}: ${condition}`,
    noAgent: (name, agent) => `${name}: no agent is paired under the name “${agent}” ("agent" in office.json)`,
    others: (count) => (count === 1 ? "1 other device not ready" : `${count} other devices not ready`),
    othersTitle: "Devices not ready",
    unprinted: (count) => (count === 1 ? "1 ticket not printed" : `${count} tickets not printed`),
    unprintedTitle: "Tickets not printed",
    stray: {
      count: (count) =>
        count === 1 ? "1 kiosk number is not in the queue" : `${count} kiosk numbers are not in the queue`,
      title: "Kiosk numbers that are not in the queue",
      text: "Kiosks gave these while they were cut off, and the system knows of no such numbers. Whoever holds one is not called yet.",
      taken: (time, day) => (day ? `taken at ${time} on ${weekdayText(day, "en")}` : `taken at ${time}`),
      another: "Waits under a new number, on a new paper: please tell whoever holds this one.",
      admit: "Let it wait",
      admitAll: (count) => `Let all ${count} of today wait`,
      admitAllAsked: (count) =>
        `Let all ${count} numbers taken today wait, in order of arrival? One that somebody else has by now becomes a new number on a new paper: please tell whoever holds it.`,
      dismiss: "Seen, leave it",
    },
    faults: "Faults in the office's files",
    faultsTitle: "Faults in the office's own files",
    faultsText:
      "In the data folder: please mend the file named before the colon; where none is named, it is office.json.",
  },
};
