import { createECDH, randomBytes } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { TicketId } from "#contract/ids.ts";
import type { PhoneStatus } from "#contract/phone.ts";
import { PushSubscription } from "#contract/push.ts";
import { createPushes, type Pushes } from "../../server/push/pushes.ts";
import { createVapid } from "../../server/push/vapid.ts";
import { soon } from "../devices/soon.ts";
import { decrypt } from "./browser-side.ts";

const ticket = "dong-hai.2026-11-23.A001" as TicketId;
const endpoint = (name: string) => `https://fcm.googleapis.com/fcm/send/${name}`;

/** A browser that subscribed, and reads what comes to it. */
function aBrowser(name: string) {
  const pair = createECDH("prime256v1");
  const p256dh = pair.generateKeys("base64url");
  const auth = randomBytes(16);
  const subscription = PushSubscription.parse({
    endpoint: endpoint(name),
    keys: { p256dh, auth: auth.toString("base64url") },
  });
  return { subscription, read: (body: Uint8Array) => JSON.parse(decrypt(body, pair.getPrivateKey(), auth)) };
}

const called = (times: number): PhoneStatus => ({
  state: "called",
  counter: 3,
  at: 0,
  times,
  late: null,
  mayBeLate: true,
});
const waiting: PhoneStatus = { state: "waiting", ahead: 2, wait: null, counter: null, counters: [] };

const posted: { endpoint: string; headers: Record<string, string>; body: Uint8Array }[] = [];
let watching: Set<(view: string) => void>;
let answer: number;
let troubles: unknown[];
let pushes: Pushes;
const tell = (status: PhoneStatus) => {
  for (const send of watching) send(JSON.stringify({ at: 0, service: null, status }));
};

beforeEach(() => {
  posted.length = 0;
  watching = new Set();
  answer = 201;
  troubles = [];
  pushes = createPushes({
    vapid: createVapid(Buffer.alloc(32, 7), () => "https://hall.example"),
    now: () => Date.UTC(2026, 10, 23),
    watch(_ticket, send) {
      watching.add(send);
      send(JSON.stringify({ at: 0, service: null, status: waiting }));
      return () => watching.delete(send);
    },
    noteOf: (_ticket, { counter }, language) => ({ title: `A001 ${counter} ${language}`, body: "", path: "/t/x" }),
    async post(message) {
      posted.push(message);
      if (answer === 0) throw new Error("no network");
      return answer;
    },
    onTrouble: (error) => troubles.push(error),
  });
});

describe("pushing calls", () => {
  it("tells each call once, sealed for that browser and short-lived", async () => {
    const { subscription, read } = aBrowser("one");
    expect(pushes.add(ticket, { subscription, language: "vi" })).toBe(true);
    tell(waiting);
    tell(called(1));
    tell(called(1));
    tell(called(2));
    await soon(() => posted.length).toBe(2);
    expect(posted.map(({ body }) => read(body).title)).toEqual(["A001 3 vi", "A001 3 vi"]);
    expect(posted[0]?.headers).toMatchObject({ "content-encoding": "aes128gcm", ttl: "300", urgency: "high" });
    expect(posted[0]?.body).not.toEqual(posted[1]?.body);
  });

  it("forgets a browser that is gone, and a ticket that has ended", async () => {
    pushes.add(ticket, { subscription: aBrowser("gone").subscription, language: "vi" });
    answer = 410;
    tell(called(1));
    await soon(() => watching.size).toBe(0);
    pushes.add(ticket, { subscription: aBrowser("done").subscription, language: "vi" });
    tell({ state: "left", stayUntil: 0 });
    await soon(() => watching.size).toBe(0);
  });

  it("goes on when a push service can not be reached", async () => {
    pushes.add(ticket, { subscription: aBrowser("one").subscription, language: "vi" });
    answer = 0;
    tell(called(1));
    await soon(() => troubles.length).toBe(1);
    answer = 201;
    tell(called(2));
    await soon(() => posted.length).toBe(2);
  });

  it("tells a browser that asks again only once, and no more than four of one ticket", () => {
    const again = aBrowser("same").subscription;
    for (let asked = 0; asked < 3; asked += 1) pushes.add(ticket, { subscription: again, language: "en" });
    expect(watching.size).toBe(1);
    const more = ["b", "c", "d", "e"].map((name) =>
      pushes.add(ticket, { subscription: aBrowser(name).subscription, language: "vi" }),
    );
    expect(more).toEqual([true, true, true, false]);
    pushes.stop();
    expect(watching.size).toBe(0);
  });
});

it.each([
  "https://127.0.0.1/x",
  "https://hall.example/x",
  "http://fcm.googleapis.com/x",
  "https://fcm.googleapis.com.evil.example/x",
  "https://fcm.googleapis.com:8443/x",
  "https://user@fcm.googleapis.com/x",
  "https://evil.example/fcm.googleapis.com",
])("a message is never sent to %s", (address) => {
  const { subscription } = aBrowser("x");
  expect(PushSubscription.safeParse({ ...subscription, endpoint: address }).success).toBe(false);
});
