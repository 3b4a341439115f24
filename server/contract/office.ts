import { z } from "zod";
import { AppointmentRules, RemoteRules } from "./booking-rules.ts";
import { DossierRules } from "./dossier-rules.ts";
import { ExchangeSettings } from "./exchange.ts";
import { Hardware } from "./hardware.ts";
import {
  CounterId,
  OfficeId,
  OutcomeId,
  PriorityGroupId,
  ProcedureCode,
  RatingLevelId,
  ServiceId,
  ZoneId,
} from "./ids.ts";
import { KioskRules } from "./kiosk-rules.ts";
import { Languages } from "./languages.ts";
import { Look } from "./look.ts";
import { PhoneRules } from "./phone-rules.ts";
import { Playlist } from "./playlist.ts";
import { Text } from "./text.ts";
import { VisitRules } from "./visit-rules.ts";
import { VoiceRules } from "./voice.ts";
import { Week, WorkCalendar, WorkingTimeRules } from "./working-time.ts";

/** What one queues for (lĩnh vực). */
export const Service = z.strictObject({
  id: ServiceId,
  /** One or two capital letters before the number. */
  prefix: z.string().regex(/^[A-ZĐ]{1,2}$/),
  name: Text,
  /** Tickets a day; null is no limit. */
  dailyLimit: z.int().min(1).max(99_999).nullable(),
  /** Minutes one visit takes, until the hall has measured its own. */
  minutesPerVisit: z.number().min(0.5).max(240),
  /** How its visits end as a rule; absent is the first of the office's outcomes. */
  usualOutcome: OutcomeId.optional(),
  /** Its own sessions, where its dossiers are worked on at other hours than the office's; absent are the office's. */
  week: Week.optional(),
});
export type Service = z.infer<typeof Service>;

/** How long a procedure takes by law. `local` is set by the province and must not be computed with. */
export const ProcedureTime = z.discriminatedUnion("unit", [
  z.strictObject({ unit: z.literal("workingDay"), value: z.int().min(1).max(100_000) }),
  z.strictObject({ unit: z.literal("calendarDay"), value: z.int().min(1).max(100_000) }),
  z.strictObject({ unit: z.literal("hour"), value: z.int().min(1).max(100_000) }),
  /** Same day; received after 15:00 the next working day. */
  z.strictObject({ unit: z.literal("sameDay") }),
  z.strictObject({ unit: z.literal("local") }),
]);
export type ProcedureTime = z.infer<typeof ProcedureTime>;

/** What one came to have done (thủ tục hành chính). */
export const Procedure = z.strictObject({
  code: ProcedureCode,
  service: ServiceId,
  /** The official name, in full; English is a plain translation. */
  name: Text,
  /** What people call it: fits a button and a ticket line. */
  shortName: Text,
  /** Everyday and older names that people look for it by, in Vietnamese: `hộ khẩu`, `chứng minh nhân dân`. */
  alsoCalled: z.array(z.string().trim().min(1).max(80)).max(20).optional(),
  time: ProcedureTime,
  /** Đồng; null is set by the province, which is not the same as free. */
  feeVnd: z.int().nonnegative().nullable(),
  /** What to bring, in a few plain words each. */
  bring: z.array(Text).max(12),
});
export type Procedure = z.infer<typeof Procedure>;

export const PriorityGroup = z.strictObject({
  id: PriorityGroupId,
  name: Text,
  /** For badges: a few letters to a few words. */
  shortName: Text,
  /** Minutes by which members count as having come earlier. */
  headStartMinutes: z.int().min(0).max(480),
  /** Offered first to whoever's card says that they are this old, in years; absent: the card says nothing about it. */
  fromAge: z.int().min(1).max(120).optional(),
});
export type PriorityGroup = z.infer<typeof PriorityGroup>;

/** A place with a number where an officer serves (quầy). */
export const Counter = z.strictObject({
  id: CounterId,
  number: z.int().min(1).max(999),
  zone: ZoneId,
  /** Its own services. */
  services: z.array(ServiceId).min(1),
  /** Services it helps with: equal to its own, or after them where `ownServicesFirst`. */
  alsoServes: z.array(ServiceId),
  ownServicesFirst: z.boolean(),
});
export type Counter = z.infer<typeof Counter>;

/** Where people wait (khu vực chờ). */
export const Zone = z.strictObject({
  id: ZoneId,
  name: Text,
  /** How one gets to its counters, `Tầng 2, cầu thang bên trái`: told with each call on screens that show other zones too. */
  way: Text.optional(),
  /** How many can sit there: kiosks say so when all seats are taken, before a number is. Absent: nobody has counted them. */
  seats: z.int().min(1).max(9_999).optional(),
});
export type Zone = z.infer<typeof Zone>;

