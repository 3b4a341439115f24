import { randomBytes } from "node:crypto";
import type { TicketId } from "#contract/ids.ts";
import type { LanguageCode } from "#contract/languages.ts";
import type { PhoneView } from "#contract/phone.ts";
import type { PushNote, PushSubscription } from "#contract/push.ts";
import type { EpochMs } from "#contract/text.ts";
import { encryptPush } from "./encrypt.ts";
import type { Vapid } from "./vapid.ts";

/** Tickets whose phones want to be told while their page sleeps: also after a restart, until the ticket ends or its day does. */
export interface Pushes {
  /** False when there is no room for more. Outlives the hub once it resolves. */
  add(ticket: TicketId, wish: PushWish): Promise<boolean>;
  /** This ticket's calls are no longer told to that browser; those of its other tickets are. Nothing happens where it asked for none. */
  drop(ticket: TicketId, endpoint: string): Promise<void>;
  /** What was asked for stays kept. */
  stop(): Promise<void>;
}

export interface PushWish {
  subscription: PushSubscription;
  language: LanguageCode;
}

/** A phone's wish as it outlives the hub. */
export interface KeptPush extends PushWish {
  ticket: TicketId;
  /** The last call that its push service took over. */
  told: number;
}

/** Where wishes are kept over a restart. */
export interface PushKeep {
  /** Those of before, as they were when it was opened. */
  readonly before: readonly KeptPush[];
  /** In place of what was kept until now. Does not reject: who is on the line is told all the same. */
  save(all: readonly KeptPush[]): Promise<void>;
}

export interface PushParts {
  /** Whether the office lets push services hear of anything. */
  isOn: () => boolean;
  vapid: Vapid;
  keep: PushKeep;
  now: () => EpochMs;
  /** Begins to tell a ticket's views, as its open pages are told. Returns what ends it. */
  watch: (ticket: TicketId, send: (view: string) => void) => () => void;
  noteOf: (ticket: TicketId, call: { counter: number }, language: LanguageCode) => PushNote;
  /** Sends one message; the status that was answered. */
  post: (message: PushMessage) => Promise<number>;
  onTrouble: (error: unknown) => void;
}

export interface PushMessage {
  endpoint: string;
  headers: Record<string, string>;
  body: Uint8Array;
}

const mostOfOne = 4;
const most = 2_000;
/** A call that comes ten minutes late helps nobody. */
const goodForSeconds = 300;
const gone = [404, 410];
const ended = ["finished", "cancelled", "notArrived", "lapsed"];

interface Seat {
  push: KeptPush;
  leave: () => void;
}

export function createPushes({ isOn, vapid, keep, now, watch, noteOf, post, onTrouble }: PushParts): Pushes {
  const byTicket = new Map<TicketId, Map<string, Seat>>();
  let count = 0;
  let saving = Promise.resolve();
  let isStopped = false;

  function save(): Promise<void> {
    // A push service may answer when nobody is followed any more: what is kept stays.
    if (isStopped) return saving;
    saving = keep.save([...byTicket.values()].flatMap((seats) => [...seats.values()].map(({ push }) => push)));
    return saving;
  }

  function remove(ticket: TicketId, endpoint: string): void {
    const seats = byTicket.get(ticket);
    const seat = seats?.get(endpoint);
    if (!seats || !seat) return;
    seat.leave();
    seats.delete(endpoint);
    count -= 1;
    if (seats.size === 0) byTicket.delete(ticket);
  }

  /** A browser that is gone hears of none of its tickets any more. */
  function removeAll(endpoint: string): void {
    for (const ticket of [...byTicket.keys()]) remove(ticket, endpoint);
  }

  async function tell({ ticket, subscription, language }: KeptPush, call: { counter: number; times: number }) {
    const { endpoint, keys } = subscription;
    const { counter, times } = call;
    try {
      const receiver = { publicKey: Buffer.from(keys.p256dh, "base64url"), auth: Buffer.from(keys.auth, "base64url") };
      const once = { privateKey: randomBytes(32), salt: randomBytes(16) };
      const status = await post({
        endpoint,
        headers: {
          authorization: vapid.authorization(endpoint, now()),
          "content-encoding": "aes128gcm",
          "content-type": "application/octet-stream",
          ttl: String(goodForSeconds),
          urgency: "high",
        },
        body: encryptPush(JSON.stringify(noteOf(ticket, { counter }, language)), receiver, once),
      });
      const seat = byTicket.get(ticket)?.get(endpoint);
      if (gone.includes(status)) removeAll(endpoint);
      // Busy, broken or unwilling: it took nothing over.
      else if (status >= 300) return onTrouble(new Error(`the push service answered ${status}`));
      else if (seat) seat.push = { ...seat.push, told: times };
      void save();
    } catch (error) {
      onTrouble(error);
    }
  }

  /** @param isNew asked for just now, on a page that shows how its ticket stands */
  function follow(push: KeptPush, isNew: boolean): boolean {
    const { ticket, subscription } = push;
    const { endpoint } = subscription;
    remove(ticket, endpoint);
    const seats = byTicket.get(ticket) ?? new Map<string, Seat>();
    if (count >= most || seats.size >= mostOfOne) return false;
    byTicket.set(ticket, seats);
    count += 1;
    let { told } = push;
    let isFirst = true;
    let leaving: NodeJS.Timeout | undefined;
    const end = () => {
      remove(ticket, endpoint);
      void save();
    };
    const leave = watch(ticket, (text) => {
      const { status }: PhoneView = JSON.parse(text);
      if (status.state === "called" && status.times > told) {
        told = status.times;
        // What was so before anybody asked is on the page that asked. A call of which the hub died is told late, or never.
        const isOver = isFirst && (isNew || status.at < now() - goodForSeconds * 1_000);
        if (!isOver && isOn()) void tell(push, status);
      }
      isFirst = false;
      clearTimeout(leaving);
      if (ended.includes(status.state)) queueMicrotask(end);
      // As long as it can be taken back it may be called after all.
      if (status.state === "left") leaving = setTimeout(end, Math.max(0, status.stayUntil - now())).unref();
    });
    seats.set(endpoint, {
      push: isNew ? { ...push, told } : push,
      leave() {
        clearTimeout(leaving);
        leave();
      },
    });
    return true;
  }

  for (const push of keep.before) follow(push, false);

  return {
    async add(ticket, wish) {
      if (!follow({ ...wish, ticket, told: 0 }, true)) return false;
      await save();
      return true;
    },
    async drop(ticket, endpoint) {
      remove(ticket, endpoint);
      await save();
    },
    async stop() {
      isStopped = true;
      for (const seats of byTicket.values()) for (const { leave } of seats.values()) leave();
      byTicket.clear();
      await saving;
    },
  };
}
