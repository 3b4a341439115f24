import type { Entry } from "#contract/events.ts";
import type { Day, OfficeId } from "#contract/ids.ts";
import type { VisitRecord } from "./visits.ts";

export type AppendResult =
  | { ok: true }
  /** Someone else appended first; `actual` is the office's last seq now. Nothing was written. */
  | { ok: false; actual: number };

/** The only thing that must be durable. One contract suite holds for every adapter: tests/storage/journal-contract.ts. */
export interface Journal {
  /**
   * Appends all entries and visit records in one transaction, or none. Resolves only when they survive a power cut.
   * Compare and swap: happens only while the office's last seq is `expectedSeq`.
   * Throws `StorageFull` when the disk has no room (nothing was written; may be tried again later),
   * and `StorageBroken` for any other fault, after which no append may be trusted.
   */
  append(batch: {
    office: OfficeId;
    expectedSeq: number;
    entries: readonly Entry[];
    visits: readonly VisitRecord[];
  }): Promise<AppendResult>;
  /** The office's last seq, 0 for a new one. */
  head(office: OfficeId): Promise<number>;
  /** The newest day and the seq of its first entry; null for a new office. */
  newestDay(office: OfficeId): Promise<{ day: Day; firstSeq: number } | null>;
  /** Entries from `fromSeq` on, in order, at most `limit`. */
  read(office: OfficeId, fromSeq: number, limit: number): Promise<Entry[]>;
  /** Finishes what is under way, then closes. */
  close(): Promise<void>;
}

export class StorageFull extends Error {
  override name = "StorageFull";
}
export class StorageBroken extends Error {
  override name = "StorageBroken";
}
