import { z } from "zod";
import { type Weekday, weekdays } from "./calendar.ts";
import { Day } from "./ids.ts";
import { EpochMs, Text } from "./text.ts";

/** `07:30`; `24:00` is the end of the day. Asia/Ho_Chi_Minh. */
export const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);

/** One stretch of opening time, `07:00`–`11:30`, in Asia/Ho_Chi_Minh. */
export const Session = z.strictObject({ from: clock, to: clock });
export type Session = z.infer<typeof Session>;

/** Sessions by weekday; an empty list is a day off. */
export const Week = z.strictObject({
  monday: z.array(Session),
  tuesday: z.array(Session),
  wednesday: z.array(Session),
  thursday: z.array(Session),
  friday: z.array(Session),
  saturday: z.array(Session),
  sunday: z.array(Session),
} satisfies Record<Weekday, unknown>);
export type Week = z.infer<typeof Week>;

const plainDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** Why a day is off. */
export const ClosedDayKind = z.enum([
  /** A public holiday (ngày lễ, tết). */
  "holiday",
  /** Made up for a holiday that fell on a weekly day off (nghỉ bù). */
  "compensation",
  /** Off in exchange for a day that is worked (hoán đổi). */
  "swapped",
  /** The office's own: moving house, training. */
  "local",
]);
export type ClosedDayKind = z.infer<typeof ClosedDayKind>;

/** A day off with its name. */
export const NamedClosedDay = z.strictObject({
  day: plainDay,
  name: Text,
  kind: ClosedDayKind,
  /** The official decision on it is still to come: check it, then remove this. */
  provisional: z.boolean().optional(),
});
export type NamedClosedDay = z.infer<typeof NamedClosedDay>;

/** A day off: the bare day, `2026-11-24`, or with its name. */
export const ClosedDay = z.union([plainDay, NamedClosedDay]);
export type ClosedDay = z.infer<typeof ClosedDay>;

/** A day that is worked though its weekday is off (ngày làm bù, hoán đổi), most often a Saturday. */
export const WorkedDay = z.strictObject({
  day: plainDay,
  /** Whose sessions are kept: those of the weekday it replaces. */
  as: z.enum(weekdays),
  name: Text,
  provisional: z.boolean().optional(),
});
export type WorkedDay = z.infer<typeof WorkedDay>;

/** When an office works. A service may have a week of its own; days off and worked days are the office's. */
export const WorkCalendar = z.strictObject({
  week: Week,
  /** Days off. */
  closedDays: z.array(ClosedDay).max(1_000),
  workedDays: z.array(WorkedDay).max(200).optional(),
});
export type WorkCalendar = z.infer<typeof WorkCalendar>;

/** The rules of working time that an office or its province may set. */
export const WorkingTimeRules = z.strictObject({
  /** Working hours that one working day of a procedure counts for. */
  hoursPerDay: z.number().min(1).max(24),
  /** The last moment at which a same-day procedure received is still due the same day. */
  sameDayUntil: clock,
  /** A dossier is due soon when no more working hours than this are left. */
  dueSoonHours: z.number().min(0).max(400),
});
export type WorkingTimeRules = z.infer<typeof WorkingTimeRules>;

/** 8 hours a day as systems in use count; 15:00 by the procedures themselves (1.001193, 2.000635 and others). */
export const usualRules: WorkingTimeRules = { hoursPerDay: 8, sameDayUntil: "15:00", dueSoonHours: 16 };

/** When a dossier is due, and how that moment moves when its clock is stopped. */
export const Deadline = z.discriminatedUnion("kind", [
  /** Counted in working time: moves by the working time of the stop. Also for a moment typed by an officer. */
  z.strictObject({ kind: z.literal("workingTime"), due: EpochMs }),
  /** Counted in calendar days: `lastDay` is the last of them, before it moved off a day of rest. */
  z.strictObject({ kind: z.literal("calendarDays"), due: EpochMs, lastDay: Day }),
]);
export type Deadline = z.infer<typeof Deadline>;

/** The clock of one dossier: a supplement request stops it, its answer starts it again. */
export const DueClock = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("running"), deadline: Deadline }),
  /** `deadline` is what it was when the clock stopped. */
  z.strictObject({ state: z.literal("stopped"), deadline: Deadline, since: EpochMs }),
]);
export type DueClock = z.infer<typeof DueClock>;

/** How a finished dossier or step kept its time. Minutes are working minutes. */
export type Lateness =
  /** Finished on an earlier day than promised (trước hạn). */
  | { state: "early"; minutes: number }
  /** On the day promised, not after the moment promised (đúng hạn). */
  | { state: "onTime" }
  /** After the moment promised (quá hạn); 0 minutes when only rest lies between. */
  | { state: "late"; minutes: number };

/** How an unfinished dossier stands, the most pressing first. */
export const Urgency = z.enum(["late", "today", "soon", "notYet"]);
export type Urgency = z.infer<typeof Urgency>;

/** The sessions of a day: none on a day off, those of the day it replaces on a worked one. A day both off and worked is off. */
export function sessionsOn(calendar: WorkCalendar, day: Day, weekday: Weekday): Session[] {
  if (calendar.closedDays.some((closed) => dayOfClosed(closed) === day)) return [];
  return calendar.week[calendar.workedDays?.find((worked) => worked.day === day)?.as ?? weekday];
}

export function dayOfClosed(closed: ClosedDay): string {
  return typeof closed === "string" ? closed : closed.day;
}
