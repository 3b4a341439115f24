import type { Words } from "./vi.ts";
import { many } from "./wait.en.ts";

export const lookups: Words["lookups"] = {
  strip: {
    drop: "It is not mine",
    using: (masked) => `Using card ${masked}`,
    joined: (masked) => `With dossier ${masked}`,
  },
  papers: {
    forms: "Forms to fill in",
    optional: "if there is one",
    copies: ({ original, certified, copy }) =>
      [
        ...(original > 0 ? [many(original, "original", "originals")] : []),
        ...(certified > 0 ? [many(certified, "certified copy", "certified copies")] : []),
        ...(copy > 0 ? [many(copy, "copy", "copies")] : []),
      ].join(", ") || "only shown",
    slip: {
      print: "Print this",
      again: "Print again",
      pending: "Printing…",
      printed: "Please take the paper below.",
      failed: "The paper was not printed.",
      unconfirmed: "The paper may not have come out.",
      tooMany: "Many papers were just printed. Please try again in a few minutes.",
      noAnswer: "There is no answer yet. Please try again.",
      away: "The kiosk is cut off for now, so this can not be printed.",
    },
  },
};
