import type { WireSocket } from "./hub-client.ts";

/** The way from the hub takes some milliseconds more or less: only a larger difference moves the clock. */
const jitterMs = 250;

/**
 * The hub's time in milliseconds since 1970, as far as it was heard: the clock of a screen or an agent may be wrong.
 * @param local this machine's clock, in milliseconds since 1970
 */
export function createHubTime(socket: Pick<WireSocket, "on">, local: () => number): () => number {
  let ahead: number | null = null;
  socket.on("pulse", ({ at }: { at: number }) => {
    const found = at - local();
    if (ahead === null || Math.abs(found - ahead) > jitterMs) ahead = found;
  });
  // A view may be sent some time after it was made: it only proves that the hub's clock is at least there.
  socket.on("view", ({ at }: { at: number }) => {
    const found = at - local();
    if (ahead === null || found > ahead + jitterMs) ahead = found;
  });
  return () => local() + (ahead ?? 0);
}
