import { io, type Socket } from "socket.io-client";
import { createHubClient, type HubClient } from "#contract/client/hub-client.ts";
import type { CommandId } from "#contract/ids.ts";
import type { HandshakeRefusal } from "#contract/wire.ts";
import { pairAsKiosk } from "./pairing.ts";

/** Copied from the contract's `wirePath`: importing the value would bring zod into the page. */
const wirePath = "/ws";
const tokenKey = "mot-cua.kiosk";

type Connection =
  /** On the way to a token or to the hub; nobody needs to do anything. */
  | { state: "starting" }
  /** An administrator has to type this code. */
  | { state: "code"; code: string }
  | { state: "paired" };

/** This kiosk's line to the hub for as long as the page lives. */
export interface Station {
  client: HubClient;
  /** The hub's time in ms: a kiosk's own clock may be wrong. */
  now: () => number;
  connection: () => Connection;
  onConnection: (listener: () => void) => () => void;
}

/** Pairs if need be, connects, and comes back from every loss by itself. */
export function startStation(): Station {
  const listeners = new Set<() => void>();
  let connection: Connection = { state: "starting" };
  let ahead = 0;

  const socket = io({
    path: wirePath,
    transports: ["websocket"],
    autoConnect: false,
    auth: (send) => send({ as: "kiosk", token: localStorage.getItem(tokenKey) ?? "" }),
    reconnectionDelay: 150,
    reconnectionDelayMax: 800,
    randomizationFactor: 0.3,
    timeout: 2_000,
  });
  const client = createHubClient(socket, {
    now: () => performance.now(),
    newId,
    every: (ms, run) => void setInterval(run, ms),
    patienceMs: 10_000,
  });

  function set(next: Connection): void {
    connection = next;
    for (const listener of listeners) listener();
  }

  async function pair(): Promise<void> {
    set({ state: "starting" });
    localStorage.setItem(tokenKey, await pairAsKiosk((code) => set({ state: "code", code })));
    set({ state: "paired" });
    socket.connect();
  }

  const listen = (message: { at: number }) => {
    ahead = message.at - Date.now();
  };
  socket.on("pulse", listen);
  socket.on("view", listen);
  reconnect(socket, pair);

  if (localStorage.getItem(tokenKey)) {
    set({ state: "paired" });
    socket.connect();
  } else void pair();

  return {
    client,
    now: () => Date.now() + ahead,
    connection: () => connection,
    onConnection(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What Socket.IO leaves to us: being sent away by the hub, and refused handshakes. */
function reconnect(socket: Socket, pair: () => Promise<void>): void {
  const soon = (ms: number) => setTimeout(() => socket.connect(), ms);
  socket.on("disconnect", (reason) => {
    if (reason === "io server disconnect") soon(300);
  });
  socket.on("connect_error", (error) => {
    if (socket.active) return;
    const refusal = error.message as HandshakeRefusal;
    if (refusal === "badToken" || refusal === "revoked") {
      localStorage.removeItem(tokenKey);
      void pair();
    } else soon(2_000);
  });
}

/** A random UUID. `crypto.randomUUID` is missing where a kiosk opens the hub by plain http over the office's network. */
export function newId(): CommandId {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as CommandId;
}
