import type { viScreenPlace } from "./vi.screen-place.ts";

export const enScreenPlace: typeof viScreenPlace = {
  edit: "Move",
  editOf: (name) => `Move “${name}”`,
  title: (name) => `Where is “${name}”?`,
  speaks: "Calls numbers aloud",
  speaksHint: "One screen calls in each zone. Unticked, this one only shows; another screen of the zone calls instead.",
  silent: "does not call aloud",
  save: "Save",
  same: "Nothing was changed yet.",
  changed: (name) => `“${name}” was changed.`,
  byOthers: "Somebody else has just changed this screen. Please look again before you save.",
};
