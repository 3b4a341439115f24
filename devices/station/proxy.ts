import { type IncomingMessage, request as plain, type RequestOptions, type ServerResponse } from "node:http";
import { request as secure } from "node:https";
import type { Duplex } from "node:stream";

/** Passes everything on to the hub as it came: pages, questions and lines. */
export interface HubProxy {
  /** @param onFail nobody answered, and nothing was said to the page yet */
  pass(request: IncomingMessage, response: ServerResponse, onFail: () => void): void;
  passLine(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** The hub is away: lines that lead to it are cut, so that their pages look for it again. */
  cut(): void;
}

/** Longer than the hub takes to begin any answer. */
const answerMs = 10_000;

/** @param hub where it is now */
export function createProxy(hub: () => string): HubProxy {
  const lines = new Set<Duplex>();

  function ask(incoming: IncomingMessage) {
    const to = new URL(hub());
    const { origin, host } = incoming.headers;
    const options: RequestOptions = {
      host: to.hostname.replace(/^\[|\]$/g, ""),
      port: to.port || (to.protocol === "https:" ? 443 : 80),
      method: incoming.method,
      path: incoming.url,
      // What comes from this station's own pages comes to the hub from its own; any other origin is the hub's to refuse.
      headers: { ...incoming.headers, host: to.host, ...(origin === `http://${host}` && { origin: to.origin }) },
      timeout: answerMs,
      // Each its own way to the hub: a kept one may lead to a hub that was restarted.
      agent: false,
    };
    const asked = to.protocol === "https:" ? secure(options) : plain(options);
    asked.on("timeout", () => asked.destroy(new Error("the hub does not answer")));
    return asked;
  }

  return {
    pass(incoming, response, onFail) {
      const asked = ask(incoming);
      asked.on("response", (answer) => {
        asked.setTimeout(0);
        response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
        answer.on("error", () => response.destroy());
        answer.pipe(response);
      });
      asked.on("error", () => {
        if (response.headersSent) response.destroy();
        else onFail();
      });
      response.on("close", () => asked.destroy());
      incoming.pipe(asked);
    },
    passLine(incoming, socket, head) {
      const asked = ask(incoming);
      socket.on("error", () => asked.destroy());
      socket.on("close", () => asked.destroy());
      asked.on("error", () => socket.destroy());
      // No line, but an answer: a hub that is stopping says no this way.
      asked.on("response", () => socket.destroy());
      asked.on("upgrade", (answer, line, first) => {
        asked.setTimeout(0);
        lines.add(line);
        socket.write(`HTTP/1.1 101 Switching Protocols\r\n${headLines(answer.rawHeaders)}\r\n`);
        if (first.length > 0) socket.write(first);
        if (head.length > 0) line.write(head);
        line.pipe(socket).pipe(line);
        const end = () => {
          lines.delete(line);
          line.destroy();
          socket.destroy();
        };
        for (const one of [line, socket]) for (const event of ["error", "close"]) one.on(event, end);
      });
      asked.end();
    },
    cut() {
      for (const line of lines) line.destroy();
    },
  };
}

function headLines(rawHeaders: readonly string[]): string {
  let lines = "";
  for (let at = 0; at < rawHeaders.length; at += 2) lines += `${rawHeaders[at]}: ${rawHeaders[at + 1]}\r\n`;
  return lines;
}
