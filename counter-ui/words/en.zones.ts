import type { viZones } from "./vi.zones.ts";

export const enZones: typeof viZones = {
  title: "Waiting zones",
  lead: "Where people wait. With the number of seats, kiosks say beforehand when all are taken. A counter calls whoever waits in its zone.",
  add: "Add a zone",
  addTitle: "Add a waiting zone",
  editTitle: (name) => `Edit “${name}”`,
  edit: "Edit",
  editOf: (name) => `Edit “${name}”`,
  remove: "Remove",
  removeOf: (name) => `Remove “${name}”`,
  place: "Place counters",
  placeTitle: "Which counter is in which zone",
  placeSame: "No counter was moved yet.",
  placed: (numbers) =>
    numbers.length === 1 ? `Counter ${numbers[0]} is moved.` : `Counters ${numbers.join(", ")} are moved.`,
  zoneLost: "This zone was just removed. Please choose again.",
  save: "Save",
  added: (name) => `“${name}” is added.`,
  changed: (name) => `“${name}” is saved.`,
  removed: (name) => `“${name}” is removed.`,
  wrong: "Not saved. Please mend the fields that are marked.",
  name: { vi: "Name in Vietnamese", en: "Name in English" },
  way: { vi: "The way there, in Vietnamese", en: "The way there, in English" },
  wayHint: "If any: shown with a call on screens of several zones.",
  wayExample: { vi: "Tầng 2, cầu thang bên trái", en: "Second floor, stairs on the left" },
  wayBoth: "The way needs both languages, or neither.",
  seats: "Seats",
  seatsHint: "Leave it empty if nobody has counted them.",
  heads: { name: "Zone", seats: "Seats", counters: "Counters", actions: "Actions" },
  notCounted: "not counted",
  noCounters: "none yet",
  used: (name, { counters, screens, items, voice }, say) =>
    `“${name}” can not be removed, it is still used by: ${[
      counters.length > 0 ? `counters ${counters.join(", ")} and their services` : "",
      screens.length > 0 ? `the screens ${screens.map((one) => `“${one}”`).join(", ")}` : "",
      items.length > 0 ? `the playlist's ${items.map((one) => `“${say(one)}”`).join(", ")}` : "",
      voice ? "calls in languages of its own (voice in office.json)" : "",
    ]
      .filter(Boolean)
      .join("; ")}. Please move these to another zone first.`,
};
