import type { FormKind } from "./dossier.ts";

export const paperSizes = ["a4", "a5", "80mm"] as const;
export type PaperSize = (typeof paperSizes)[number];

/** On which paper each kind may be printed, the usual one first. */
export const sizesOf: Record<Exclude<FormKind, "register">, readonly PaperSize[]> = {
  receipt: ["a4", "a5", "80mm"],
  supplement: ["a4", "a5"],
  refusal: ["a4", "a5"],
  apology: ["a4"],
  stop: ["a4"],
  control: ["a4", "a5"],
};
