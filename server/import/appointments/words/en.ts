import type { ListWords } from "./vi.ts";

export const en: ListWords = {
  empty: "The file has no appointment in it.",
  tooLarge: (kilobytes) => `The file is larger than ${kilobytes} kB.`,
  tooManyRows: (most) => `The file has more than ${most} appointments. Please make several of it.`,
  noSuchService: "There is no such service. Give its name, the letter of its numbers, or its id.",
  badTime: "A time must be like 09:30 or 9h30.",
  badIdNumber: "An ID number has 12 digits.",
  noSuchLanguage: "There is no such language. Leave it empty for Vietnamese.",
  referenceTwice: (line) => `This reference is in row ${line} already.`,
  dayHasNone: "The service has no time at all on this day: a day off, or one without appointments.",
  noSuchTime: "There is no such time on this day. Please look at the office's times.",
  otherTime: (moment) => `It was imported before for another time: ${moment}. Please cancel that appointment first.`,
};
