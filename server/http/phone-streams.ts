import type { ServerResponse } from "node:http";
import type { TicketId } from "#contract/ids.ts";
import type { EpochMs } from "#contract/text.ts";

/** Open pages: one server-sent stream each, which says something every so often also when nothing changes. */
export interface Streams {
  hasRoom(ticket: TicketId): boolean;
  /** @param watch begins to send views, and returns what ends it */
  open(ticket: TicketId, response: ServerResponse, watch: (send: (view: string) => void) => () => void): void;
  stop(): void;
}

/** A family may follow one ticket; a thousand copies of one link are no family. */
const mostOfOne = 8;
const most = 5_000;
/** Pages say that they are out of date after three of these. */
const usualPulseMs = 3_000;
/** Those that have heard nothing for a pulse are looked for in so many portions of it. */
const portions = 30;
/** A portion stops after this many ms to let the hall's own work through; what is left over comes first in the next. */
const portionMs = 1;
/** What a phone that reads nothing may leave standing, in bytes. */
const mostUnread = 32_768;

/**
 * @param officeNow the office's clock, told with each pulse
 * @param pulseMs   the longest that a page hears nothing
 */
export function createStreams(officeNow: () => EpochMs, pulseMs = usualPulseMs): Streams {
  /** When each was last told anything; who has heard nothing for longest comes first. */
  const open = new Map<ServerResponse, number>();
  const ofTicket = new Map<TicketId, number>();
  const pulse = setInterval(pulseSome, pulseMs / portions);
  pulse.unref();

  function pulseSome(): void {
    const now = performance.now();
    const text = `event: pulse\ndata: ${officeNow()}\n\n`;
    for (const [response, heardAt] of open) {
      if (now - heardAt < pulseMs - pulseMs / portions || performance.now() - now > portionMs) return;
      write(response, text);
    }
  }

  function write(response: ServerResponse, text: string): void {
    open.delete(response);
    open.set(response, performance.now());
    if (response.writableLength > mostUnread) response.destroy();
    else response.write(text);
  }

  return {
    hasRoom: (ticket) => open.size < most && (ofTicket.get(ticket) ?? 0) < mostOfOne,
    open(ticket, response, watch) {
      open.set(response, performance.now());
      ofTicket.set(ticket, (ofTicket.get(ticket) ?? 0) + 1);
      response.writeHead(200, {
        "content-type": "text/event-stream; charset=utf-8",
        "cache-control": "no-store",
        // Proxies that gather answers would keep the news to themselves.
        "x-accel-buffering": "no",
      });
      response.write("retry: 2000\n\n");
      const leave = watch((view) => write(response, `data: ${view}\n\n`));
      response.once("close", () => {
        leave();
        open.delete(response);
        const left = (ofTicket.get(ticket) ?? 1) - 1;
        if (left > 0) ofTicket.set(ticket, left);
        else ofTicket.delete(ticket);
      });
    },
    stop() {
      clearInterval(pulse);
      for (const response of open.keys()) response.end();
    },
  };
}
