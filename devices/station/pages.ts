import { createServer, type IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { Server, type Socket } from "socket.io";
import { CommandMessage } from "#contract/commands.ts";
import type { Reply } from "#contract/reply.ts";
import type { EpochMs } from "#contract/text.ts";
import type { KioskView, OfficeView } from "#contract/views.ts";
import {
  type ClientToHub,
  Forgetting,
  Handshake,
  type HandshakeRefusal,
  type HubToClient,
  TypedScan,
  wirePath,
} from "#contract/wire.ts";
import type { StationScans } from "./scans.ts";

/** The kiosk's own page, while the station answers it in the hub's place: the same wire, so the page has one way to talk. */
export interface Pages {
  /** A page that opens its line. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** What is shown may have changed. */
  changed(): void;
  /** The hub is back: pages open their lines anew, and reach it. */
  letGo(): void;
  close(): Promise<void>;
}

type PageSocket = Socket<ClientToHub, HubToClient>;

const pulseMs = 1_000;
const messageLimit = 16 * 1_024;

/** @param show null while nothing can be shown: whoever comes then is sent away and knocks again */
export function createPages(options: {
  show: () => { office: OfficeView; kiosk: KioskView } | null;
  ask: (message: CommandMessage) => Promise<Reply>;
  scans: StationScans;
  now: () => EpochMs;
}): Pages {
  // It listens nowhere: lines are handed to it one by one.
  const http = createServer();
  const io = new Server<ClientToHub, HubToClient>(http, {
    path: wirePath,
    transports: ["websocket"],
    serveClient: false,
    maxHttpBufferSize: messageLimit,
    pingInterval: 2_000,
    pingTimeout: 3_000,
  });
  const sent = new Map<string, string>();
  let revision = 0;

  function message<Name extends "office" | "kiosk">(name: Name, view: Name extends "office" ? OfficeView : KioskView) {
    const at = options.now();
    revision = Math.max(revision + 1, at);
    return { name, revision, at, view } as Parameters<HubToClient["view"]>[0];
  }

  io.use((socket, next) => {
    const who = Handshake.safeParse(socket.handshake.auth);
    const refuse = (why: HandshakeRefusal) => next(new Error(why));
    if (!who.success) return refuse("badHandshake");
    // Whatever else is open here needs the hub; and nobody can be told from anybody else now: its token proves nothing here.
    if (who.data.as !== "kiosk" || !options.show()) return refuse("tooMany");
    next();
  });

  io.on("connection", (socket: PageSocket) => {
    socket.emit("pulse", { at: options.now() });
    const shown = options.show();
    if (shown) {
      socket.emit("view", message("office", shown.office));
      socket.emit("view", message("kiosk", shown.kiosk));
    }
    socket.on("command", (raw, reply) => {
      if (typeof reply !== "function") return;
      const parsed = CommandMessage.safeParse(raw);
      if (!parsed.success) return socket.disconnect(true);
      // Without an answer the page asks again, with the same id.
      options.ask(parsed.data).then(reply, () => socket.disconnect(true));
    });
    socket.on("scan", (raw, reply) => {
      const typed = TypedScan.safeParse(raw);
      if (typeof reply !== "function" || !typed.success) return;
      reply({ ok: true, result: options.scans.read(typed.data.text, "typed") });
    });
    socket.on("status", (_raw, reply) => {
      if (typeof reply === "function") reply({ ok: false, why: "refused", code: "officeAway" });
    });
    socket.on("forget", (raw, reply) => {
      const what = Forgetting.safeParse(raw);
      if (what.success) options.scans.forget(what.data.scan);
      if (typeof reply === "function") reply({ ok: true });
    });
  });

  function changed(): void {
    if (io.sockets.sockets.size === 0) return;
    const shown = options.show();
    if (!shown) {
      letGo();
      return;
    }
    for (const name of ["office", "kiosk"] as const) {
      const text = JSON.stringify(shown[name]);
      if (sent.get(name) === text) continue;
      sent.set(name, text);
      io.emit("view", message(name, shown[name]));
    }
  }

  function letGo(): void {
    // Closed and not sent away: the page looks for the hub at once.
    for (const socket of io.sockets.sockets.values()) socket.conn.close();
  }

  const pulse = setInterval(() => {
    io.emit("pulse", { at: options.now() });
    changed();
  }, pulseMs);

  return {
    upgrade: (request, socket, head) => void http.emit("upgrade", request, socket, head),
    changed,
    letGo,
    async close() {
      clearInterval(pulse);
      await io.close();
    },
  };
}
