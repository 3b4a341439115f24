import type { OfficeId } from "#contract/ids.ts";
import type { Account, PairedDevice, Photo, SignedIn } from "../ports/people.ts";
import type { VisitRecord } from "../ports/visits.ts";

/** The table that kysely asks. All tables are as the migrations made them. */
export interface Tables {
  visit: VisitRow;
}

export interface VisitRow {
  office: OfficeId;
  day: VisitRecord["day"];
  label: VisitRecord["label"];
  ticket: VisitRecord["ticket"];
  service: VisitRecord["service"];
  procedure: VisitRecord["procedure"];
  priority: VisitRecord["priority"];
  issued_at: number;
  first_called_at: number | null;
  started_at: number | null;
  ended_at: number | null;
  state: VisitRecord["state"];
  counter: VisitRecord["counter"];
  officer: VisitRecord["officer"];
  officer_name: string | null;
  outcome: VisitRecord["outcome"];
  rating: VisitRecord["rating"];
  priority_found: VisitRecord["priorityFound"];
  priority_asked: VisitRecord["priorityAsked"];
}

export interface AccountRow {
  account: Account["account"];
  username: string;
  name: string;
  role: Account["role"];
  password_hash: string;
  demonstration: Flag;
  disabled: Flag;
  created_at: number;
}

export interface PhotoRow extends Photo {
  account: Account["account"];
}

export interface SignInRow {
  token_hash: string;
  account: SignedIn["account"];
  created_at: number;
  seen_at: number;
}

export interface DeviceRow {
  device: PairedDevice["device"];
  role: PairedDevice["role"];
  name: string;
  /** Ids with commas between; null is none. */
  zone: string | null;
  counter: PairedDevice["counter"];
  printer: PairedDevice["printer"];
  token_hash: string;
  paired_at: number;
  demonstration: Flag;
  speaks: Flag;
}

/** SQLite has no booleans. */
export type Flag = 0 | 1;

export function flag(value: boolean): Flag {
  return value ? 1 : 0;
}
