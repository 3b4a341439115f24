import { createECDH, randomBytes } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { TicketId } from "#contract/ids.ts";
import type { PhoneStatus } from "#contract/phone.ts";
import { PushSubscription } from "#contract/push.ts";
import { createPushes, type KeptPush, type Pushes } from "../../server/push/pushes.ts";
import { createVapid } from "../../server/push/vapid.ts";
import { expectSoon } from "../expect-soon.ts";
import { decrypt } from "./browser-side.ts";

const ticket = "dong-hai.2026-11-23.A001" as TicketId;
const other = "dong-hai.2026-11-23.A002" as TicketId;
const today = Date.UTC(2026, 10, 23);
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

const called = (times: number, at = today): PhoneStatus => ({
  state: "called",
  counter: 3,
  at,
  times,
  late: null,
  mayBeLate: true,
});
const waiting: PhoneStatus = { state: "waiting", ahead: 2, wait: null, counter: null, counters: [] };

const posted: { endpoint: string; headers: Record<string, string>; body: Uint8Array }[] = [];
let watching: Set<(view: string) => void>;
let answer: number;
let isOn: boolean;
let troubles: unknown[];
let pushes: Pushes;
let kept: readonly KeptPush[];
const viewOf = (status: PhoneStatus) => JSON.stringify({ at: 0, service: null, status });
const tell = (status: PhoneStatus) => {
  for (const send of watching) send(viewOf(status));
};

