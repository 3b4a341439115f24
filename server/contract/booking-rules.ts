import { z } from "zod";
import { weekdays } from "./calendar.ts";
import { ServiceId } from "./ids.ts";

/** `07:30`, Asia/Ho_Chi_Minh. */
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** How many of a service's numbers may be taken from home in one day. */
export const HomeShare = z.union([
  z.strictObject({ perDay: z.int().min(1).max(99_999) }),
  /** Of the service's `dailyLimit`, which it must have. */
  z.strictObject({ percentOfDay: z.int().min(1).max(100) }),
]);
export type HomeShare = z.infer<typeof HomeShare>;

/** Numbers taken from home: on days the office works, one at a time for each phone, checked in on arrival. */
export const RemoteRules = z.strictObject({
  services: z
    .array(z.strictObject({ service: ServiceId, share: HomeShare }))
    .min(1)
    .max(60),
  /** When they may be taken. */
  from: clock,
  to: clock,
  /** Minutes within which one must be checked in; more where the wait is longer. */
  arriveMinutes: z.int().min(5).max(480),
  /** Minutes by which it counts as taken before it was checked in, at most: so many may those who are present be overtaken by. */
  headStartMinutes: z.int().min(0).max(480),
});
export type RemoteRules = z.infer<typeof RemoteRules>;

/** One stretch of appointments: `08:00`–`11:00`, every 15 minutes, for two people each. */
export const AppointmentTimes = z.strictObject({
  weekdays: z.array(z.enum(weekdays)).min(1).max(7),
  from: clock,
  to: clock,
  everyMinutes: z.int().min(5).max(240),
  people: z.int().min(1).max(50),
});
export type AppointmentTimes = z.infer<typeof AppointmentTimes>;

/** How many days ahead staff may book, also out of a list: a day beyond is a slip of the pen, and would be carried along until then. */
export const mostDaysAhead = 180;

/** Appointments that citizens may make. */
export const AppointmentRules = z.strictObject({
  services: z
    .array(z.strictObject({ service: ServiceId, times: z.array(AppointmentTimes).min(1).max(21) }))
    .min(1)
    .max(60),
  /** How many days ahead; 0 is today only. */
  daysAhead: z.int().min(0).max(60),
  /** Minutes before its time at which an appointment can last be made. */
  noticeMinutes: z.int().min(0).max(10_080),
  /** Minutes before its time at which it can first be checked in. How late: `missedToleranceMinutes`. */
  earlyMinutes: z.int().min(5).max(480),
  /** Appointments that one phone may have open. */
  mostPerPhone: z.int().min(1).max(10),
});
export type AppointmentRules = z.infer<typeof AppointmentRules>;

/** What citizens may do from home, as administrators set it on their own screen; null is nothing. */
export const BookingSettings = z.strictObject({
  remote: RemoteRules.nullable(),
  appointments: AppointmentRules.nullable(),
});
export type BookingSettings = z.infer<typeof BookingSettings>;

/** `version` tells whether somebody else has changed them meanwhile; `hasPhone`: without phone pages nobody can use them. */
export const BookingSettingsNow = z.object({ version: z.string(), settings: BookingSettings, hasPhone: z.boolean() });
export type BookingSettingsNow = z.infer<typeof BookingSettingsNow>;

/** Not parsed at the door: what is wrong with it is told field by field. */
const typed = z.looseObject({}).nullable();

export const BookingSettingsChange = z.strictObject({
  version: z.string().max(64),
  settings: z.strictObject({ remote: typed, appointments: typed }),
});
export type BookingSettingsChange = z.infer<typeof BookingSettingsChange>;

/** What is wrong with one field, `appointments.services.0.times.0.to`, in words to show beside it. */
export const BookingFault = z.object({ field: z.string(), problem: z.object({ vi: z.string(), en: z.string() }) });
export type BookingFault = z.infer<typeof BookingFault>;

/** What came of a change; nothing was changed unless it is `saved`. */
export const BookingSaved = z.discriminatedUnion("state", [
  z.object({ state: z.literal("saved"), now: BookingSettingsNow }),
  z.object({ state: z.literal("bad"), faults: z.array(BookingFault) }),
]);
export type BookingSaved = z.infer<typeof BookingSaved>;
