import { dayOf } from "#contract/calendar.ts";
import type { ProvinceAnswer } from "#contract/dossier-views.ts";
import { type ExchangeSettings, type ExchangeView, provinceReceiver as province } from "#contract/exchange.ts";
import type { DossierCode } from "#contract/ids.ts";
import type { Office } from "#contract/office.ts";
import type { EpochMs } from "#contract/text.ts";
import type { Catalogue } from "../dossier/catalogue/catalogue.ts";
import type { Sealer } from "../personal/sealer.ts";
import { type Dossiers, never, type OutboxRow } from "../storage/ports/dossiers.ts";
import { type CodeKeeper, keepCodes } from "./codes.ts";
import { type Lane, type LaneEvent, openLane, type Pace } from "./lane.ts";
import { provinceReceiver } from "./province/deliver.ts";
import { createPortal } from "./province/portal.ts";
import type { ProvinceSystem } from "./province/system.ts";
import type { Receiver } from "./receiver.ts";
import { createRecords } from "./records.ts";
import type { Secrets } from "./secrets.ts";
import { steadyClock } from "./steady-clock.ts";
import { notesView, receiversView } from "./view.ts";
import { webhookReceiver } from "./webhook/deliver.ts";

/** Tells the world outside of dossiers. Nobody at a counter waits for it. */
export interface Exchange {
  /** Who is to hear of a step that is made now: names for the outbox. */
  receivers(): string[];
  /** A step was made. */
  wake(): void;
  /** The settings may have changed. */
  follow(): Promise<void>;
  view(): Promise<Omit<ExchangeView, "standIn">>;
  /** Sends one note again, or (null) all that wait for a later moment. False when there is no such note or receiver. */
  retry(to: string, key: string | null): Promise<boolean>;
  /** Gives a stuck note up, so that later steps of its dossier can go; or these with it. Gives how many: none when it is not stuck. */
  skip(to: string, key: string, later: boolean): Promise<number>;
  /** Where the province thinks this dossier stands, asked of it now; `none` where the settings name no province. */
  standing(code: DossierCode): Promise<ProvinceAnswer>;
  /** Drops everything for a receiver that is no longer in the settings. False when it still is, or nothing waits. */
  drop(to: string): Promise<boolean>;
  stop(): Promise<void>;
}

export interface ExchangeParts {
  store: Dossiers;
  sealer: Sealer;
  office: () => Office;
  catalogue: () => Catalogue;
  settings: () => ExchangeSettings | null;
  secrets: Secrets;
  /** The clock on the wall. */
  now: () => EpochMs;
  /** Ms that never jump. */
  monotonic: () => number;
  random: () => number;
  pace: Pace;
  onEvent: (event: LaneEvent) => void;
}

interface Way {
  lane: Lane;
  codes: CodeKeeper | null;
  /** The province's; null for a webhook. */
  system: ProvinceSystem | null;
  /** The settings it was built from. */
  from: string;
}

const mostShown = 200;

