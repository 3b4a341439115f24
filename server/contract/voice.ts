import { z } from "zod";
import { type DeviceId, TicketId, type TicketLabel, ZoneId } from "./ids.ts";
import { type EpochMs, Language } from "./text.ts";

/** In the order they are spoken; none is silence. */
const Languages = z
  .array(Language)
  .max(2)
  .refine((languages) => new Set(languages).size === languages.length, "each language once");

/** How the hall's voice calls. */
export const VoiceRules = z.strictObject({
  /** Northern words and voice (linh, nghìn), or southern ones (lẻ, ngàn). */
  region: z.enum(["north", "south"]),
  /** `A025`: "không, hai, năm" digit by digit, or "hai mươi lăm" as a whole number. Counters are whole numbers always. */
  tickets: z.enum(["digits", "whole"]),
  /** How often the first language is spoken; once is enough while others wait to be called. */
  times: z.int().min(1).max(2),
  languages: Languages,
  /** Zones that are called in other languages than those. */
  zones: z.array(z.strictObject({ zone: ZoneId, languages: Languages })).max(20),
  /** The project's clips and recordings dropped in, or the browser's own voice where it has one. */
  source: z.enum(["clips", "browser"]),
  /** 1 is as recorded. Clips become a little higher or lower with it. */
  rate: z.number().min(0.8).max(1.25),
});
export type VoiceRules = z.infer<typeof VoiceRules>;

export const usualVoice: VoiceRules = {
  region: "north",
  tickets: "digits",
  times: 2,
  languages: ["vi", "en"],
  zones: [],
  source: "clips",
  rate: 1,
};

/** Where clips of one voice are kept; `common` holds what is no language. */
export const ClipFolder = z.enum(["vi-north", "vi-south", "en", "common", "guide-vi", "guide-en"]);
export type ClipFolder = z.infer<typeof ClipFolder>;
export type VoiceFolder = Exclude<ClipFolder, "common" | GuideFolder>;
/** What is said to one person at a kiosk: phrases and names, see `phrase.ts`. */
export type GuideFolder = "guide-vi" | "guide-en";

/** `please-number`, `letter-a`, `0`. */
export const ClipName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,31}$/);
export type ClipName = z.infer<typeof ClipName>;

/** One sentence, as clips to be played one after another and as the words that are heard. */
export interface Sentence {
  language: Language;
  folder: VoiceFolder;
  clips: { name: ClipName; pauseMs: number }[];
  transcript: string;
}

export interface SpokenCall {
  ticket: TicketId;
  label: TicketLabel;
  /** As in a `DisplayCall`. */
  times: number;
  at: EpochMs;
  sentences: Sentence[];
}

/** For one hall screen: what it is to say aloud. */
export interface VoiceView {
  /** Zones that this screen speaks for; none while another screen does, or where nothing is spoken. */
  zones: ZoneId[];
  /** What must be at hand to speak for them, also while another screen does; none where nothing is spoken. */
  folders: VoiceFolder[];
  /** Calls are said in its zones, by other screens only: it was told not to speak. */
  mute: boolean;
  /** Oldest first: called lately, not over, and not spoken yet. Empty where `zones` is. */
  calls: SpokenCall[];
  /** How often a call's first sentence is spoken. */
  times: VoiceRules["times"];
  source: VoiceRules["source"];
  rate: number;
}

/** What a hall screen tells the hub of its voice. */
export const VoiceReport = z.discriminatedUnion("kind", [
  /** Sound comes out without anybody touching it: it may be chosen to speak. */
  z.strictObject({ kind: z.literal("ready") }),
  /** The browser holds sound back until somebody touches the screen. */
  z.strictObject({ kind: z.literal("blocked") }),
  /** This call was spoken to its end: nobody else is to say it again. */
  z.strictObject({ kind: z.literal("spoken"), ticket: TicketId, times: z.int().min(1) }),
]);
export type VoiceReport = z.infer<typeof VoiceReport>;

/** A hall screen without sound, for staff; `zones` is empty where it shows the whole office. */
export interface SilentScreen {
  device: DeviceId;
  zones: ZoneId[];
}

/** Clips by folder and name, `vi-north/please-number`, with the version each has now. */
export const ClipList = z.object({ clips: z.record(z.string(), z.string()) });
export type ClipList = z.infer<typeof ClipList>;
