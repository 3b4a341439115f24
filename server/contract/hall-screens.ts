import { z } from "zod";
import { Look } from "./look.ts";
import { Playlist } from "./playlist.ts";
import { Text } from "./text.ts";

/** What an administrator sets of hall screens and of every screen's look. */
export const HallScreens = z.strictObject({
  playlist: Playlist,
  /** The running line. */
  ticker: z.array(Text).max(20),
  look: Look,
  /** The office's name and place, as every screen has them. */
  name: Text,
  place: Text,
});
export type HallScreens = z.infer<typeof HallScreens>;

/** `version` names what is in force: a change that was made upon another one is refused. */
export const HallScreensNow = z.object({ version: z.string(), screens: HallScreens });
export type HallScreensNow = z.infer<typeof HallScreensNow>;

/** Some of it, in place of what there is. */
export const HallScreensChange = z.strictObject({ version: z.string().max(64), change: HallScreens.partial() });
export type HallScreensChange = z.infer<typeof HallScreensChange>;
