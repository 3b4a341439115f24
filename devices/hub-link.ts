import { Manager } from "socket.io-client";
import { createHubClient, type HubClient } from "#contract/client/hub-client.ts";
import { createHubTime } from "#contract/client/hub-time.ts";
import { newCommandId } from "#contract/client/id.ts";
import { keepLine, lineOptions } from "#contract/client/line.ts";
import type { PrintJob, Reading } from "#contract/jobs.ts";
import type { HandshakeRefusal } from "#contract/wire.ts";
import { knowsToken } from "./discovery/proof.ts";
import type { Whereabouts } from "./discovery/whereabouts.ts";
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

const notKnown: readonly HandshakeRefusal[] = ["badToken", "revoked"];
/** Somebody else may have the hub's old address for a moment. */
const refusalsBelieved = 3;

export function openHubLink(options: {
  hub: Whereabouts;
  token: () => Promise<string>;
  onConnected: () => void;
  /** The hub that knew this token, or the one that was typed, does not know it: said more than once, so it is meant. */
  onUnknown: () => void;
  /** @returns whether it is kept: the hub is told only then. */
  onJob: (job: PrintJob) => Promise<boolean>;
  every: (ms: number, run: () => void) => void;
  times: Times;
  log: Log;
}): HubLink {
  const { hub, log } = options;
  let closed = false;
  // Without an address of its own it goes by its options, which may change from one try to the next.
  const manager = new Manager({ ...lineOptions, ...placeOf(hub.url()), timeout: options.times.connect });
  const socket = manager.socket("/", {
    auth: (give) => void showToken((token) => give({ as: "agent", token })),
  });

  let tries = 0;
  /** Only to who knows it already. */
  async function showToken(show: (token: string) => void): Promise<void> {
    tries += 1;
    const thisTry = tries;
    const at = hub.url();
    const isTrusted = hub.isTrusted();
    const token = await options.token().catch((error: unknown) => {
      log.warn({ error: String(error) }, "the agent has no token");
      return null;
    });
    const isKnown = token !== null && (isTrusted || (await knowsToken(at, token, options.times.connect)));
    // By now the line may be another one, to somebody else.
    if (thisTry !== tries) return;
    if (token !== null && !isKnown) log.warn({ hub: at }, "whoever is announced there does not know this agent");
    show(isKnown ? token : "none");
  }

  const endLine = keepLine(socket, {
    // No browser holds its sockets back: Socket.IO comes back by itself.
    isUp: null,
    waits: {
      lost: options.times.refused,
      sentAway: options.times.refused,
      refused: options.times.refused,
      replaced: options.times.replaced,
    },
    // The token may be another one at the next try.
    onVoidProof: null,
    onReplaced: null,
  });
  let refusals = 0;
  const hubNow = createHubTime(socket, Date.now);
  socket.on("connect", () => {
    log.info({ hub: hub.url() }, "the agent is connected");
    hub.reached();
    refusals = 0;
    options.onConnected();
  });
  socket.on("connect_error", (error: Error) => {
    tries += 1;
    if (!socket.active) log.warn({ hub: hub.url(), code: error.message }, "the hub refused the agent");
    if (notKnown.some((code) => code === error.message) && hub.isTrusted()) {
      refusals += 1;
      if (refusals === refusalsBelieved) options.onUnknown();
    }
    hub.missed();
    Object.assign(manager.opts, placeOf(hub.url()));
  });
  socket.on("disconnect", (why) => log.warn({ why }, "the agent lost the hub"));
  socket.on("replaced", () => {
    const nextTryInMs = options.times.replaced;
    log.warn({ nextTryInMs }, "another agent with the same token took the place of this one");
  });
  socket.on("job", (job: PrintJob, taken: () => void) => {
    options.onJob(job).then(
      (kept) => kept && taken(),
      (error) => log.warn({ job: job.id, error: String(error) }, "a job could not be taken"),
    );
  });

  const client = createHubClient(socket, {
    // Once closed, nothing is waited for any more.
    now: () => (closed ? Number.POSITIVE_INFINITY : performance.now()),
    newId: newCommandId,
    every: options.every,
    patienceMs: options.times.report,
  });

  return {
    client,
    hubNow,
    async sendReading(reading) {
      if (!socket.connected) return false;
      try {
        const reply: { ok: boolean; code?: string } | null = await socket
          .timeout(2_000)
          .emitWithAck("reading", reading);
        // A hub of before knows no reasons: it is told without.
        if (reply?.code === "badMessage" && reading.kind === "condition" && reading.why !== undefined) {
          const { why, ...known } = reading;
          log.info({ hardware: reading.hardware, why }, "the hub takes no reason why hardware is away");
          return this.sendReading(known);
        }
        // What a piece is like is told of what the hub last gave: refused, it was given to another meanwhile, and that is all.
        if (!reply?.ok && reading.kind !== "condition")
          log.warn({ reading: reading.kind, hardware: reading.hardware, code: reply?.code }, "reading refused");
        return true;
      } catch {
        return false;
      }
    },
    close() {
      closed = true;
      hub.stop();
      endLine();
      socket.disconnect();
    },
  };
}

/** @throws TypeError for what is no address */
function placeOf(hub: string): { hostname: string; port: string; secure: boolean } {
  const { hostname, port, protocol } = new URL(hub);
  const secure = protocol === "https:";
  return { hostname, port: port || (secure ? "443" : "80"), secure };
}
