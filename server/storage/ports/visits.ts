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
import type { EpochMs } from "#contract/text.ts";
import type { PriorityFinding, TicketState } from "#contract/ticket.ts";

/** One ticket as reports count it. Written with the events that change it, so figures never lag behind the hall. */
export interface VisitRecord {
  ticket: TicketId;
  day: Day;
  label: TicketLabel;
  service: ServiceId;
  procedure: ProcedureCode | null;
  /** The group it counts by; null once an officer found that the one asked for does not apply. */
  priority: PriorityGroupId | null;
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
}
