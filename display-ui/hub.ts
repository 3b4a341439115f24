import { io } from "socket.io-client";
import { createHubClient, type HubClient } from "#contract/client/hub-client.ts";
import type { HandshakeRefusal, wirePath } from "#contract/wire.ts";

/** Held to the contract by its type alone, so that no schema is shipped to the screen. */
const path: typeof wirePath = "/ws";

export interface HubConnection {
  client: HubClient;
  /** The hub's time, in milliseconds since 1970: a screen's own clock may be wrong. */
  now(): number;
  close(): void;
}

/** @param onUnpaired the hub does not know this token, or not any more */
export function connectHub(token: string, onUnpaired: () => void): HubConnection {
  const socket = io({
    path,
    transports: ["websocket"],
    auth: { as: "display", token },
    reconnectionDelay: 150,
    reconnectionDelayMax: 800,
    randomizationFactor: 0.3,
    timeout: 2_000,
  });
  const timers = new Set<number>();
  let ahead = 0;

  socket.on("pulse", ({ at }: { at: number }) => {
    ahead = at - Date.now();
  });
  socket.on("connect_error", (error) => {
    const refusal = error.message as HandshakeRefusal;
    if (refusal === "badToken" || refusal === "revoked") onUnpaired();
    // A refused handshake is final for Socket.IO, but not for a screen that nobody sits at.
    else if (!socket.active) timers.add(window.setTimeout(() => socket.connect(), 1_500));
  });
  socket.on("disconnect", (reason) => {
    if (reason === "io server disconnect") timers.add(window.setTimeout(() => socket.connect(), 300));
  });

  return {
    client: createHubClient(socket, {
      now: () => performance.now(),
      newId: () => crypto.randomUUID(),
      every: (ms, run) => timers.add(window.setInterval(run, ms)),
      patienceMs: 10_000,
    }),
    now: () => Date.now() + ahead,
    close() {
      for (const timer of timers) window.clearTimeout(timer);
      socket.removeAllListeners();
      socket.disconnect();
    },
  };
}
