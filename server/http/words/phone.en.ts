import type { PhoneNotes } from "./phone.vi.ts";

export const en: PhoneNotes = {
  called: (label, counter) => `Number ${label}: please come to counter ${counter}`,
  come: "Please come now, the officer is waiting.",
};
