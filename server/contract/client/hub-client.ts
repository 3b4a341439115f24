import type { Command, CommandMessage } from "../commands.ts";
import type { CommandId } from "../ids.ts";
import type { Reply } from "../reply.ts";
import type { EpochMs } from "../text.ts";
import type { ViewMessage, ViewName, Views } from "../views.ts";
import type { Forgetting, KioskAnswer, KioskQuestion, ScanReply, TypedScan } from "../wire.ts";

/** The part of a Socket.IO client that talking to the hub needs. */
export interface WireSocket {
  connected: boolean;
  on(event: string, listener: (...args: never[]) => void): unknown;
  timeout(ms: number): { emitWithAck(event: string, message: unknown): Promise<unknown> };
}

export type Link =
  | { state: "connecting" }
  | { state: "live" }
  /** Nothing heard from the hub since `since`: what is on screen may be out of date. */
  | { state: "stale"; since: number };

export interface HubClient {
  /**
   * Sends until the hub answers. Throws `NoAnswer` after `patienceMs`; the command may then still have happened.
   * @param id given by who may have to ask again after `NoAnswer`: the same id can not happen twice
   */
  send(command: Command, id?: CommandId): Promise<Reply>;
  /**
   * Sends what a scanner typed, once: a late scan would be the next person's. Null when the hub did not answer in time.
   */
  scan(text: string): Promise<ScanReply | null>;
  /** Kiosks: how the dossier stands whose code was scanned. Null when the hub did not answer in time. */
  status(question: KioskQuestion): Promise<KioskAnswer | null>;
  /** Kiosks: what the hub keeps of this scan is not to be used. Where the hub can not be told, it forgets by itself. */
  forget(scan: EpochMs): void;
  /** Calls back with the view at hand, then with every newer one. Returns a function that stops it. */
  onView<Name extends ViewName>(
    name: Name,
    listener: (view: Views[Name], message: { at: number; revision: number }) => void,
  ): () => void;
  onLink(listener: (link: Link) => void): () => void;
}

export class NoAnswer extends Error {
  override name = "NoAnswer";
}

/** Silence longer than this makes a screen say that it is out of date. */
export const staleAfterMs = 4_000;

/**
 * The one way a screen or agent talks to the hub.
 * @param now   milliseconds, for telling silence
 * @param newId a fresh UUID (`newCommandId`): the same id is sent again until it is answered
 * @param every a repeating timer (`setInterval` with its arguments in this order)
 */
export function createHubClient(
  socket: WireSocket,
  options: { now: () => number; newId: () => string; every: (ms: number, run: () => void) => void; patienceMs: number },
): HubClient {
  const latest = new Map<ViewName, ViewMessage>();
  const viewListeners = new Map<ViewName, Set<(view: never, message: ViewMessage) => void>>();
  const linkListeners = new Set<(link: Link) => void>();
  let link: Link = { state: "connecting" };
  let heardAt = options.now();

  function setLink(next: Link): void {
    if (next.state === link.state) return;
    link = next;
    for (const listener of linkListeners) listener(next);
  }

  function heard(): void {
    heardAt = options.now();
    setLink({ state: "live" });
  }

  socket.on("view", (message: ViewMessage) => {
    latest.set(message.name, message);
    // Kept under the name of their view: each gets the kind that it asked for.
    for (const listener of viewListeners.get(message.name) ?? []) listener(message.view as never, message);
    heard();
  });
  socket.on("pulse", heard);
  socket.on("disconnect", () => setLink({ state: "stale", since: heardAt }));
  options.every(500, () => {
    if (link.state === "live" && options.now() - heardAt > staleAfterMs) setLink({ state: "stale", since: heardAt });
  });

  async function sendUntilAnswered(message: CommandMessage): Promise<Reply> {
    const deadline = options.now() + options.patienceMs;
    for (;;) {
      const left = deadline - options.now();
      // Not a number either: of a line that was closed before, `now` is infinite.
      if (!(left > 0)) throw new NoAnswer(`no answer to ${message.command.type}`);
      try {
        return (await socket.timeout(Math.min(2_000, left)).emitWithAck("command", message)) as Reply;
      } catch {
        // Not heard in time: the same id goes again, which does nothing if the first one arrived.
      }
    }
  }

  async function sendOnce(event: string, message: unknown): Promise<unknown> {
    // What is sent into a lost line would be kept, and come out when somebody else stands there.
    if (!socket.connected) return null;
    try {
      return await socket.timeout(2_000).emitWithAck(event, message);
    } catch {
      return null;
    }
  }

  return {
    send: (command, id) => sendUntilAnswered({ id: id ?? (options.newId() as CommandId), command }),
    async scan(text) {
      return (await sendOnce("scan", { text } satisfies TypedScan)) as ScanReply | null;
    },
    async status(question) {
      return (await sendOnce("status", question)) as KioskAnswer | null;
    },
    forget: (scan) => void sendOnce("forget", { scan } satisfies Forgetting),
    onView(name, listener) {
      const listeners = viewListeners.get(name) ?? new Set();
      viewListeners.set(name, listeners);
      const entry = listener as (view: never, message: ViewMessage) => void;
      listeners.add(entry);
      const message = latest.get(name);
      if (message) entry(message.view as never, message);
      return () => listeners.delete(entry);
    },
    onLink(listener) {
      linkListeners.add(listener);
      listener(link);
      return () => linkListeners.delete(listener);
    },
  };
}
