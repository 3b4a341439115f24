import { z } from "zod";
import { ZoneId } from "./ids.ts";
import { DeviceSummary } from "./people.ts";

/** Where a hall screen hangs, none is the whole office, and whether it may call aloud there. */
export const ScreenPlace = z.strictObject({ zones: z.array(ZoneId).max(20), speaks: z.boolean() });
export type ScreenPlace = z.infer<typeof ScreenPlace>;

/** A change that was made upon another place than it has is refused. */
export const ScreenPlaceChange = z.strictObject({ before: ScreenPlace, place: ScreenPlace });
export type ScreenPlaceChange = z.infer<typeof ScreenPlaceChange>;

/** What came of a change; nothing was changed unless it is `saved`. */
export const ScreenPlaced = z.discriminatedUnion("state", [
  z.object({ state: z.literal("saved"), device: DeviceSummary }),
  /** What is wrong with one field, in words to show beside it. */
  z.object({
    state: z.literal("bad"),
    faults: z.array(z.object({ field: z.enum(["zones"]), problem: z.object({ vi: z.string(), en: z.string() }) })),
  }),
]);
export type ScreenPlaced = z.infer<typeof ScreenPlaced>;
