import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { KeptFiles } from "./kept-files.ts";
import { lonelyPage } from "./lonely-page.ts";
import type { Pages } from "./pages.ts";
import type { HubProxy } from "./proxy.ts";

/** Where the kiosk's browser finds its page: on this machine alone. */
export interface Door {
  /** `http://127.0.0.1:7070`. */
  url: string;
  close(): Promise<void>;
}

/** @throws what the system throws when the port is taken */
export async function openDoor(options: {
  port: number;
  /** The station answers in the hub's place. */
  isAway: () => boolean;
  /** Where the hub is looked for. */
  hub: () => string;
  proxy: HubProxy;
  pages: Pages;
  files: KeptFiles;
}): Promise<Door> {
  const { pages, proxy, files, isAway, hub } = options;
  let port = 0;
  const wires = new Set<Socket>();

  /** A page of another site must not reach what only this machine may: not even by a name that leads here. */
  function isOwn({ headers }: IncomingMessage): boolean {
    const { host, origin } = headers;
    const isHere = host === `127.0.0.1:${port}` || host === `localhost:${port}`;
    return isHere && (origin === undefined || origin === `http://${host}`);
  }

  async function answerAlone(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method, url = "" } = request;
    const path = url.split("?")[0] ?? "";
    const kept = method === "GET" ? ((await files.file(url)) ?? (await files.file(path))) : null;
    if (kept) {
      response.writeHead(200, { ...kept.headers, "cache-control": "no-cache", "content-length": kept.body.length });
      response.end(kept.body);
    } else if (isAway() && path === "/api/health") {
      response.writeHead(200, { "content-type": "application/json", "cache-control": "no-store" });
      response.end(JSON.stringify({ status: "away" }));
    } else if (method === "GET" && request.headers.accept?.includes("text/html")) {
      // Somebody looks at it: a page that was never kept, or is not the kiosk's.
      response.writeHead(503, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
      response.end(lonelyPage(hub()));
    } else {
      // As a hub that is away answers: not at all.
      request.socket.destroy();
    }
  }

  const server = createServer((request, response) => {
    if (!isOwn(request)) {
      response.writeHead(403).end();
      return;
    }
    if (isAway()) void answerAlone(request, response);
    else proxy.pass(request, response, () => void answerAlone(request, response));
  });
  server.on("upgrade", (request: IncomingMessage, socket: Socket, head: Buffer) => {
    if (!isOwn(request)) socket.destroy();
    else if (isAway()) pages.upgrade(request, socket, head);
    else proxy.passLine(request, socket, head);
  });
  server.on("connection", (wire: Socket) => {
    wires.add(wire);
    wire.once("close", () => wires.delete(wire));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, "127.0.0.1", resolve);
  });
  port = (server.address() as AddressInfo).port;
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const wire of wires) wire.destroy();
      await closed;
    },
  };
}
