import { z } from "zod";
import {
  CommandId,
  Day,
  HardwareId,
  LabelPrefix,
  type OfficeId,
  PriorityGroupId,
  ProcedureCode,
  ServiceId,
  type TicketLabel,
} from "./ids.ts";
import { PrintReport } from "./jobs.ts";
import { LanguageCode } from "./languages.ts";
import type { Availability, Opening } from "./opening.ts";
import { EpochMs, type Language } from "./text.ts";

/** Numbers that a kiosk holds in advance. More than it gives in a morning without the hub. */
export const leaseSize = 300;
/** It asks for more when it has fewer than this. */
export const leaseLow = 200;

/** A block of numbers that one kiosk alone may give, on one day alone. */
export interface Lease {
  day: Day;
  prefix: string;
  /** The first and the last of them. */
  from: number;
  to: number;
}

/** Agent: numbers in advance for the kiosk that its printer belongs to. `held` is how many it has left of that day's. */
export const LeaseNumbers = z.strictObject({
  type: z.literal("leaseNumbers"),
  printer: HardwareId,
  /** Today, or the next day on which the office works. */
  day: Day,
  held: z
    .int()
    .min(0)
    .max(leaseSize - 1),
});

/**
 * Agent: how many numbers of each service with a daily limit its kiosk may still give by itself. One that is to keep fewer
 * has put them away before it says so.
 */
export const ShareLimits = z.strictObject({
  type: z.literal("shareLimits"),
  printer: HardwareId,
  day: Day,
  /** What it holds now; 0 for a service that is not named. */
  kept: z.array(z.strictObject({ service: ServiceId, count: z.int().min(0).max(99_999) })).max(200),
});
export type ShareLimits = z.infer<typeof ShareLimits>;

/** What a kiosk may give of a service's daily limit by itself. */
export interface LimitShare {
  service: ServiceId;
  /** All that it holds now. */
  count: number;
  /** By how much that is more than it said; less than none where it held more than the hub knows of. */
  added: number;
}

/** Agent: a number that its kiosk gave while the hub was away. */
export const ReportTaken = z.strictObject({
  type: z.literal("reportTaken"),
  printer: HardwareId,
  day: Day,
  prefix: LabelPrefix,
  number: z.int().min(1).max(99_999),
  service: ServiceId,
  procedure: ProcedureCode.nullable(),
  priority: PriorityGroupId.nullable(),
  language: LanguageCode,
  /** When the citizen took it, by the hub's clock as far as the kiosk knew it. */
  takenAt: EpochMs,
  /** The id of the kiosk's own wish for a number: the hub may have granted it before it went away. */
  asked: CommandId,
  /** What became of its paper: 1 is the first. */
  copy: z.int().min(1),
  print: PrintReport,
});
export type ReportTaken = z.infer<typeof ReportTaken>;

/** Staff: lets a stray number wait, as itself where nobody else has it, and as a new one of its service where somebody has. */
export const AdmitStray = z.strictObject({ type: z.literal("admitStray"), stray: CommandId });
/** Staff: lets all of today's stray numbers wait, each as if it were let in by itself, in order of arrival: all of them or none. */
export const AdmitStrays = z.strictObject({ type: z.literal("admitStrays") });
/** Staff: has seen a stray number, and it is not to wait. */
export const DismissStray = z.strictObject({ type: z.literal("dismissStray"), stray: CommandId });

/** A number that somebody holds from a kiosk, and that no lease known here covers: staff say what becomes of it. */
export interface StrayNumber {
  /** The kiosk's own wish for it. */
  stray: CommandId;
  label: TicketLabel;
  day: Day;
  /** As staff call it. */
  kiosk: string;
  service: ServiceId;
  priority: PriorityGroupId | null;
  /** When its owner took it, as far as the kiosk knew. */
  at: EpochMs;
  /** Whether it can wait today as itself. */
  isFree: boolean;
}

/** What is true from `from` until the next of its kind. */
export interface From<What> {
  from: EpochMs;
  is: What;
}

/** What is open when on one day. */
export interface StationDay {
  day: Day;
  openings: From<Opening>[];
  services: {
    service: ServiceId;
    /** By its hours alone. */
    available: From<Availability>[];
    /** How many numbers of its daily limit the kiosk is to hold; null where there is no limit. */
    share: number | null;
    /** All numbers of that limit are given or promised, whoever held them. */
    isUsedUp: boolean;
  }[];
}

/** All that a kiosk must know to go on without the hub. No screen or agent works out a rule. */
export interface StationView extends StationDay {
  office: OfficeId;
  /** The printer whose kiosk it is, and the letters of its numbers. */
  printer: HardwareId;
  prefix: string;
  /** The next day on which the office works, for a hub that does not see it begin; null where none is near. */
  next: StationDay | null;
  paper: Record<Language, AwayPaper>;
}

/** Words of the paper that such a kiosk prints by itself. */
export interface AwayPaper {
  issuedAt: string;
  bring: string;
  priority: string;
  /** Beside the code. */
  code: string;
  /** In its place where the code opens a page, which it does once the hub is back. */
  phone: string;
  validity: string;
  /** That the number was given while the hub was away. */
  away: string;
  /** Of the second paper of one number, of the third, and so on. */
  reprints: string[];
}
