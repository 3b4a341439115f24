import { io } from "socket.io-client";
import { createHubClient, type HubClient } from "#contract/client/hub-client.ts";
import type { HandshakeRefusal } from "#contract/wire.ts";
import { type Clock, createClock } from "./desk/clock.ts";

/** As `wirePath` of the contract says: importing the value itself would bring zod into the page. */
const wirePath = "/ws";

/** A command is sent again for this long before the officer is told that nobody answers. */
const patienceMs = 10_000;

export interface Hub {
  client: HubClient;
  /** The hub's own time: a counter PC's clock may be wrong. */
  clock: Clock;
  close(): void;
}

/** Connects with the session cookie. `onSignedOut` is called when the hub no longer knows this session. */
export function connectHub(onSignedOut: () => void): Hub {
  const socket = io({
    path: wirePath,
    transports: ["websocket"],
    auth: { as: "person" },
    reconnectionDelay: 150,
    reconnectionDelayMax: 800,
    randomizationFactor: 0.3,
    timeout: 2_000,
  });
  const clock = createClock(() => Date.now());
  const timers = new Set<number>();

  socket.on("pulse", (pulse: { at: number }) => clock.set(pulse.at));
  socket.on("view", (message: { at: number }) => clock.set(message.at));
  socket.on("connect_error", (error: Error) => {
    const refusal = error.message as HandshakeRefusal;
    if (refusal === "notSignedIn" || refusal === "revoked") onSignedOut();
    // Socket.IO does not try again by itself after a refused handshake.
    else if (!socket.active) timers.add(window.setTimeout(() => socket.connect(), 1_000));
  });
  socket.on("disconnect", (reason) => {
    // The hub ended it (a new session elsewhere, a stop): knocking again tells which.
    if (reason === "io server disconnect") socket.connect();
  });

  const client = createHubClient(socket, {
    now: () => Date.now(),
    newId: newUuid,
    every: (ms, run) => timers.add(window.setInterval(run, ms)),
    patienceMs,
  });
  return {
    client,
    clock,
    close() {
      for (const timer of timers) window.clearInterval(timer);
      clock.close();
      socket.close();
    },
  };
}

/** `crypto.randomUUID` is missing on plain-HTTP addresses of a local network; `getRandomValues` is not. */
function newUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
