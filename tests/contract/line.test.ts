import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type Socket as Served, Server } from "socket.io";
import { io, type Socket } from "socket.io-client";
import { expect, onTestFinished, test } from "vitest";
import { keepLine, lineOptions } from "#contract/client/line.ts";
import type { HandshakeRefusal } from "#contract/wire.ts";
import { soon } from "../soon.ts";

/** A Socket.IO server that answers each handshake with the next of these; then it lets everybody in. */
async function aHub(
  refusals: HandshakeRefusal[],
): Promise<{ url: string; knocks: () => number; here: () => Served[] }> {
  const http = createServer();
  const server = new Server(http, { path: lineOptions.path, transports: ["websocket"] });
  let knocks = 0;
  server.use((_socket, next) => {
    knocks += 1;
    const refusal = refusals.shift();
    next(refusal && new Error(refusal));
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => server.close());
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    knocks: () => knocks,
    here: () => [...server.sockets.sockets.values()],
  };
}

const waits = { lost: 10, sentAway: 10, refused: 10, replaced: 400 };

function aLine(
  url: string,
  onVoidProof: (() => void) | null,
  onReplaced: (() => void) | null = never,
): { socket: Socket; end: () => void } {
  const socket = io(url, lineOptions);
  onTestFinished(() => void socket.disconnect());
  return { socket, end: keepLine(socket, { waits, isUp: null, onVoidProof, onReplaced }) };
}

const never = () => {
  throw new Error("nobody refused or replaced it");
};

test("a screen that the hub sent away comes back by itself", async () => {
  const hub = await aHub([]);
  aLine(hub.url, never);
  await soon(() => expect(hub.here()).toHaveLength(1));
  hub.here()[0]?.disconnect(true);
  await soon(() => expect(hub.knocks()).toBe(2));
  await soon(() => expect(hub.here()).toHaveLength(1));
});

test("a screen that was refused for a reason that passes knocks again", async () => {
  const hub = await aHub(["tooMany", "badHandshake"]);
  aLine(hub.url, never);
  await soon(() => expect(hub.here()).toHaveLength(1));
  expect(hub.knocks()).toBe(3);
});

test.each<HandshakeRefusal>(["badToken", "revoked", "notSignedIn"])(
  "whoever is refused as %s is told once, and comes in with another proof",
  async (refusal) => {
    const hub = await aHub([refusal]);
    let told = 0;
    const { socket } = aLine(hub.url, () => {
      told += 1;
      socket.connect();
    });
    await soon(() => expect(hub.here()).toHaveLength(1));
    expect([told, hub.knocks()]).toEqual([1, 2]);
  },
);

test("who can do nothing about a bad token knocks on", async () => {
  const hub = await aHub(["badToken", "revoked"]);
  aLine(hub.url, null);
  await soon(() => expect(hub.here()).toHaveLength(1));
});

test("a line that was ended is not taken up again", async () => {
  const hub = await aHub(["tooMany", "tooMany"]);
  const refused = aLine(hub.url, never);
  // Listens after the line does: by now it is about to knock again.
  await new Promise<void>((resolve) => refused.socket.once("connect_error", () => resolve()));
  refused.end();
  const other = aLine(hub.url, never);
  await soon(() => expect(other.socket.connected).toBe(true));
  expect(refused.socket.active).toBe(false);
  expect(hub.knocks()).toBe(3);
});

test.each([
  ["hung up", (socket: Served) => void socket.disconnect(true)],
  ["was gone before it could hang up", (socket: Served) => void socket.conn.close()],
])("a screen that was replaced is told once and does not come back, when the hub %s", async (_how, hangUp) => {
  const hub = await aHub([]);
  let told = 0;
  const replaced = aLine(hub.url, never, () => {
    told += 1;
  });
  await soon(() => expect(hub.here()).toHaveLength(1));
  const [older] = hub.here();
  older?.emit("replaced");
  if (older) hangUp(older);
  await soon(() => expect([told, replaced.socket.connected]).toEqual([1, false]));

  // As long as others take to come back from either end.
  const other = aLine(hub.url, never);
  await soon(() => expect(hub.here()).toHaveLength(1));
  hub.here()[0]?.disconnect(true);
  await soon(() => expect(hub.knocks()).toBe(3));
  await soon(() => expect(other.socket.connected).toBe(true));
  hub.here()[0]?.conn.close();
  await soon(() => expect(hub.knocks()).toBe(4));
  expect([told, replaced.socket.connected, replaced.socket.active]).toEqual([1, false, false]);
});

test("whoever nobody sits at knocks again after it was replaced, but not soon", async () => {
  const hub = await aHub([]);
  aLine(hub.url, null, null);
  await soon(() => expect(hub.here()).toHaveLength(1));
  const began = performance.now();
  hub.here()[0]?.emit("replaced");
  hub.here()[0]?.disconnect(true);
  await soon(() => expect(hub.knocks()).toBe(2));
  // A timer may be early by less than a millisecond.
  expect(performance.now() - began).toBeGreaterThanOrEqual(waits.replaced - 1);
});
