import { io } from "socket.io-client";
import { hubAnswers } from "#contract/client/hub-answers.ts";
import { createHubClient, type HubClient, type Link } from "#contract/client/hub-client.ts";
import { createHubTime } from "#contract/client/hub-time.ts";
import { newCommandId } from "#contract/client/id.ts";
import { keepLine, pageLineOptions, usualWaits } from "#contract/client/line.ts";
import { type Clock, createClock, timeOfDay } from "./desk/clock.ts";

/** A command is sent again for this long before the officer is told that nobody answers. */
const patienceMs = 10_000;

export interface Hub {
  client: Omit<HubClient, "onLink">;
  /** As the client's, with `since` in milliseconds of the hub's clock. */
  onLink(listener: (link: Link) => void): () => void;
  /** The hub's own time: a counter PC's clock may be wrong. */
  clock: Clock;
  close(): void;
}

/** Connects with the session cookie. `onSignedOut` is called when the hub no longer knows this session. */
export function connectHub(onSignedOut: () => void): Hub {
  const socket = io({ ...pageLineOptions, auth: { as: "person" } });
  const endLine = keepLine(socket, {
    waits: usualWaits,
    isUp: () => hubAnswers(location.origin),
    onVoidProof: onSignedOut,
    // A person may have the page open several times: no line takes another's place.
    onReplaced: null,
  });
  const clock = createClock(createHubTime(socket, Date.now));
  const timers = new Set<number>();

  // Silence is told by a stopwatch, which nobody sets; it does not know the time of day.
  const stopwatch = () => performance.now();
  const client = createHubClient(socket, {
    now: stopwatch,
    newId: newCommandId,
    every: (ms, run) => timers.add(window.setInterval(run, ms)),
    patienceMs,
  });
  return {
    client,
    onLink: (listener) =>
      client.onLink((link) => {
        if (link.state !== "stale") return listener(link);
        listener({ state: "stale", since: timeOfDay(link.since, stopwatch(), clock.now()) });
      }),
    clock,
    close() {
      endLine();
      for (const timer of timers) window.clearInterval(timer);
      clock.close();
      socket.close();
    },
  };
}
