import type { LostPageWords } from "./lost.vi.ts";

export const en: LostPageWords = {
  title: "There is no such page",
  what: "The address may be mistyped, or the office no longer uses this page. You can go on from here:",
  front: "Front page",
  status: "Look up a dossier",
  procedures: "Procedures, and what to bring",
  languages: "Languages",
  complaints: (where) => `Complaints: ${where}`,
};
