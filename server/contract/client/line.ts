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

/**
 * How a page opens its line. After a few sockets that failed, browsers hold back new ones for seconds, the longer the more
 * have failed, and giving up on one that is held back counts as one more. So a page opens none until it knows that the
 * hub is there again: see `isUp`.
 */
export const pageLineOptions = { ...lineOptions, reconnection: false, timeout: 6_000 };

/** The part of a Socket.IO client that coming back needs. */
export interface LineSocket {
  connect(): unknown;
  disconnect(): unknown;
  on(event: string, listener: (...args: never[]) => void): unknown;
}

/** Milliseconds before knocking again. */
export interface LineWaits {
  /** Between two looks whether the hub is there again. */
  lost: number;
  /** After the hub ended the line. */
  sentAway: number;
  /** After it did not take the handshake. */
  refused: number;
  /** After a newer line took its place, where nobody sits who could say which one is wanted. */
  replaced: number;
}

export const usualWaits: LineWaits = { lost: 300, sentAway: 300, refused: 1_500, replaced: 60_000 };

const voidProof: readonly HandshakeRefusal[] = ["badToken", "notSignedIn", "revoked"];
const passing: readonly HandshakeRefusal[] = ["badHandshake", "tooMany"];

const among = (refusals: readonly HandshakeRefusal[], message: string) =>
  refusals.some((refusal) => refusal === message);

/**
 * Socket.IO comes back by itself from a line that was lost, but not from a hub that sent it away or refused its
 * handshake. Nobody sits at a hall screen to load it again, so this does.
 * @param isUp for pages, with `pageLineOptions`: whether the hub is there; the line is opened again only then. Null
 *   leaves coming back from a lost line to Socket.IO.
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
    isUp,
    onVoidProof,
    onReplaced,
  }: {
    waits: LineWaits;
    isUp: (() => Promise<boolean>) | null;
    onVoidProof: (() => void) | null;
    onReplaced: (() => void) | null;
  },
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
  /** All screens of a hall lost the hub at the same moment: they do not come back in one. */
  function lookAfter(up: () => Promise<boolean>): void {
    clearTimeout(timer);
    timer = setTimeout(() => void look(up), waits.lost * (0.7 + 0.6 * Math.random()));
  }
  async function look(up: () => Promise<boolean>): Promise<void> {
    const there = await up();
    if (ended) return;
    if (there) socket.connect();
    else lookAfter(up);
  }
  socket.on("disconnect", (why: string) => {
    if (ended || why === "io client disconnect") return;
    if (why === "io server disconnect") knockAfter(waits.sentAway);
    else if (isUp) lookAfter(isUp);
  });
  socket.on("connect_error", ({ message }: Error) => {
    if (ended) return;
    if (onVoidProof && among(voidProof, message)) onVoidProof();
    else if (among(voidProof, message) || among(passing, message)) knockAfter(waits.refused);
    else if (isUp) lookAfter(isUp);
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
