import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Server } from "socket.io";
import { io, type Socket } from "socket.io-client";
import { expect, onTestFinished, test } from "vitest";
import type { Actor } from "#contract/actor.ts";
import type { DeviceId } from "#contract/ids.ts";
import { createPlaces } from "../../server/realtime/places.ts";
import { createPresence } from "../../server/realtime/presence.ts";
import { startRecheck } from "../../server/realtime/recheck.ts";
import type { Doorkeeper } from "../../server/realtime/who.ts";
import { anOffice, nextEvent } from "./parts.ts";

const agent = (token: string): Actor => ({ kind: "device", role: "agent", device: token as DeviceId, name: null });

test("a line whose proof has ended elsewhere is dropped when it is looked at again, and no other", async () => {
  const valid = new Set(["one", "two"]);
  let isBroken = false;
  const door: Doorkeeper = {
    person: async () => null,
    async device(token) {
      if (isBroken) throw new Error("storage does not answer");
      return valid.has(token) ? agent(token) : null;
    },
  };
  const http = createServer().listen(0, "127.0.0.1");
  await once(http, "listening");
  const hub = new Server(http, { transports: ["websocket"] });
  const presence = createPresence();
  hub.on("connection", (socket) => presence.enter(socket, agent(socket.handshake.auth.token)));
  const warned: string[] = [];
  const log = { warn: (_details: object, message: string) => void warned.push(message) };
  const stop = startRecheck({ presence, places: createPlaces(), door, everyMs: 20, log });
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const connect = (token: string): Socket =>
    io(url, { transports: ["websocket"], forceNew: true, auth: { as: "agent", token } });
  const [one, two] = [connect("one"), connect("two")];
  onTestFinished(async () => {
    stop();
    one.disconnect();
    two.disconnect();
    await hub.close();
  });
  await Promise.all([nextEvent(one, "connect"), nextEvent(two, "connect")]);

  // Storage that does not answer for once sends nobody away.
  isBroken = true;
  await expect.poll(() => warned).toContain("proofs could not be looked at again");
  isBroken = false;
  expect([one.connected, two.connected]).toEqual([true, true]);

  const dropped = nextEvent(one, "disconnect");
  valid.delete("one");
  await dropped;
  expect(warned).toContain("dropped");
  expect(two.connected).toBe(true);
});

test("one account has at most fifty lines at a time", async () => {
  const office = await anOffice();
  const { cookie, socket } = await office.signIn("hoa");
  const lines = [socket, ...Array.from({ length: 49 }, () => office.connect({ as: "person", cookie }).socket)];
  await Promise.all(lines.map((line) => nextEvent(line, "connect")));
  const refused = await nextEvent<Error>(office.connect({ as: "person", cookie }).socket, "connect_error");
  expect(refused.message).toBe("tooMany");
  lines[7]?.disconnect();
  await expect
    .poll(async () => {
      const { socket: again } = office.connect({ as: "person", cookie });
      return Promise.race([
        nextEvent(again, "connect").then(() => "in"),
        nextEvent(again, "connect_error").then(() => "refused"),
      ]);
    })
    .toBe("in");
});
