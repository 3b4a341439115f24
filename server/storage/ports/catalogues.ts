import type { CatalogueRecord } from "#contract/catalogue.ts";
import type { OfficeId } from "#contract/ids.ts";
import type { AppendResult } from "./journal.ts";

/**
 * Versions of the procedures, added and never changed. The revision is how many an office has.
 * One contract suite holds for every adapter: tests/storage/catalogues-contract.ts.
 */
export interface Catalogues {
  /**
   * Adds all of them in one transaction, or none. Resolves only when they survive a power cut.
   * Compare and swap: happens only while the office's revision is `expectedRevision`.
   * Throws `StorageFull` when the disk has no room, and `StorageBroken` for a version of a code given twice: nothing was
   * written then.
   */
  appendCatalogue(batch: {
    office: OfficeId;
    expectedRevision: number;
    records: readonly CatalogueRecord[];
  }): Promise<AppendResult>;
  /** Every record after the first `after` ones, in the order they were added, at most `limit`. */
  catalogue(office: OfficeId, after: number, limit: number): Promise<CatalogueRecord[]>;
}
