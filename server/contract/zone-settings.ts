import { z } from "zod";
import { ZoneId } from "./ids.ts";
import { Zone } from "./office.ts";

/** Where people wait, as administrators have it before them. `version` names what is in force. */
export const ZonesNow = z.object({
  version: z.string(),
  zones: z.array(Zone),
  /** In which zone each counter is, by its number. */
  counters: z.array(z.object({ number: z.int(), zone: ZoneId })),
});
export type ZonesNow = z.infer<typeof ZonesNow>;

/** Not parsed at the door: what is wrong with it is told field by field. */
const typed = z.looseObject({ id: ZoneId });

/** One zone is added, changed or taken away, or counters are placed in others; the rest stays as it is. */
export const ZoneDeed = z.discriminatedUnion("do", [
  /** `at`: its place in the list, 0 first; at the end when left out. */
  z.strictObject({ do: z.literal("add"), zone: typed, at: z.int().min(0).max(20).optional() }),
  /** In place of the one with its id. */
  z.strictObject({ do: z.literal("replace"), zone: typed }),
  z.strictObject({ do: z.literal("remove"), id: ZoneId }),
  /** Counters by their numbers, each from the zone it was seen in. */
  z.strictObject({
    do: z.literal("place"),
    counters: z
      .array(z.strictObject({ number: z.int(), from: ZoneId, to: ZoneId }))
      .min(1)
      .max(200),
  }),
]);
export type ZoneDeed = z.infer<typeof ZoneDeed>;

/** A change that was made upon another version is refused. */
export const ZonesChange = z.strictObject({ version: z.string().max(64), deed: ZoneDeed });
export type ZonesChange = z.infer<typeof ZonesChange>;

/** What is wrong with one field of a zone, `name.en`, or with where a counter is placed, `3`, in words to show beside it; "" is the zone as a whole. */
export const ZoneFault = z.object({ field: z.string(), problem: z.object({ vi: z.string(), en: z.string() }) });
export type ZoneFault = z.infer<typeof ZoneFault>;

/** Whose zone it is: numbers of counters, whose services wait there with them, names of hall screens and of what they show. */
export const ZoneUse = z.object({
  counters: z.array(z.int()),
  screens: z.array(z.string()),
  items: z.array(z.object({ vi: z.string(), en: z.string() })),
  /** It is called there in languages of its own. */
  voice: z.boolean(),
});
export type ZoneUse = z.infer<typeof ZoneUse>;

/** What came of a change; nothing was changed unless it is `saved`. */
export const ZonesSaved = z.discriminatedUnion("state", [
  z.object({ state: z.literal("saved"), now: ZonesNow }),
  z.object({ state: z.literal("bad"), faults: z.array(ZoneFault) }),
  /** It can not be removed while these are in it: so there is always one zone at least, that of the counters. */
  z.object({ state: z.literal("used"), by: ZoneUse }),
]);
export type ZonesSaved = z.infer<typeof ZonesSaved>;
