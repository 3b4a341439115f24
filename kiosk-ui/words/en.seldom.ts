import type * as Late from "./vi.seldom.ts";
import { many } from "./wait.en.ts";

export const search: typeof Late.search = {
  title: "Find a procedure",
  example: "For example: birth, certified copy, land",
  found: (count) => `${many(count, "procedure", "procedures")} found`,
  show: (count) => `Show ${many(count, "procedure", "procedures")}`,
  procedures: (count) => many(count, "procedure", "procedures"),
  keyboard: "Keyboard",
  space: "Space",
  erase: "Erase",
  eraseAll: "Erase all",
};

export const refused: typeof Late.refused = {
  title: "No number was taken",
  later: "Please wait a moment and try again.",
  otherService: "Please choose another service, or ask the staff.",
  otherDay: "Please come back during opening hours.",
  staff: "Please ask the staff for help.",
  start: "Back to the start",
};

export const unknown: typeof Late.unknown = {
  title: "We do not know yet whether a number was given",
  text: "No answer has come. Choose “Ask again”: if a number was given you get that same one, never two.",
  again: "Ask again",
  leave: "Leave it",
};

export const replaced: typeof Late.replaced = {
  title: "This screen is open in another window",
  text: "Only one window gives numbers at a time. To use this one, touch the button below.",
  here: "Use it here",
};