/** Who goes first among those who wait. */
export const Policy = z.discriminatedUnion("kind", [
  /** Effective arrival: everyone grows old at the same rate, nobody starves. */
  z.strictObject({ kind: z.literal("arrival") }),
  /** One priority ticket after every `ordinary` ordinary ones. */
  z.strictObject({ kind: z.literal("ratio"), ordinary: z.int().min(1).max(20) }),
  /** Priority groups always before everyone else. */
  z.strictObject({ kind: z.literal("strict") }),
]);
export type Policy = z.infer<typeof Policy>;

export const RatingLevel = z.strictObject({ id: RatingLevelId, name: Text });
export type RatingLevel = z.infer<typeof RatingLevel>;

/** How a visit ended; `id` is what reports count. */
export const Outcome = z.strictObject({ id: OutcomeId, name: Text });
export type Outcome = z.infer<typeof Outcome>;

/** When the office works and gives tickets. Due dates of dossiers count by the same calendar. */
export const Hours = z.strictObject({
  ...WorkCalendar.shape,
  /** Tickets may be taken this many minutes before a session opens. */
  ticketsBeforeMinutes: z.int().min(0).max(120),
  /** Whether tickets are given outside the hours: for demonstrations and drills. */
  ticketsOutsideHours: z.boolean(),
  /** Whether kiosks still give a number when even the least wait ends after closing; absent is no. */
  ticketsPastClosing: z.boolean().optional(),
});
export type Hours = z.infer<typeof Hours>;

/** Everything an office may set: the settings file, and what the hall decides by. */
export const Office = z.strictObject({
  id: OfficeId,
  /** `Trung tâm Phục vụ hành chính công`. */
  name: Text,
  /** `Xã Đông Hải, tỉnh Hưng Yên`. */
  place: Text,
  /** Where complaints go: shown on ticket and screens. */
  complaints: z.string().trim().min(1).max(120),
  /** The hall screen's running line. */
  ticker: z.array(Text).max(20),
  /** What hall screens show beside the calls; absent are the procedures, one after another. */
  playlist: Playlist.optional(),
  /** Its own colour and emblem; absent are the project's. */
  look: Look.optional(),
  /** What citizens may choose, Vietnamese first; absent are Vietnamese, English and every words file. The second is beside it in the hall. */
  languages: Languages.optional(),
  /** How numbers are called aloud; absent is the usual way. */
  voice: VoiceRules.optional(),
  zones: z.array(Zone).min(1).max(20),
  services: z.array(Service).min(1).max(60),
  counters: z.array(Counter).min(1).max(200),
  procedures: z.array(Procedure).max(2_000),
  priorityGroups: z.array(PriorityGroup).max(12),
  policy: Policy,
  outcomes: z.array(Outcome).min(1).max(12),
  rating: z.strictObject({
    /** Best first; as many as the keypad has keys. */
    levels: z.array(RatingLevel).min(2).max(5),
    /** Seconds the keypad stays lit after a visit. */
    openSeconds: z.int().min(10).max(600),
  }),
  hours: Hours,
  /** How due dates are counted; absent are the usual rules. */
  workingTime: WorkingTimeRules.optional(),
  /** Minutes within which a missed ticket may come back to its place. */
  missedToleranceMinutes: z.int().min(0).max(480),
  /** Minutes by which a kept appointment counts as having come earlier than it was booked for. */
  appointmentHeadStartMinutes: z.int().min(0).max(480),
  /** How intake records are kept; absent, none can be received until the administrator has set the agency's code. */
  dossiers: DossierRules.optional(),
  /** How long visits are kept; absent is the usual time. */
  visits: VisitRules.optional(),
  /** Who outside hears of dossiers; absent is nobody. */
  exchange: ExchangeSettings.optional(),
  /** Numbers taken from home; absent, there are none. Needs `phone`. */
  remote: RemoteRules.optional(),
  /** Appointments that citizens may make; absent, there are none. Needs `phone`. */
  appointments: AppointmentRules.optional(),
  /** How a person finds the kiosks; absent is the usual way. */
  kiosk: KioskRules.optional(),
  /** Pages that citizens open on their phones; absent, there are none and no ticket shows a link. */
  phone: PhoneRules.optional(),
  hardware: z.array(Hardware).max(400),
});
export type Office = z.infer<typeof Office>;
