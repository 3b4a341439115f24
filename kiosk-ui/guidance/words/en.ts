import type { GuideWords } from "./vi.ts";

export const en: GuideWords = {
  start: "Spoken guidance. You may plug in headphones.",
  keys: "Down key: hear the next item. Up key: hear the item before. Choose key: take the item you have heard. Back key: press once to hear again, press twice to go back.",
  choices: (count) => `${count} choices.`,
  choice: (number) => `Choice number ${number}.`,
  noSound: "This text has no sound yet. Please ask the staff.",
  unavailable: "Not available.",
  pressed: "Selected.",
  typed: (count) => `${count} characters typed.`,
  empty: "Nothing typed yet.",
  first: "This is the first screen.",
  dash: "dash",
  dot: "dot",
  volume: (percent) => `Volume ${percent} per cent.`,
  louder: "Louder",
  quieter: "Quieter",
  end: "Turn the voice off",
  headphones: "Plug in headphones to hear in private.",
};
