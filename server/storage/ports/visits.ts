import type {
  AccountId,
  CounterId,
  Day,
  OfficeId,
  OutcomeId,
  PriorityGroupId,
  ProcedureCode,
  RatingLevelId,
  ServiceId,
  TicketId,
  TicketLabel,
} from "#contract/ids.ts";
import type { RegisterTaken } from "#contract/personal-data.ts";
import type { EpochMs } from "#contract/text.ts";
import type { OfficerRef, PriorityFinding, TicketState } from "#contract/ticket.ts";

/** One ticket as reports count it. Written with the events that change it, so figures never lag behind the hall. */
export interface VisitRecord {
  ticket: TicketId;
  day: Day;
  label: TicketLabel;
  service: ServiceId;
  procedure: ProcedureCode | null;
  /** The group it counts by; null once an officer found that the one asked for does not apply. */
  priority: PriorityGroupId | null;
  /** The group that was asked for, also where it does not apply. Null: none, or the visit is older than this field. */
  priorityAsked: PriorityGroupId | null;
  /** What the officer found who saw them: `withdrawn` beside no group. Null: nobody has looked, or nothing was asked for. */
  priorityFound: PriorityFinding | null;
  issuedAt: EpochMs;
  firstCalledAt: EpochMs | null;
  startedAt: EpochMs | null;
  endedAt: EpochMs | null;
  /** `waiting` … `lapsed`: where the ticket stood when this was written. */
  state: TicketState["state"];
  counter: CounterId | null;
  officer: AccountId | null;
  officerName: string | null;
  outcome: OutcomeId | null;
  rating: RatingLevelId | null;
}

export interface Visits {
  /** Visits of the days `from` to `to`, both included, by day and ticket. */
  between(office: OfficeId, from: Day, to: Day): Promise<VisitRecord[]>;
  /**
   * Removes visits of days before `before`, at most so many, and when none are left the journal's entries of those days; gives how many
   * visits went, and whether all that may go is gone. The newest day stays whatever is asked: the hall begins with it after a restart.
   */
  removeBefore(office: OfficeId, before: Day, most: number): Promise<{ visits: number; isDone: boolean }>;
  /** The day that was opened so many openings before the newest; null where there are not so many. */
  openedBefore(office: OfficeId, openings: number): Promise<Day | null>;
  /** Puts on record that somebody takes the visits of these days away. Call it before anything goes out. */
  logTaken(office: OfficeId, by: OfficerRef, taken: Omit<RegisterTaken, "officerName">): Promise<void>;
  /** The newest first. */
  taken(office: OfficeId, limit: number): Promise<RegisterTaken[]>;
}
