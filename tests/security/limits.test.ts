import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Reply } from "#contract/reply.ts";
import { wirePath } from "#contract/wire.ts";
import { connected, issue, nextEvent, said } from "../realtime/parts.ts";
import type { Line } from "../running-office.ts";
import { secret, type WatchedOffice, watchedOffice } from "./watched-office.ts";

let office: WatchedOffice;
let bystander: Line;
beforeAll(async () => {
  office = await watchedOffice({ allowedOrigins: ["https://hall.example"] });
  bystander = await office.signIn("minh");
});
afterAll(() => office.stop());

const logged = () => office.logged().map(({ role, code, detail }) => ({ role, code, detail }));

it("a message larger than any command cuts its sender off, changes nothing, and disturbs nobody else", async () => {
  const { socket, client } = await office.signIn("hoa");
  await connected(socket);
  const before = await office.seq();
  office.logged();
  const cut = nextEvent<string>(socket, "disconnect");
  socket.emit("command", { id: randomUUID(), command: { ...issue(), more: secret.repeat(2_000) } }, () => {});
  expect(await cut).toMatch(/transport/);
  expect(await office.seq()).toBe(before);
  const lines = office.logged();
  expect(lines).toContainEqual(expect.objectContaining({ role: "officer", code: "badMessage", detail: "frame" }));
  expect(JSON.stringify(lines)).not.toContain(secret);
  expect(bystander.socket.connected).toBe(true);
  // Whoever sent it by mistake comes back and goes on.
  expect((await client.send(issue())).ok).toBe(true);
});

it("more commands than the budget are refused; after a moment the same line may go on", async () => {
  const { socket, client } = await office.signIn("lan");
  await connected(socket);
  const before = await office.seq();
  const replies = await Promise.all(
    Array.from(
      { length: 100 },
      (): Promise<Reply> =>
        socket.timeout(5_000).emitWithAck("command", { id: randomUUID(), command: issue("results") }),
    ),
  );
  const refused = replies.filter((reply) => !reply.ok);
  expect(new Set(refused.map(said))).toEqual(new Set(["tooFast"]));
  // A burst of 60, and 20 more for each second that it took.
  expect(refused.length).toBeGreaterThan(10);
  expect(await office.seq()).toBe(before + replies.length - refused.length);
  expect(logged()).toContainEqual({ role: "officer", code: "tooFast", detail: null });
  // Another line has a budget of its own.
  expect((await bystander.client.send(issue("results"))).ok).toBe(true);
  let later = await client.send(issue("results"));
  while (!later.ok && later.refusal.code === "tooFast") {
    await nextEvent(socket, "pulse");
    later = await client.send(issue("results"));
  }
  expect(later.ok).toBe(true);
});

it("whoever floods the hub all the same is cut off", async () => {
  const { socket } = await office.signIn("tuan");
  await connected(socket);
  const cut = nextEvent<string>(socket, "disconnect");
  for (let i = 0; i < 1_000; i++) socket.emit("command", 0, () => {});
  expect(await cut).toBe("io server disconnect");
  expect(logged()).toContainEqual({ role: "officer", code: "tooFast", detail: "cut off" });
  expect(bystander.socket.connected).toBe(true);
});

describe("where a handshake comes from", () => {
  /** Opens the socket as a browser would from a page of this origin. */
  function openedFrom(origin: string | null): Promise<string> {
    const url = `${office.url.replace("http", "ws")}${wirePath}/?EIO=4&transport=websocket`;
    const { promise, resolve } = Promise.withResolvers<string>();
    const socket = new WebSocket(url, { headers: origin === null ? {} : { origin } } as never);
    socket.onmessage = ({ data }) => {
      resolve(String(data).slice(0, 1));
      socket.close();
    };
    socket.onerror = () => resolve("refused");
    return promise;
  }

  it("is the hub itself, an origin that the office allows, or no browser at all", async () => {
    expect(await openedFrom(office.url)).toBe("0");
    expect(await openedFrom("https://hall.example")).toBe("0");
    expect(await openedFrom(null)).toBe("0");
  });

  it.each(["http://evil.example", "null", "https://hall.example.evil.example", "file://"])(
    "is never %s",
    async (origin) => {
      office.logged();
      expect(await openedFrom(origin)).toBe("refused");
      expect(logged()).toContainEqual({ role: undefined, code: "notAllowed", detail: "origin" });
    },
  );
});

it("a refused handshake is logged without its token", async () => {
  office.logged();
  const { socket } = office.connect({ as: "kiosk", token: secret });
  await nextEvent(socket, "connect_error");
  const lines = office.logged();
  expect(lines).toContainEqual(expect.objectContaining({ code: "badToken", detail: "handshake" }));
  expect(JSON.stringify(lines)).not.toContain(secret);
});
