import type { ServerResponse } from "node:http";
import type { TicketId } from "#contract/ids.ts";

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
const pulseMs = 10_000;
/** What a phone that reads nothing may leave standing, in bytes. */
const mostUnread = 32_768;

export function createStreams(): Streams {
  const open = new Map<ServerResponse, TicketId>();
  const ofTicket = new Map<TicketId, number>();
  const pulse = setInterval(() => {
    const text = `event: pulse\ndata: ${Date.now()}\n\n`;
    for (const response of open.keys()) write(response, text);
  }, pulseMs);
  pulse.unref();

  function write(response: ServerResponse, text: string): void {
    if (response.writableLength > mostUnread) response.destroy();
    else response.write(text);
  }

  return {
    hasRoom: (ticket) => open.size < most && (ofTicket.get(ticket) ?? 0) < mostOfOne,
    open(ticket, response, watch) {
      open.set(response, ticket);
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
