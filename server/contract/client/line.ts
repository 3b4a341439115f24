import type { HandshakeRefusal } from "../wire.ts";
import { wirePath } from "../wire-path.ts";

/** How every line to the hub is opened; `auth` comes on top. A hub that was restarted has its screens back in two seconds. */
export const lineOptions = {
  path: wirePath,
  transports: ["websocket"],
  forceNew: true,
  reconnectionDelay: 150,
  reconnectionDelayMax: 800,
  randomizationFactor: 0.3,
  timeout: 2_000,
};

/** The part of a Socket.IO client that coming back needs. */
export interface LineSocket {
  /** Whether it tries again by itself. */
  readonly active: boolean;
  connect(): unknown;
  disconnect(): unknown;
  on(event: string, listener: (...args: never[]) => void): unknown;
}

/** Milliseconds before knocking again. */
export interface LineWaits {
  /** After the hub ended the line. */
  sentAway: number;
  /** After it did not take the handshake. */
  refused: number;
  /** After a newer line took its place, where nobody sits who could say which one is wanted. */
  replaced: number;
}

export const usualWaits: LineWaits = { sentAway: 300, refused: 1_500, replaced: 60_000 };

const voidProof: readonly HandshakeRefusal[] = ["badToken", "notSignedIn", "revoked"];

/**
 * Socket.IO comes back by itself from a line that was lost, but not from a hub that sent it away or refused its
 * handshake. Nobody sits at a hall screen to load it again, so this does.
 * @param onVoidProof the hub does not know the token or session, or not any more: whoever has another one connects
 *   again. Null: knocks all the same, as `auth` may have another one by then.
 * @param onReplaced a newer line with the same token took this one's place, as a second window of one browser does.
 *   Nothing is tried after that: whoever sits there loads the page again to have it back. Null: nobody sits there, so
 *   it knocks again, but only after `waits.replaced`.
 * @returns ends it: nothing is tried after that
 */
export function keepLine(
  socket: LineSocket,
  {
    waits,
    onVoidProof,
    onReplaced,
  }: { waits: LineWaits; onVoidProof: (() => void) | null; onReplaced: (() => void) | null },
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;

  function knockAfter(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => socket.connect(), ms);
  }
  function end(): void {
    ended = true;
    clearTimeout(timer);
  }
  socket.on("disconnect", (why: string) => {
    if (!ended && why === "io server disconnect") knockAfter(waits.sentAway);
  });
  socket.on("connect_error", ({ message }: Error) => {
    if (ended || socket.active) return;
    if (onVoidProof && voidProof.some((refusal) => refusal === message)) onVoidProof();
    else knockAfter(waits.refused);
  });
  socket.on("replaced", () => {
    if (ended) return;
    // Not left to the hub: from a line that broke now, Socket.IO would come back at once.
    socket.disconnect();
    if (!onReplaced) return knockAfter(waits.replaced);
    end();
    onReplaced();
  });
  return end;
}
