import { setTimeout } from "node:timers/promises";
import type { Office } from "#contract/office.ts";
import type { EpochMs } from "#contract/text.ts";
import { believedNow } from "./believed-clock.ts";
import { visitsKeptFrom } from "./dossier/retention/retention.ts";
import type { Visits } from "./storage/ports/visits.ts";

/** So few in one transaction: whoever takes a number meanwhile waits for one portion at most. */
const portion = 200;
/** How long the hall and the disk have to themselves before the next. */
const restMs = 20;

export interface VisitSweep {
  visits: Pick<Visits, "removeBefore" | "openedBefore">;
  office: () => Office;
  now: () => EpochMs;
  /** Puts on record how many went, also where the rest has to wait. */
  note: (count: number) => Promise<void>;
}

/**
 * Removes visits whose time is over, with the journal of their days, until the signal ends it: what is left goes on at the next call.
 * Gives how many visits went; that is on record.
 */
export async function sweepVisits({ visits, office, now, note }: VisitSweep, signal: AbortSignal): Promise<number> {
  let gone = 0;
  try {
    while (!signal.aborted) {
      const { id, visits: rules } = office();
      const at = await believedNow({ visits, office, now });
      if (at === null) break;
      const removed = await visits.removeBefore(id, visitsKeptFrom(rules, at), portion);
      gone += removed.visits;
      if (removed.isDone) break;
      await setTimeout(restMs);
    }
  } finally {
    if (gone > 0) await note(gone);
  }
  return gone;
}
