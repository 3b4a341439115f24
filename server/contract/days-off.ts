import { z } from "zod";
import { weekdays } from "./calendar.ts";
import { ImportFault } from "./catalogue-import.ts";
import { Text } from "./text.ts";
import { ClosedDayKind } from "./working-time.ts";

/** The largest calendar file that is taken in, in bytes. */
export const mostCalendarBytes = 2_000_000;

/** What a calendar file says of one day, and what that is beside what the settings say now. */
export const DayOffChange = z.object({
  day: z.string(),
  name: Text,
  /** Why it is off, or whose sessions are worked on it. */
  what: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("off"), why: ClosedDayKind }),
    z.object({ kind: z.literal("worked"), as: z.enum(weekdays) }),
  ]),
  provisional: z.boolean(),
  change: z.enum(["new", "changed", "same"]),
});
export type DayOffChange = z.infer<typeof DayOffChange>;

/** What became of a calendar file: read and only shown, read and applied, or refused whole for what its bad lines say. */
export const DaysOffReport = z.discriminatedUnion("state", [
  z.object({ state: z.enum(["checked", "applied"]), days: z.array(DayOffChange), left: z.array(ImportFault) }),
  z.object({ state: z.literal("bad"), faults: z.array(ImportFault), left: z.array(ImportFault) }),
]);
export type DaysOffReport = z.infer<typeof DaysOffReport>;
