import { type Channel, type Printer, type Transport, TransportError } from "../driver.ts";
import { createTurns } from "../turns.ts";
import { escposBytes } from "./escpos.ts";
import type { PaperWidth } from "./paper.ts";
import type { Render } from "./render.ts";
import { askStatus, printOn, type VisitTimes } from "./visit.ts";

/**
 * Any ESC/POS printer that knows GS v 0: letters go as a picture, because no printer's own letters have all of
 * Vietnamese. Each look and each paper is a visit of its own: many network printers serve one connection at a time.
 */
export function escposRaster(
  transport: Transport,
  options: { paper: PaperWidth; render: Render; times: VisitTimes },
): Printer {
  const { times } = options;
  const turn = createTurns();

  /** One visit: opened, used and left, with nobody else at the printer meanwhile. */
  function visit<T>(use: (channel: Channel) => Promise<T>): Promise<T> {
    return turn(async () => {
      const channel = await transport.open();
      try {
        return await use(channel);
      } finally {
        // In order where it can be: a printer that serves one connection must see the end of this one first.
        await channel.end(times.status);
        channel.drop();
      }
    });
  }

  return {
    async print(slip) {
      try {
        const bytes = escposBytes(await options.render(slip, options.paper));
        return await visit((channel) => printOn(channel, bytes, times));
      } catch (error) {
        return { state: "failed", reason: error instanceof TransportError ? "offline" : "fault" };
      }
    },
    async check() {
      try {
        const status = await visit((channel) => askStatus(channel, times.status, times));
        if (status.told === "gone") return "offline";
        return status.told === "silent" ? "ready" : status.condition;
      } catch {
        return "offline";
      }
    },
  };
}
