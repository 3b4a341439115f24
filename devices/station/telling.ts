import type { HubClient } from "#contract/client/hub-client.ts";
import type { HardwareId } from "#contract/ids.ts";
import { leaseLow, leaseSize, type StationDay } from "#contract/lease.ts";
import type { RefusalCode } from "#contract/refusals.ts";
import type { Log } from "../log.ts";
import { passing, refusalIn } from "../print-reports.ts";
import type { Entry } from "./entry.ts";
import type { StationJournal } from "./journal.ts";
import type { Known } from "./known.ts";
import { numbersHeld, shareKept, untold, type Wanted } from "./ledger.ts";

/** What the station and the hub have to settle while they hear each other. */
export interface Telling {
  /** Tells each number that was given, first come first, then asks for new ones. Call it regularly; one at a time. */
  goOn(): void;
  /** Whether the hub has heard of every number. */
  isSettled(): boolean;
}

/** A hub that gives nothing, and a disk that takes nothing, are left alone for so long. */
const againMs = 60_000;
const sharesAgainMs = 1_000;
/** The view that shows what an answer changed comes within this. */
const viewMs = 100;

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
  /** By this machine's uptime, for each day: what can not be had or kept now is not asked for again at once. */
  const againAt = new Map<string, number>();
  const isTooSoon = (what: string) => performance.now() < (againAt.get(what) ?? 0);
  const askAgainIn = (ms: number, what: string) => void againAt.set(what, performance.now() + ms);

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

  /** Whether what the hub gives could be kept. Nobody else gets any of it: each block that is lost here is lost to the whole day. */
  async function mayAsk(what: string): Promise<boolean> {
    const can = await journal.canWrite();
    if (!can) askAgainIn(againMs, what);
    return can;
  }

  async function keep(what: string, given: Extract<Entry, { kind: "leased" | "shared" }>): Promise<boolean> {
    if (await journal.add(given)) return true;
    askAgainIn(againMs, what);
    log.warn({ what }, "what the hub gave can not be kept");
    return false;
  }

  async function leaseMore(station: Wanted): Promise<void> {
    const { day, printer } = station;
    const what = `numbers ${day}`;
    if (!isLive() || isTooSoon(what)) return;
    const held = numbersHeld(journal.ledger(), station);
    if (held >= Math.min(leaseLow, leaseSize - 1)) return;
    if (!(await mayAsk(what))) return;
    const reply = await client.send({ type: "leaseNumbers", printer, day, held }).catch(() => null);
    if (!reply) return;
    if (reply.ok && reply.answer.leased) {
      const { prefix, from, to } = reply.answer.leased;
      // Without the addresses of their pages: whoever has one of those is taken for the ticket's owner.
      if (await keep(what, { kind: "leased", printer, ...reply.answer.leased }))
        log.info({ day, prefix, from, to }, "numbers to give while the hub is away");
      return;
    }
    askAgainIn(againMs, what);
    log.warn({ day, refusal: refusalIn(reply) }, "the hub gives no numbers in advance");
  }

  /** Brings what is held of daily limits to what the hub wants it to be. */
  async function shareLimits({ day, services }: StationDay, printer: HardwareId): Promise<void> {
    const what = `limits ${day}`;
    if (!isLive() || isTooSoon(what)) return;
    const asked = services.map(({ service, share }) => ({ service, wanted: share ?? 0 }));
    const kept = () => asked.map(({ service }) => ({ service, count: shareKept(journal.ledger(), day, service) }));
    if (kept().every(({ count }, at) => count === asked[at]?.wanted)) return;
    if (!(await mayAsk(what))) return;
    askAgainIn(sharesAgainMs, what);
    for (const { service, wanted } of asked) {
      const change = Math.min(0, wanted - shareKept(journal.ledger(), day, service));
      // Put away before the hub hears of it: from then on it may give them itself.
      if (change < 0 && !(await journal.add({ kind: "shared", day, service, change }))) return;
    }
    const reply = await client.send({ type: "shareLimits", printer, day, kept: kept() }).catch(() => null);
    if (reply?.ok) askAgainIn(viewMs, what);
    for (const { service, added } of (reply?.ok && reply.answer.shared) || [])
      if (!(await keep(what, { kind: "shared", day, service, change: added }))) return;
  }

  async function settle(): Promise<void> {
    while (await tellNext());
    if (!isLive()) return;
    if (untold(journal.ledger()).length === 0) {
      const station = options.known()?.station;
      for (const day of station ? [station, station.next] : []) {
        if (!station || !day) continue;
        await leaseMore({ ...station, day: day.day });
        await shareLimits(day, station.printer);
      }
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
