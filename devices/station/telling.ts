import type { HubClient } from "#contract/client/hub-client.ts";
import { leaseLow, leaseSize } from "#contract/lease.ts";
import type { RefusalCode } from "#contract/refusals.ts";
import type { Log } from "../log.ts";
import { passing, refusalIn } from "../print-reports.ts";
import type { StationJournal } from "./journal.ts";
import type { Known } from "./known.ts";
import { numbersHeld, untold } from "./ledger.ts";

/** What the station and the hub have to settle while they hear each other. */
export interface Telling {
  /** Tells each number that was given, first come first, then asks for new ones. Call it regularly; one at a time. */
  goOn(): void;
  /** Whether the hub has heard of every number. */
  isSettled(): boolean;
}

const leaseAgainMs = 60_000;

export function createTelling(options: {
  journal: StationJournal;
  known: () => Known | null;
  client: HubClient;
  isLive: () => boolean;
  log: Log;
  onSettled: () => void;
}): Telling {
  const { journal, client, log, isLive } = options;
  let busy = false;
  /** By this machine's uptime: a hub that gives no numbers now is not asked again at once. */
  let leaseAgainAt = 0;

  /** False when the hub can not hear now, and when there is nothing to tell: a paper that is still coming out is told after it. */
  async function tellNext(): Promise<boolean> {
    const next = untold(journal.ledger()).find(({ paper }) => paper.state === "known");
    if (next?.paper.state !== "known" || !isLive()) return false;
    const { ticket, command, printer, day, prefix, number, service, procedure, priority, language, at, asked } =
      next.taken;
    const { copy, report: print } = next.paper;
    const refusal = await heard(() =>
      client.send(
        {
          type: "reportTaken",
          printer,
          day,
          prefix,
          number,
          service,
          procedure,
          priority,
          language,
          takenAt: at,
          asked,
          copy,
          print,
        },
        command,
      ),
    );
    if (refusal === undefined || (refusal && passing.includes(refusal))) return false;
    if (refusal && refusal !== "alreadyRecorded")
      log.warn({ ticket, refusal }, "the hub does not take a number that was given here");
    else log.info({ ticket }, "the hub has a number that was given here");
    return journal.add({ kind: "told", ticket, refusal });
  }

  /** Undefined when the hub did not answer. */
  async function heard(send: () => Promise<unknown>): Promise<RefusalCode | null | undefined> {
    try {
      return refusalIn(await send());
    } catch {
      return undefined;
    }
  }

  async function leaseMore(): Promise<void> {
    const station = options.known()?.station;
    if (!station || !isLive() || performance.now() < leaseAgainAt) return;
    const held = numbersHeld(journal.ledger(), station);
    if (held >= Math.min(leaseLow, leaseSize - 1)) return;
    const { printer } = station;
    const reply = await client.send({ type: "leaseNumbers", printer, held }).catch(() => null);
    if (!reply) return;
    if (reply.ok && reply.answer.leased) {
      await journal.add({ kind: "leased", printer, ...reply.answer.leased });
      log.info({ ...reply.answer.leased }, "numbers to give while the hub is away");
      return;
    }
    leaseAgainAt = performance.now() + leaseAgainMs;
    log.warn({ refusal: refusalIn(reply) }, "the hub gives no numbers in advance");
  }

  async function settle(): Promise<void> {
    while (await tellNext());
    if (!isLive()) return;
    if (untold(journal.ledger()).length === 0) {
      await leaseMore();
      options.onSettled();
    }
  }

  return {
    goOn() {
      if (busy || !isLive()) return;
      busy = true;
      void settle().finally(() => {
        busy = false;
      });
    },
    isSettled: () => untold(journal.ledger()).length === 0,
  };
}
