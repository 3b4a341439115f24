import { randomBytes } from "node:crypto";
import type { TicketId } from "#contract/ids.ts";
import type { LanguageCode } from "#contract/languages.ts";
import type { PhoneView } from "#contract/phone.ts";
import type { PushNote, PushSubscription } from "#contract/push.ts";
import type { EpochMs } from "#contract/text.ts";
import { encryptPush } from "./encrypt.ts";
import type { Vapid } from "./vapid.ts";

/** Tickets whose phones want to be told while their page sleeps. Kept in memory: a page that is opened again asks again. */
export interface Pushes {
  /** False when there is no room for more. */
  add(ticket: TicketId, wish: PushWish): boolean;
  stop(): void;
}

export interface PushWish {
  subscription: PushSubscription;
  language: LanguageCode;
}

export interface PushParts {
  vapid: Vapid;
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
const ended = ["finished", "left", "cancelled", "lapsed"];

export function createPushes({ vapid, now, watch, noteOf, post, onTrouble }: PushParts): Pushes {
  const byTicket = new Map<TicketId, Map<string, () => void>>();
  let count = 0;

  function remove(ticket: TicketId, endpoint: string): void {
    const seats = byTicket.get(ticket);
    const leave = seats?.get(endpoint);
    if (!seats || !leave) return;
    leave();
    seats.delete(endpoint);
    count -= 1;
    if (seats.size === 0) byTicket.delete(ticket);
  }

  async function tell(ticket: TicketId, { subscription, language }: PushWish, counter: number): Promise<void> {
    const { endpoint, keys } = subscription;
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
      if (gone.includes(status)) remove(ticket, endpoint);
    } catch (error) {
      onTrouble(error);
    }
  }

  return {
    add(ticket, wish) {
      const { endpoint } = wish.subscription;
      remove(ticket, endpoint);
      const seats = byTicket.get(ticket) ?? new Map<string, () => void>();
      if (count >= most || seats.size >= mostOfOne) return false;
      byTicket.set(ticket, seats);
      count += 1;
      let told = 0;
      let isFirst = true;
      const leave = watch(ticket, (text) => {
        const { status }: PhoneView = JSON.parse(text);
        // What was so before anybody asked is on the page that asked.
        if (status.state === "called" && status.times > told) {
          told = status.times;
          if (!isFirst) void tell(ticket, wish, status.counter);
        }
        isFirst = false;
        if (ended.includes(status.state)) queueMicrotask(() => remove(ticket, endpoint));
      });
      seats.set(endpoint, leave);
      return true;
    },
    stop() {
      for (const seats of byTicket.values()) for (const leave of seats.values()) leave();
      byTicket.clear();
    },
  };
}
