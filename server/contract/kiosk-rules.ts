import { z } from "zod";
import { LanguageCode } from "./languages.ts";

/** How a kiosk is read and reached. Whoever stands before it may change it; the next person finds the office's own again. */
export const KioskEase = z.strictObject({
  /** Per cent of the usual size of everything that is read. */
  size: z.literal([100, 150, 200]),
  /** `high`: at least 10:1 for all text (EN 301 549 asks for 4.5:1, this project's usual is 7:1). */
  contrast: z.enum(["usual", "high"]),
  /** `low`: all that is touched lies in the lower third of an upright glass, for who sits or is small. */
  reach: z.enum(["usual", "low"]),
});
export type KioskEase = z.infer<typeof KioskEase>;

/** A key as browsers name it (`KeyboardEvent.key`): `ArrowDown`, `Enter`, `F1`, `+`. */
const Key = z.string().regex(/^\S{1,20}$/);

/** How every person finds a kiosk. */
export const KioskRules = z.strictObject({
  ...KioskEase.shape,
  /** One that the office does not offer is Vietnamese. */
  language: LanguageCode,
  /** The four keys by which all can be done by ear. Pressing one begins the spoken guidance. */
  keys: z
    .strictObject({ previous: Key, next: Key, choose: Key, back: Key })
    .refine((keys) => new Set(Object.values(keys)).size === 4, "four different keys"),
  /** Names without a clip are said by the browser's own voice where it has one; else by their place in the list. */
  browserVoice: z.boolean(),
});
export type KioskRules = z.infer<typeof KioskRules>;

export const usualKiosk: KioskRules = {
  size: 100,
  contrast: "usual",
  reach: "usual",
  language: "vi",
  keys: { previous: "ArrowUp", next: "ArrowDown", choose: "Enter", back: "Escape" },
  browserVoice: false,
};