/** Opens the exchange. A restart is a fair reason to try what waited: everything but what is stuck is due at once. */
export async function openExchange(parts: ExchangeParts): Promise<Exchange> {
  const { store, office, settings, secrets, now: wall, random, pace, onEvent } = parts;
  const now = steadyClock(wall, parts.monotonic, await store.newestDossierChange(office().id));
  const records = createRecords(parts);
  const ways = new Map<string, Way>();
  /** Questions that somebody waits for end when the exchange does. */
  const stopping = new AbortController();
  let following = Promise.resolve();

  /** By name, what each receiver is and what it was built from. */
  function wanted(): Map<string, { from: string; open: () => Way }> {
    const { province: own, webhooks } = settings() ?? { province: null, webhooks: [] };
    const found = new Map<string, { from: string; open: () => Way }>();
    if (own) {
      const from = JSON.stringify(own);
      found.set(province, {
        from,
        open() {
          const system = createPortal({ settings: own, secrets, timeoutMs: pace.timeoutMs });
          const codes = own.codesFrom === "province" ? codesOf(system, own.codesAhead) : null;
          return { lane: laneTo(province, provinceReceiver(system, records)), codes, system, from };
        },
      });
    }
    for (const webhook of webhooks) {
      const from = JSON.stringify(webhook);
      const timeoutMs = pace.timeoutMs;
      const receiver = webhookReceiver({ settings: webhook, records, secrets, now: wall, timeoutMs });
      found.set(webhook.id, {
        from,
        open: () => ({ lane: laneTo(webhook.id, receiver), codes: null, system: null, from }),
      });
    }
    return found;
  }

  const laneTo = (to: string, receiver: Receiver) => openLane({ to, receiver, store, now, random, pace, onEvent });
  const codesOf = (system: ProvinceSystem, ahead: number) =>
    keepCodes({ store, office, system, ahead, now, random, pace });

  async function close({ lane, codes }: Way): Promise<void> {
    await Promise.all([lane.stop(), codes?.stop()]);
  }

  async function followNow(): Promise<void> {
    const asked = wanted();
    for (const [to, way] of ways) {
      if (asked.get(to)?.from === way.from) continue;
      ways.delete(to);
      await close(way);
    }
    for (const [to, { open }] of asked) {
      if (ways.has(to)) continue;
      // On a full disk what waits keeps its moment: no reason not to start.
      await store.outboxAgain(to, null, now()).catch(() => 0);
      ways.set(to, open());
    }
  }

  /** One change after the other. */
  function follow(): Promise<void> {
    following = following.catch(() => undefined).then(followNow);
    return following;
  }

  await follow();
  return {
    receivers: () => [...wanted().keys()],
    wake() {
      for (const { lane, codes } of ways.values()) {
        lane.wake();
        codes?.wake();
      }
    },
    follow,
    async view() {
      const own = settings()?.province;
      const [told, { total, rows }, inStock] = await Promise.all([
        store.outboxReceivers(),
        store.outboxWaiting(mostShown),
        store.codesInStock(office().id, dayOf(now())),
      ]);
      const states = new Map([...ways].map(([to, { lane }]) => [to, lane.state()] as const));
      return {
        receivers: receiversView(settings(), states, told),
        notes: await notesView(rows, store, office().id),
        total,
        codes:
          own?.codesFrom === "province"
            ? { inStock, ahead: own.codesAhead, lastError: ways.get(province)?.codes?.fault() ?? null }
            : null,
      };
    },
    async retry(to, key) {
      const way = ways.get(to);
      if (!way) return false;
      const again = await store.outboxAgain(to, key, now());
      way.lane.resume();
      return key === null || again > 0;
    },
    async skip(to, key, later) {
      const { rows } = await store.outboxWaiting(Number.MAX_SAFE_INTEGER);
      const stuck = rows.find((row) => row.to === to && row.key === key && row.nextAt === never);
      if (!stuck) return 0;
      const behind = later ? rows.filter((row) => isBehind(row, stuck)) : [];
      // The last first: while the stuck one is there, none behind it is under way.
      for (const row of behind.toSorted((one, other) => other.revision - one.revision))
        await store.outboxDrop(to, row.key);
      await store.outboxDrop(to, key);
      ways.get(to)?.lane.wake();
      return behind.length + 1;
    },
    async standing(code) {
      const system = ways.get(province)?.system;
      if (!system) return { state: "none" };
      const answer = await system.status(code, stopping.signal);
      if (answer.kind !== "done") return { state: answer.kind, words: answer.words };
      return answer.value === null ? { state: "unknown" } : { state: "known", status: answer.value };
    },
    async drop(to) {
      if (wanted().has(to)) return false;
      return (await store.outboxDrop(to, null)) > 0;
    },
    async stop() {
      stopping.abort();
      await following.catch(() => undefined);
      await Promise.all([...ways.values()].map(close));
      ways.clear();
    },
  };
}

const isBehind = (row: OutboxRow, first: OutboxRow) =>
  row.to === first.to && row.dossier === first.dossier && row.revision > first.revision;
