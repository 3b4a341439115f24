import type { Places } from "./places.ts";
import type { Presence } from "./presence.ts";
import { type Doorkeeper, whoConnects } from "./who.ts";

export interface RecheckParts {
  presence: Presence;
  places: Places;
  door: Doorkeeper;
  everyMs: number;
  log: { warn(details: object, message: string): void };
}

/**
 * Looks again, now and then, at every proof that holds a line: a session may end by the clock alone, and another hub
 * of the same office may have revoked a device or placed a screen anew. It also counts as use, so nobody is signed out in the middle of work.
 * Returns what stops it.
 */
export function startRecheck({ presence, places, door, everyMs, log }: RecheckParts): () => void {
  let looking = false;

  async function look(): Promise<void> {
    if (looking) return;
    looking = true;
    try {
      // One after another: a hall full of screens must not ask for a thousand proofs at once.
      for (const socket of presence.sockets()) {
        const { auth, headers } = socket.handshake;
        const who = await whoConnects(auth, headers.cookie, door);
        if (who.ok) {
          if (who.actor.role === "display") places.place(who.actor);
          continue;
        }
        log.warn({ code: who.why, detail: "recheck" }, "dropped");
        socket.disconnect(true);
      }
    } catch (error) {
      // Storage that does not answer for once is no reason to send everybody away.
      log.warn({ error }, "proofs could not be looked at again");
    } finally {
      looking = false;
    }
  }

  const timer = setInterval(() => void look(), everyMs);
  return () => clearInterval(timer);
}
