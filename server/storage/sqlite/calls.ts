import type { Day, OfficeId } from "#contract/ids.ts";
import type { People } from "../ports/people.ts";
import type { Visits } from "../ports/visits.ts";
import type { CatalogueTable } from "./catalogue-table.ts";
import type { Fault } from "./fault.ts";
import type { Cell, EntryRow } from "./rows.ts";

/** Everything the main thread may ask of the storage thread, by name. Each call and each answer is one message. */
export interface Calls extends People, Visits, CatalogueTable {
  append(office: OfficeId, expectedSeq: number, entries: Cell[], visits: Cell[]): number | null;
  head(office: OfficeId): number;
  newestDay(office: OfficeId): { day: Day; firstSeq: number } | null;
  read(office: OfficeId, fromSeq: number, limit: number): EntryRow[];
  durability(): { journalMode: string; synchronous: number };
  close(): void;
}

export type AnswerMessage = [id: number, result: unknown] | [id: number, result: null, fault: Fault];

/** The thread's first answer, once the file is open or can not be. */
export const opened = 0;

export interface ThreadData {
  file: string;
  maxPages: number | null;
}
