import { randomUUID } from "node:crypto";
import { setTimeout as after } from "node:timers/promises";
import { io } from "socket.io-client";
import { createHubClient, type HubClient } from "#contract/client/hub-client.ts";
import type { PrintJob, Reading } from "#contract/jobs.ts";
import { wirePath } from "#contract/wire.ts";
import type { Log } from "./log.ts";
import type { Times } from "./times.ts";

/** The agent's line to the hub. */
export interface HubLink {
  client: HubClient;
  /** The hub's clock in ms, as far as it was heard. */
  hubNow(): number;
  /** False when the hub is away or did not answer. */
  sendReading(reading: Reading): Promise<boolean>;
  close(): void;
}

export function openHubLink(options: {
  hub: string;
  token: () => Promise<string>;
  onConnected: () => void;
  onJob: (job: PrintJob) => void;
  every: (ms: number, run: () => void) => void;
  times: Times;
  log: Log;
}): HubLink {
  const { log } = options;
  const closing = new AbortController();
  let clockAhead: number | null = null;
  const socket = io(options.hub, {
    path: wirePath,
    transports: ["websocket"],
    forceNew: true,
    reconnectionDelay: 100,
    reconnectionDelayMax: 1_000,
    timeout: options.times.connect,
    auth: (give) => {
      options.token().then(
        (token) => give({ as: "agent", token }),
        (error) => {
          log.warn({ error: String(error) }, "the agent has no token");
          give({ as: "agent", token: "none" });
        },
      );
    },
  });

  /** Socket.IO comes back by itself from a lost line, but not from a hub that said no. */
  async function knockAgain(): Promise<void> {
    await after(options.times.refused, undefined, { signal: closing.signal }).catch(() => {});
    if (!closing.signal.aborted) socket.connect();
  }
  socket.on("connect", () => {
    log.info({}, "the agent is connected");
    options.onConnected();
  });
  socket.on("connect_error", (error: Error) => {
    if (socket.active) return;
    log.warn({ code: error.message }, "the hub refused the agent");
    void knockAgain();
  });
  socket.on("disconnect", (why) => {
    log.warn({ why }, "the agent lost the hub");
    if (why === "io server disconnect") void knockAgain();
  });
  socket.on("pulse", ({ at }: { at: number }) => {
    clockAhead = at - Date.now();
  });
  // A view may be sent some time after it was made: it only proves that the hub's clock is at least there.
  socket.on("view", ({ at }: { at: number }) => {
    clockAhead = Math.max(clockAhead ?? Number.NEGATIVE_INFINITY, at - Date.now());
  });
  socket.on("job", (job: PrintJob, taken: () => void) => {
    taken();
    options.onJob(job);
  });

  const client = createHubClient(socket, {
    // Once closed, nothing is waited for any more.
    now: () => (closing.signal.aborted ? Number.POSITIVE_INFINITY : performance.now()),
    newId: () => randomUUID(),
    every: options.every,
    patienceMs: options.times.report,
  });

  return {
    client,
    hubNow: () => Date.now() + (clockAhead ?? 0),
    async sendReading(reading) {
      if (!socket.connected) return false;
      try {
        const reply: { ok: boolean; code?: string } = await socket.timeout(2_000).emitWithAck("reading", reading);
        if (!reply.ok)
          log.warn({ reading: reading.kind, hardware: reading.hardware, code: reply.code }, "reading refused");
        return true;
      } catch {
        return false;
      }
    },
    close() {
      closing.abort();
      socket.disconnect();
    },
  };
}
