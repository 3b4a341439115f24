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
  /** Not begun after this, by the hub's clock: another screen may be saying something by then. */
  beginBy: EpochMs;
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
  /** The one call that it is to say now. None while it is saying one: the next comes when it has told how that ended. */
  calls: SpokenCall[];
  /** How often a call's first sentence is spoken: once while another call waits. */
  times: VoiceRules["times"];
  source: VoiceRules["source"];
  rate: number;
}

/** What a hall screen tells the hub of its voice. */
export const VoiceReport = z.discriminatedUnion("kind", [
  /** Its sounds are at hand and come out without anybody touching it: it may be chosen to speak. */
  z.strictObject({ kind: z.literal("ready") }),
  /** Some of its sounds can not be had, or all: it is to speak only where no other can. */
  z.strictObject({ kind: z.literal("lacking") }),
  /** The browser holds sound back until somebody touches the screen. */
  z.strictObject({ kind: z.literal("blocked") }),
  /** This call was begun, and ends in so many seconds: nobody else is to say anything in its zone until then. */
  z.strictObject({ kind: z.literal("began"), ...callOf(), seconds: z.number().min(0).max(120) }),
  /** This call was spoken to its end: nobody else is to say it again. */
  z.strictObject({ kind: z.literal("spoken"), ...callOf() }),
  /** This call came too late to begin it; or it lacked a sound, and was not said, or not in all its languages. */
  z.strictObject({ kind: z.literal("unsaid"), ...callOf(), why: z.enum(["late", "soundless"]) }),
]);
export type VoiceReport = z.infer<typeof VoiceReport>;

function callOf() {
  return { ticket: TicketId, times: z.int().min(1) };
}

/** For staff: a hall screen that can not be heard; `zones` is empty where it shows the whole office. */
export type SilentScreen =
  /** `lacking`: it can not get its sounds. */
  | { device: DeviceId; zones: ZoneId[]; why: "blocked" | "lacking" }
  /** A call that was not said aloud, or nobody knows that it was, though somebody is still to follow it. */
  | { device: null; zones: ZoneId[]; why: "unsaid"; label: TicketLabel };

/** Clips by folder and name, `vi-north/please-number`, with the version each has now. */
export const ClipList = z.object({ clips: z.record(z.string(), z.string()) });
export type ClipList = z.infer<typeof ClipList>;
