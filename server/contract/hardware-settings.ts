import { z } from "zod";
import { Hardware } from "./hardware.ts";
import { DeviceId, HardwareId } from "./ids.ts";

/** Hardware as administrators have it before them, and what of the office it goes with. */
export const HardwareNow = z.object({
  /** Names what is in force: a change that was made upon another one is refused. */
  version: z.string(),
  hardware: z.array(Hardware),
  /** Agents that hardware may hang off, by the names they are paired under. */
  agents: z.array(z.object({ name: z.string(), online: z.boolean() })),
  /** Paired kiosks, with the printer that each has. */
  kiosks: z.array(z.object({ device: DeviceId, name: z.string(), printer: HardwareId.nullable() })),
});
export type HardwareNow = z.infer<typeof HardwareNow>;

/** Not parsed at the door: what is wrong with it is told field by field. */
const typed = z.looseObject({ id: HardwareId });

/** One piece is added, changed or taken away; the others stay as they are. */
export const HardwareDeed = z.discriminatedUnion("do", [
  /** `at`: its place in the list, 0 first; at the end when left out. */
  z.strictObject({ do: z.literal("add"), hardware: typed, at: z.int().min(0).max(400).optional() }),
  /** In place of the one with its id. */
  z.strictObject({ do: z.literal("replace"), hardware: typed }),
  z.strictObject({ do: z.literal("remove"), id: HardwareId }),
]);
export type HardwareDeed = z.infer<typeof HardwareDeed>;

export const HardwareChange = z.strictObject({
  version: z.string().max(64),
  deed: HardwareDeed,
  /** Kiosks that have another printer from then on, or none. */
  kiosks: z.array(z.strictObject({ device: DeviceId, printer: HardwareId.nullable() })).max(200),
  /** Also where a kiosk is left without its printer, or without a scanner. */
  evenIfUsed: z.boolean(),
});
export type HardwareChange = z.infer<typeof HardwareChange>;

/** What is wrong with one field of a piece, `connection.port`, in words to show beside it; "" is the piece as a whole. */
export const HardwareFault = z.object({
  field: z.string(),
  problem: z.object({ vi: z.string(), en: z.string() }),
});
export type HardwareFault = z.infer<typeof HardwareFault>;

/** What a keypad or board does for whoever tries it, and for how long. */
export const HardwareShown = z.object({ shows: z.enum(["lamps", "board"]), seconds: z.int() });
export type HardwareShown = z.infer<typeof HardwareShown>;

/** What came of a change; nothing was changed unless it is `saved`. */
export const HardwareSaved = z.discriminatedUnion("state", [
  z.object({ state: z.literal("saved"), now: HardwareNow }),
  z.object({ state: z.literal("bad"), faults: z.array(HardwareFault) }),
  /** These kiosks would have no printer for their tickets, or nothing to scan with. */
  z.object({ state: z.literal("used"), as: z.enum(["printer", "scanner"]), kiosks: z.array(z.string()) }),
]);
export type HardwareSaved = z.infer<typeof HardwareSaved>;
