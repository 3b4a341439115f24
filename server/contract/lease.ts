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
} from "./ids.ts";
import { PrintReport } from "./jobs.ts";
import { LanguageCode } from "./languages.ts";
import { EpochMs, type Language } from "./text.ts";
import type { Availability, Opening } from "./views.ts";

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

/** Agent: numbers in advance for the kiosk that its printer belongs to. `held` is how many it has left of today's. */
export const LeaseNumbers = z.strictObject({
  type: z.literal("leaseNumbers"),
  printer: HardwareId,
  held: z
    .int()
    .min(0)
    .max(leaseSize - 1),
});

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

/** What is true from `from` until the next of its kind. */
export interface From<What> {
  from: EpochMs;
  is: What;
}

/** All that a kiosk must know to go on without the hub until the day is over. No screen or agent works out a rule. */
export interface StationView {
  office: OfficeId;
  day: Day;
  /** The printer whose kiosk it is, and the letters of its numbers. */
  printer: HardwareId;
  prefix: string;
  openings: From<Opening>[];
  services: {
    service: ServiceId;
    /** By its hours alone. */
    available: From<Availability>[];
    /** Numbers left today; null where there is no limit. */
    left: number | null;
  }[];
  paper: Record<Language, AwayPaper>;
}

/** Words of the paper that such a kiosk prints by itself. */
export interface AwayPaper {
  issuedAt: string;
  bring: string;
  priority: string;
  /** Beside the code. */
  code: string;
  validity: string;
  /** That the number was given while the hub was away. */
  away: string;
  /** Of the second paper of one number, of the third, and so on. */
  reprints: string[];
}