/** The hub's part, on what was kept; `stands`: how the ticket does when it starts. */
function start(before: readonly KeptPush[] = [], stands: PhoneStatus = waiting): Pushes {
  watching = new Set();
  return createPushes({
    isOn: () => isOn,
    vapid: createVapid(Buffer.alloc(32, 7), () => "https://hall.example"),
    keep: {
      before,
      async save(all) {
        kept = all;
      },
    },
    now: () => today,
    watch(_ticket, send) {
      watching.add(send);
      send(viewOf(stands));
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
}

beforeEach(() => {
  posted.length = 0;
  answer = 201;
  isOn = true;
  troubles = [];
  kept = [];
  pushes = start();
});

describe("pushing calls", () => {
  it("tells each call once, sealed for that browser and short-lived", async () => {
    const { subscription, read } = aBrowser("one");
    expect(await pushes.add(ticket, { subscription, language: "vi" })).toBe(true);
    tell(waiting);
    tell(called(1));
    tell(called(1));
    tell(called(2));
    await expectSoon(() => posted.length).toBe(2);
    expect(posted.map(({ body }) => read(body).title)).toEqual(["A001 3 vi", "A001 3 vi"]);
    expect(posted[0]?.headers).toMatchObject({ "content-encoding": "aes128gcm", ttl: "300", urgency: "high" });
    expect(posted[0]?.body).not.toEqual(posted[1]?.body);
  });

  it("forgets a browser that is gone, and a ticket that has ended", async () => {
    await pushes.add(ticket, { subscription: aBrowser("gone").subscription, language: "vi" });
    answer = 410;
    tell(called(1));
    await expectSoon(() => watching.size).toBe(0);
    await pushes.add(ticket, { subscription: aBrowser("done").subscription, language: "vi" });
    tell({ state: "cancelled" });
    await expectSoon(() => watching.size).toBe(0);
  });

  it("forgets all that a browser wished for once its push service says that it is gone", async () => {
    const { subscription } = aBrowser("gone");
    for (const each of [ticket, other]) await pushes.add(each, { subscription, language: "vi" });
    await pushes.add(other, { subscription: aBrowser("there").subscription, language: "vi" });
    answer = 404;
    const [first] = watching;
    first?.(viewOf(called(1)));
    await expectSoon(() => kept.map(({ subscription }) => subscription.endpoint)).toEqual([endpoint("there")]);
    expect(watching.size).toBe(1);
  });

  it("tells a browser nothing more of a ticket whose reminder it turned off, and goes on with its others", async () => {
    const { subscription, read } = aBrowser("one");
    for (const each of [ticket, other]) await pushes.add(each, { subscription, language: "vi" });
    await pushes.drop(ticket, endpoint("another"));
    expect(kept).toHaveLength(2);
    await pushes.drop(ticket, subscription.endpoint);
    expect(kept.map((each) => each.ticket)).toEqual([other]);
    tell(called(1));
    await expectSoon(() => posted.length).toBe(1);
    expect(read(posted[0]?.body ?? new Uint8Array()).title).toBe("A001 3 vi");
    // However often it is turned on and off, it takes one place of the ticket's four.
    for (let time = 0; time < 6; time += 1) {
      expect(await pushes.add(ticket, { subscription: aBrowser(`new-${time}`).subscription, language: "vi" })).toBe(
        true,
      );
      await pushes.drop(ticket, endpoint(`new-${time}`));
    }
  });

  it("forgets whoever left once they can not come back, and tells whoever took it back", async () => {
    await pushes.add(ticket, { subscription: aBrowser("one").subscription, language: "vi" });
    await pushes.add(other, { subscription: aBrowser("two").subscription, language: "vi" });
    const [first, second] = watching;
    first?.(viewOf({ state: "left", stayUntil: today + 20 }));
    first?.(viewOf(waiting));
    // Rings no sooner than that of the first would, and whoever it is of is forgotten.
    second?.(viewOf({ state: "left", stayUntil: today + 20 }));
    await expectSoon(() => watching.size).toBe(1);
    tell(called(1));
    await expectSoon(() => posted.length).toBe(1);
    tell({ state: "left", stayUntil: today + 20 });
    expect(watching.size).toBe(1);
    await expectSoon(() => kept.length).toBe(0);
    expect(watching.size).toBe(0);
  });

  it("goes on when a push service can not be reached", async () => {
    await pushes.add(ticket, { subscription: aBrowser("one").subscription, language: "vi" });
    answer = 0;
    tell(called(1));
    await expectSoon(() => troubles.length).toBe(1);
    answer = 201;
    tell(called(2));
    await expectSoon(() => posted.length).toBe(2);
  });

  it("takes no call for told that a push service would not take over", async () => {
    await pushes.add(ticket, { subscription: aBrowser("one").subscription, language: "vi" });
    answer = 503;
    tell(called(1));
    await expectSoon(() => troubles.map(String)).toEqual(["Error: the push service answered 503"]);
    expect(kept[0]?.told).toBe(0);
    answer = 201;
    tell(called(2));
    await expectSoon(() => kept[0]?.told).toBe(2);
  });

  it("says nothing to anybody once the office has switched it off, also to those who asked before", async () => {
    await pushes.add(ticket, { subscription: aBrowser("one").subscription, language: "vi" });
    isOn = false;
    tell(called(1));
    start(kept, called(2));
    expect(posted).toHaveLength(0);
  });

  it("tells a browser that asks again only once, and no more than four of one ticket", async () => {
    const again = aBrowser("same").subscription;
    for (let asked = 0; asked < 3; asked += 1) await pushes.add(ticket, { subscription: again, language: "en" });
    expect(watching.size).toBe(1);
    const more = await Promise.all(
      ["b", "c", "d", "e"].map((name) =>
        pushes.add(ticket, { subscription: aBrowser(name).subscription, language: "vi" }),
      ),
    );
    expect(more).toEqual([true, true, true, false]);
    await pushes.stop();
    expect(watching.size).toBe(0);
    // They are there again when the hub is.
    expect(kept).toHaveLength(4);
  });
});

describe("over a restart of the hub", () => {
  it("a phone is told of the calls that come after it", async () => {
    const { subscription, read } = aBrowser("one");
    await pushes.add(ticket, { subscription, language: "en" });
    await pushes.stop();
    pushes = start(kept);
    tell(called(1));
    await expectSoon(() => posted.length).toBe(1);
    expect(read(posted[0]?.body ?? new Uint8Array()).title).toBe("A001 3 en");
    await expectSoon(() => kept[0]?.told).toBe(1);
  });

  it("a call that its push service took over is not told again, and one of which the hub died before is told, unless it is too late", async () => {
    await pushes.add(ticket, { subscription: aBrowser("one").subscription, language: "vi" });
    tell(called(1));
    await expectSoon(() => kept[0]?.told).toBe(1);
    const [before] = kept;
    if (!before) throw new Error("nothing was kept");
    posted.length = 0;
    start([before], called(1));
    start([{ ...before, told: 0 }], called(1, today - 301_000));
    expect(posted).toHaveLength(0);
    start([{ ...before, told: 0 }], called(1));
    await expectSoon(() => posted.length).toBe(1);
  });

  it("what is kept stays where a push service answers after the hub has stopped", async () => {
    await pushes.add(ticket, { subscription: aBrowser("one").subscription, language: "vi" });
    tell(called(1));
    expect(posted).toHaveLength(1);
    const before = kept;
    await pushes.stop();
    await new Promise(setImmediate);
    expect(kept).toBe(before);
  });

  it("a call that was on the page when it asked is not told either", async () => {
    pushes = start([], called(1));
    await pushes.add(ticket, { subscription: aBrowser("one").subscription, language: "vi" });
    start(kept, called(1));
    expect(posted).toHaveLength(0);
  });

  it.each<PhoneStatus["state"]>(["finished", "left", "cancelled", "notArrived", "lapsed"])(
    "nothing is kept of a ticket that is %s meanwhile, or then",
    async (state) => {
      await pushes.add(ticket, { subscription: aBrowser("one").subscription, language: "vi" });
      expect(kept).toHaveLength(1);
      pushes = start(kept, { state, stayUntil: 0 } as PhoneStatus);
      await expectSoon(() => kept.length).toBe(0);
      expect(watching.size).toBe(0);
      await pushes.add(ticket, { subscription: aBrowser("two").subscription, language: "vi" });
      await expectSoon(() => kept.length).toBe(0);
      pushes = start();
      await pushes.add(ticket, { subscription: aBrowser("three").subscription, language: "vi" });
      tell({ state, stayUntil: 0 } as PhoneStatus);
      await expectSoon(() => kept.length).toBe(0);
    },
  );
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
