import { z } from "zod";
import type { AccountId, CounterId, DeviceId, HardwareId, ZoneId } from "./ids.ts";

export const PersonRole = z.enum(["officer", "supervisor", "admin"]);
export type PersonRole = z.infer<typeof PersonRole>;

/** What a paired device is for; each can do only its own job. */
export const DeviceRole = z.enum(["kiosk", "display", "keypad", "agent", "bench"]);
export type DeviceRole = z.infer<typeof DeviceRole>;

export type Role = PersonRole | DeviceRole | "system";

/** Who does something: a person who signed in, a paired device, or the hub itself. */
export type Actor =
  | { kind: "person"; role: PersonRole; account: AccountId; name: string }
  | { kind: "device"; role: "kiosk"; device: DeviceId; printer: HardwareId | null }
  | { kind: "device"; role: "display"; device: DeviceId; zone: ZoneId | null }
  | { kind: "device"; role: "keypad"; device: DeviceId; counter: CounterId }
  /** `name` as the administrator gave it, by which the settings tell whose hardware is whose; null is the hub's own. */
  | { kind: "device"; role: "agent"; device: DeviceId; name: string | null }
  | { kind: "device"; role: "bench"; device: DeviceId }
  | { kind: "system"; role: "system" };
