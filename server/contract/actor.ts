import { z } from "zod";
import type { BookingId, Holder } from "./booking.ts";
import type { AccountId, CounterId, DeviceId, HardwareId, TicketId, ZoneId } from "./ids.ts";

export const PersonRole = z.enum(["officer", "supervisor", "admin"]);
export type PersonRole = z.infer<typeof PersonRole>;

/** What a paired device is for; each can do only its own job. */
export const DeviceRole = z.enum(["kiosk", "display", "keypad", "agent", "bench"]);
export type DeviceRole = z.infer<typeof DeviceRole>;

/** `phone`: a citizen who holds the link of their own ticket. `guest`: one at home, who has no ticket yet. */
export type Role = PersonRole | DeviceRole | "phone" | "guest" | "system";

/** Who does something: a person who signed in, a paired device, a ticket's phone, or the hub itself. */
export type Actor =
  | { kind: "person"; role: PersonRole; account: AccountId; name: string }
  | { kind: "device"; role: "kiosk"; device: DeviceId; printer: HardwareId | null }
  /** `speaks`: it may call aloud in them. */
  | { kind: "device"; role: "display"; device: DeviceId; zones: readonly ZoneId[]; speaks: boolean }
  | { kind: "device"; role: "keypad"; device: DeviceId; counter: CounterId }
  /** `name` as the administrator gave it, by which the settings tell whose hardware is whose; null is the hub's own. */
  | { kind: "device"; role: "agent"; device: DeviceId; name: string | null }
  | { kind: "device"; role: "bench"; device: DeviceId }
  | { kind: "phone"; role: "phone"; ticket: TicketId }
  /** `booking`: the appointment whose link they hold, if any. */
  | { kind: "guest"; role: "guest"; holder: Holder; booking: BookingId | null }
  | { kind: "system"; role: "system" };
