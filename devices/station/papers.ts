import type { HardwareId, TicketId } from "#contract/ids.ts";
import type { PrintReport } from "#contract/jobs.ts";
import type { Slip } from "#contract/slip.ts";
import type { EpochMs } from "#contract/text.ts";
import type { Print } from "../print-jobs.ts";
import type { StationJournal } from "./journal.ts";
import type { Known } from "./known.ts";
import type { Given } from "./ledger.ts";
import { awaySlip } from "./slip.ts";

/** The papers of numbers that were given here, each once. */
export interface Papers {
  /** Prints the paper that is wanted; what became of it is in the journal. */
  print(ticket: TicketId): void;
  /** Another one where the last did not come. False where it did, and where the hub already knows how it went. */
  reprint(ticket: TicketId): boolean;
  /** After a crash: prints what no byte went out of, if its citizen may still stand there; the rest is in doubt. */
  goOn(): void;
  idle(): Promise<void>;
}

/**
 * @param printer resolves to the way to print, or null where there is no such printer
 * @param tooOldMs age at which nobody waits for a paper any more
 */
export function createPapers(options: {
  journal: StationJournal;
  known: () => Known | null;
  printer: (id: HardwareId) => Promise<Print | null>;
  now: () => EpochMs;
  tooOldMs: number;
  onChange: () => void;
}): Papers {
  const { journal } = options;
  const running = new Map<TicketId, Promise<void>>();
  /** Printers in which the last run may have left half a paper. */
  const torn = new Set<HardwareId>();

  async function run({ taken }: Given, copy: number): Promise<void> {
    const { ticket } = taken;
    const report = await attempt(taken.printer, slipOf(ticket, copy), () =>
      journal.add({ kind: "printing", ticket, copy }),
    );
    await journal.add({ kind: "printed", ticket, copy, report });
  }

  async function attempt(id: HardwareId, slip: Slip | null, begin: () => Promise<boolean>): Promise<PrintReport> {
    const printer = await options.printer(id);
    if (!printer || !slip) return { state: "failed", reason: "offline" };
    const beginning = () => {
      torn.delete(id);
      return begin();
    };
    return printer(slip, beginning, torn.has(id));
  }

  function slipOf(ticket: TicketId, copy: number): Slip | null {
    const given = journal.ledger().given.get(ticket);
    const known = options.known();
    return given && known ? awaySlip(given.taken, copy, known) : null;
  }

  function start(given: Given, copy: number): void {
    const { ticket } = given.taken;
    const work = run(given, copy).finally(() => {
      running.delete(ticket);
      options.onChange();
    });
    running.set(ticket, work);
    options.onChange();
  }

  return {
    print(ticket) {
      const given = journal.ledger().given.get(ticket);
      if (given && !running.has(ticket)) start(given, given.paper.copy);
    },
    reprint(ticket) {
      const given = journal.ledger().given.get(ticket);
      if (!given || given.told || running.has(ticket)) return false;
      if (given.paper.state !== "known" || given.paper.report.state !== "failed") return false;
      start(given, given.paper.copy + 1);
      return true;
    },
    goOn() {
      for (const given of journal.ledger().given.values()) {
        const { taken, paper } = given;
        if (paper.state === "known") continue;
        const { ticket } = taken;
        const fail = (reason: "unconfirmed" | "stalled") =>
          void journal.add({ kind: "printed", ticket, copy: paper.copy, report: { state: "failed", reason } });
        if (paper.state === "printing") {
          torn.add(taken.printer);
          fail("unconfirmed");
        } else if (options.now() - taken.at > options.tooOldMs) fail("stalled");
        else start(given, paper.copy);
      }
    },
    async idle() {
      await Promise.allSettled(running.values());
    },
  };
}
