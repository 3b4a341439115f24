import { z } from "zod";
import { DeviceRole, PersonRole } from "./actor.ts";
import { AccountId, CounterId, DeviceId, HardwareId, ZoneId } from "./ids.ts";
import type { Text } from "./text.ts";

export const Username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{1,31}$/);
export const Password = z.string().min(8).max(200);

export const SignIn = z.strictObject({ username: Username, password: z.string().min(1).max(200) });
export type SignIn = z.infer<typeof SignIn>;

/** Who is signed in, as `/api/me` tells. */
export const Me = z.object({
  account: AccountId,
  username: z.string(),
  name: z.string(),
  role: PersonRole,
  /** The demonstration's account: void once a real administrator exists. */
  demonstration: z.boolean(),
});
export type Me = z.infer<typeof Me>;

export const NewAccount = z.strictObject({
  username: Username,
  name: z.string().trim().min(1).max(80),
  role: PersonRole,
  password: Password,
});
export type NewAccount = z.infer<typeof NewAccount>;

export const AccountSummary = z.object({
  account: AccountId,
  username: z.string(),
  name: z.string(),
  role: PersonRole,
  /** Made for the demonstration: unusable once a real administrator exists. */
  demonstration: z.boolean(),
  disabled: z.boolean(),
  /** Of their photo, which changes when it is replaced; null without one. */
  photo: z.string().nullable(),
});
export type AccountSummary = z.infer<typeof AccountSummary>;

/** The largest photo an account may be given, in bytes. */
export const mostPhotoBytes = 512 * 1_024;

/** A screen or agent asks to be paired. */
export const PairingRequest = z.strictObject({ role: DeviceRole });
/** `code` is shown on the screen; `secret` stays in it and fetches the token once approved. */
export const PairingTicket = z.object({ code: z.string(), secret: z.string() });
export type PairingTicket = z.infer<typeof PairingTicket>;
/** With the secret: still waiting, or the token (once). `token` is null while nobody has approved. */
export const PairingState = z.object({ token: z.string().nullable() });
export type PairingState = z.infer<typeof PairingState>;

/** An administrator approves a code and says what the device is. */
export const PairingApproval = z.strictObject({
  code: z.string().regex(/^\d{6}$/),
  name: z.string().trim().min(1).max(80),
  /** Hall screens: where they hang, and speak; none is the whole office. */
  zones: z.array(ZoneId).max(20),
  counter: CounterId.nullable(),
  printer: HardwareId.nullable(),
});
export type PairingApproval = z.infer<typeof PairingApproval>;

export const DeviceSummary = z.object({
  device: DeviceId,
  role: DeviceRole,
  name: z.string(),
  zones: z.array(ZoneId),
  counter: CounterId.nullable(),
  printer: HardwareId.nullable(),
  /** A hall screen may call aloud; true of anything else. */
  speaks: z.boolean(),
  online: z.boolean(),
  /** A hall screen's voice, once it has told; null for anything else. */
  sound: z.enum(["ready", "lacking", "blocked"]).nullable(),
  pairedAt: z.int(),
});
export type DeviceSummary = z.infer<typeof DeviceSummary>;
/** A code somebody is waiting with, for the administrator's list. */
export const PairingWaiting = z.object({ code: z.string(), role: DeviceRole, askedAt: z.int(), expiresAt: z.int() });
export type PairingWaiting = z.infer<typeof PairingWaiting>;

/** What the hub says by itself, in each language: as long as it has to be. */
export const Said: z.ZodType<Text> = z.object({ vi: z.string(), en: z.string() });

export const Health = z.object({
  ready: z.boolean(),
  version: z.string(),
  office: z.string(),
  /** No real administrator exists yet: the demonstration accounts still sign in. */
  demonstration: z.boolean(),
  day: z.string().nullable(),
  seq: z.int(),
  devices: z.array(z.object({ id: z.string(), kind: z.string(), condition: z.string() })),
  /** Of the office's own files, each with its place. */
  faults: z.array(Said),
});
export type Health = z.infer<typeof Health>;

/** Every HTTP refusal has this shape. */
export const Problem = z.object({
  code: z.string(),
  sentence: Said,
  detail: z.string().nullable(),
});
export type Problem = z.infer<typeof Problem>;
