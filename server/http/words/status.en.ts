import type { StatusPageWords } from "./status.vi.ts";

export const en: StatusPageWords = {
  title: "Look up a dossier",
  languages: "Languages",
  code: "Dossier code",
  codeHint: "It is on your receipt, for example H99.19\u2060-\u2060261123\u2060-\u20600042.",
  lastFour: "Last four digits of the ID number or phone number",
  lastFourHint: "Of whoever handed it in, as written in the dossier.",
  ask: "Show the dossier",
  another: "Look up another dossier",
  lacks: "Papers still to bring",
  received: (moment) => `Received at ${moment}.`,
  checkBoth: "Please check the code on your receipt and the four digits, or ask an officer at a counter.",
  until: (moment) => `You can try again after ${moment}.`,
  complaints: (where) => `Complaints: ${where}`,
};
