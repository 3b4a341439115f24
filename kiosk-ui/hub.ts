import { io } from "socket.io-client";
import { hubAnswers } from "#contract/client/hub-answers.ts";
import { createHubClient, type HubClient } from "#contract/client/hub-client.ts";
import { createHubTime } from "#contract/client/hub-time.ts";
import { newCommandId } from "#contract/client/id.ts";
import { keepLine, pageLineOptions, usualWaits } from "#contract/client/line.ts";
import { type PairingStep, pair, usualPollMs } from "#contract/client/pairing.ts";
import { createTokenStore } from "#contract/client/token-store.ts";

type Connection =
  /** On the way to a token or to the hub; nobody needs to do anything. */
  | { state: "starting" }
  /** An administrator has to type this code. */
  | { state: "code"; code: string }
  /** Not paired, and the hub does not answer: asking goes on. */
  | { state: "alone" }
  | { state: "paired" }
  /** Another window of this browser has the kiosk's place; this one is out of work until it is loaded again. */
  | { state: "replaced" };

/** This kiosk's line to the hub for as long as the page lives. */
export interface Station {
  client: HubClient;
  /** The hub's time in ms: a kiosk's own clock may be wrong. */
  now: () => number;
  /** By which the hub knows this kiosk; null before pairing. */
  token: () => string | null;
  connection: () => Connection;
  onConnection: (listener: () => void) => () => void;
}

/** Pairs if need be, connects, and comes back from every loss by itself. */
export function startStation(): Station {
  const listeners = new Set<() => void>();
  const tokens = createTokenStore("kiosk", () => localStorage);
  let connection: Connection = { state: "starting" };

  const socket = io({
    ...pageLineOptions,
    autoConnect: false,
    auth: (send) => send({ as: "kiosk", token: tokens.read() ?? "" }),
  });
  const now = createHubTime(socket, Date.now);
  const client = createHubClient(socket, {
    now: () => performance.now(),
    newId: newCommandId,
    every: (ms, run) => void setInterval(run, ms),
    patienceMs: 10_000,
  });

  function set(next: Connection): void {
    connection = next;
    for (const listener of listeners) listener();
  }

  function connect(): void {
    set({ state: "paired" });
    socket.connect();
  }

  async function pairFirst(): Promise<void> {
    const token = await pair({
      hub: location.origin,
      role: "kiosk",
      pollMs: usualPollMs,
      onStep: (step) => set(whilePairing(step)),
      signal: new AbortController().signal,
    });
    tokens.keep(token);
    connect();
  }

  keepLine(socket, {
    waits: usualWaits,
    isUp: () => hubAnswers(location.origin),
    onVoidProof() {
      tokens.forget();
      void pairFirst();
    },
    onReplaced: () => set({ state: "replaced" }),
  });

  if (tokens.read() === null) void pairFirst();
  else connect();

  return {
    client,
    now,
    token: tokens.read,
    connection: () => connection,
    onConnection(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function whilePairing(step: PairingStep): Connection {
  switch (step.state) {
    case "asking":
      return { state: "starting" };
    case "showing":
      return { state: "code", code: step.code };
    case "unreachable":
      return { state: "alone" };
    default:
      return step satisfies never;
  }
}
