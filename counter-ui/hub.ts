import { io } from "socket.io-client";
import { createHubClient, type HubClient } from "#contract/client/hub-client.ts";
import { createHubTime } from "#contract/client/hub-time.ts";
import { newCommandId } from "#contract/client/id.ts";
import { keepLine, lineOptions, usualWaits } from "#contract/client/line.ts";
import { type Clock, createClock } from "./desk/clock.ts";

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
  const socket = io({ ...lineOptions, auth: { as: "person" } });
  const endLine = keepLine(socket, {
    waits: usualWaits,
    onVoidProof: onSignedOut,
    // A person may have the page open several times: no line takes another's place.
    onReplaced: null,
  });
  const clock = createClock(createHubTime(socket, Date.now));
  const timers = new Set<number>();

  const client = createHubClient(socket, {
    now: () => performance.now(),
    newId: newCommandId,
    every: (ms, run) => timers.add(window.setInterval(run, ms)),
    patienceMs,
  });
  return {
    client,
    clock,
    close() {
      endLine();
      for (const timer of timers) window.clearInterval(timer);
      clock.close();
      socket.close();
    },
  };
}
