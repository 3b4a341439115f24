import type { ProceduresWords } from "./procedures.vi.ts";

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

export const en: ProceduresWords = {
  title: "Published procedures",
  list: (all) => (all ? "Every published procedure" : "Procedures taken in here"),
  found: (count) => many(count, "procedure", "procedures"),
  here: (count, elsewhere) => `${many(count, "procedure is", "procedures are")} taken in here, ${elsewhere} elsewhere.`,
  onlyElsewhere: (count) =>
    `None is taken in here. ${many(count, "procedure is", "procedures are")} taken in elsewhere.`,
  shown: (shown, found) => `${shown} of ${found} procedures are shown. Type more to find one.`,
  asOf: (day) => `In force on ${day}`,
  updated: (day) => `Updated on ${day}`,
  search: "Find a procedure",
  searchHint: "Name, code or field; marks are not needed",
  submit: "Find",
  showAll: "Show every published procedure",
  showOpen: "Show only those taken in here",
  nothing: "No procedure fits. Try fewer words, or ask the officer at the information desk.",
  empty: "There is no catalogue yet.",
  procedure: "Procedure and what to bring",
  time: "Time",
  fee: "Fee",
  notTaken: "Not taken in here",
  inForce: (day) => `In force from ${day}`,
  bringNone: "The catalogue names no documents.",
  results: "Result",
  forms: "Forms",
  receiving: "Handed in at",
  competent: "Decided by",
  levels: { commune: "Commune", province: "Province", ministry: "Ministry", other: "Other agency" },
  complaints: (phone) => `Complaints: ${phone}. Officers ask for no papers beyond this list.`,
  duration(time) {
    switch (time.unit) {
      case "workingDay":
        return many(time.value, "working day", "working days");
      case "calendarDay":
        return many(time.value, "day", "days");
      case "hour":
        return many(time.value, "working hour", "working hours");
      case "sameDay":
        return "Same day; after 15:00 the next working day";
      case "local":
        return "Set by the province";
      default:
        return time satisfies never;
    }
  },
  money: (dong) =>
    dong === null ? "Set by the province" : dong === 0 ? "Free" : `${dong.toLocaleString("en-GB")} đồng`,
  copies({ original, certified, copy, required }) {
    const parts = [
      ...(original > 0 ? [many(original, "original", "originals")] : []),
      ...(certified > 0 ? [many(certified, "certified copy", "certified copies")] : []),
      ...(copy > 0 ? [many(copy, "copy", "copies")] : []),
      ...(original + certified + copy === 0 ? ["to show"] : []),
      ...(required ? [] : ["optional"]),
    ];
    return parts.join(", ");
  },
  bring: "What to bring",
  where: "Where",
  printedOn: (day) => `Printed on ${day} from the published catalogue.`,
  languages: "Languages",
};
