import type { TicketWords } from "./words.ts";

export const en: TicketWords = {
  issuedAt: "Issued at",
  appointment: "Appointment",
  ahead: "Ahead of you",
  people: (count) => (count === 0 ? "Nobody" : count === 1 ? "1 person" : `${count} people`),
  expected: "Expected call",
  onceOpen: "When a counter opens",
  where: "Where",
  counters: (list) => (/^\d+$/.test(list) ? `Counter ${list}` : `Counters ${list}`),
  seeScreen: "See the screen",
  bring: "Please have ready",
  code: "Show this code to the scanner of the ticket kiosk to see how many people are ahead of you.",
  phone: "Scan with your phone to see how many are ahead and when it is your turn. Keep this code to yourself.",
  validity: (complaints) => `Valid today only. Complaints and suggestions: ${complaints}`,
  priority: "Priority number",
  awayPhone:
    "Once the system is connected again, scan with your phone to see how many are ahead. Keep this code to yourself.",
  away: "Given while the kiosk was cut off from the office's system. It is called in order of arrival all the same.",
  reprint: (count) => `Reprint ${count}`,
};
