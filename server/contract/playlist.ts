import { z } from "zod";
import { weekdays } from "./calendar.ts";
import { type DeviceId, MediaFile, PlaylistItemId, ProcedureCode, ZoneId } from "./ids.ts";
import { mostLetters } from "./showing.ts";
import { clock } from "./working-time.ts";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** When and where something of the playlist is shown. All of it must hold. */
const shown = {
  id: PlaylistItemId,
  /** None: in every zone. */
  zones: z.array(ZoneId).max(20),
  /** None: on every day of the week. */
  weekdays: z.array(z.enum(weekdays)).max(7),
  /** Its first and last day; null is no such end. */
  fromDay: day.nullable(),
  toDay: day.nullable(),
  /** From this time of the day on, and up to that one; null is no such end. Asia/Ho_Chi_Minh. */
  from: clock.nullable(),
  to: clock.nullable(),
};

/** Seconds that one thing stays on the screen. */
const seconds = z.int().min(5).max(600);
/** What staff call it; nobody in the hall reads it. */
const name = z.string().trim().min(1).max(80);

/** A text of so many letters in each language. */
const atMost = (letters: number) => {
  const text = z.string().trim().min(1).max(letters);
  return z.strictObject({ vi: text, en: text });
};

/** One thing that a hall screen shows beside the calls. */
export const PlaylistItem = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("notice"),
    ...shown,
    title: atMost(mostLetters.title),
    text: atMost(mostLetters.text).nullable(),
    seconds,
  }),
  z.strictObject({ kind: z.literal("image"), ...shown, name, file: MediaFile, seconds }),
  /** As long as it is. Silent unless `sound`. */
  z.strictObject({ kind: z.literal("video"), ...shown, name, file: MediaFile, sound: z.boolean() }),
  /** Procedures with what to bring, `seconds` each, `atATime` of them in one turn; without `codes` all of the office's. */
  z.strictObject({
    kind: z.literal("procedures"),
    ...shown,
    codes: z.array(ProcedureCode).max(60),
    atATime: z.int().min(1).max(20),
    seconds,
  }),
]);
export type PlaylistItem = z.infer<typeof PlaylistItem>;

/** In the order in which they are shown, round and round. */
export const Playlist = z.array(PlaylistItem).max(60);
export type Playlist = z.infer<typeof Playlist>;

/** What is shown where the settings have no playlist. */
export const usualPlaylist: Playlist = [
  {
    kind: "procedures",
    id: "procedures" as PlaylistItemId,
    zones: [],
    weekdays: [],
    fromDay: null,
    toDay: null,
    from: null,
    to: null,
    codes: [],
    atATime: 3,
    seconds: 15,
  },
];

/** Why a hall screen passes over something of its playlist: the hub has no such file, or the browser can not show it. */
export const UnshownWhy = z.enum(["missing", "broken"]);
export type UnshownWhy = z.infer<typeof UnshownWhy>;

/** What a hall screen tells of its playlist: all that it passes over now, none once all is well again. */
export const UnshownReport = z.strictObject({
  files: z.array(z.strictObject({ file: MediaFile, why: UnshownWhy })).max(60),
});
export type UnshownReport = z.infer<typeof UnshownReport>;

/** Something of the playlist that a hall screen passes over, for staff. */
export interface UnshownMedia {
  device: DeviceId;
  item: PlaylistItemId;
  /** As in the playlist. */
  name: string;
  why: UnshownWhy;
}
