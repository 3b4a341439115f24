import type { Server as HttpServer } from "node:http";
import type { Socket as NetSocket } from "node:net";
import { Server, type Socket } from "socket.io";
import type { Actor } from "#contract/actor.ts";
import { CommandMessage } from "#contract/commands.ts";
import { Reading } from "#contract/jobs.ts";
import type { RefusalCode } from "#contract/refusals.ts";
import type { Reply } from "#contract/reply.ts";
import type { EpochMs } from "#contract/text.ts";
import {
  type ClientToHub,
  Forgetting,
  type HandshakeRefusal,
  type HubToClient,
  type KioskAnswer,
  KioskQuestion,
  type ScanReply,
  TypedScan,
  wirePath,
} from "#contract/wire.ts";
import { originIsAllowed } from "../auth/origin.ts";
import type { Hub } from "../hub/hub.ts";
import { refusal } from "../hub/refusal.ts";
import type { Display } from "../hub/voices.ts";
import { type Budget, createBudget } from "./budget.ts";
import { createPlaces } from "./places.ts";
import { createPresence, type Presence } from "./presence.ts";
import { startRecheck } from "./recheck.ts";
import { createRooms } from "./rooms.ts";
import { hearVoice } from "./voice.ts";
import { type Doorkeeper, whoConnects } from "./who.ts";

type HubServer = Server<ClientToHub, HubToClient, Record<string, never>, { actor: Actor }>;
type HubSocket = Socket<ClientToHub, HubToClient, Record<string, never>, { actor: Actor }>;

export interface Realtime {
  io: HubServer;
  presence: Presence;
  /** A hall screen hangs elsewhere now, or may speak no more, or again: it follows on the line it has. */
  place(screen: Display): void;
  /** Lets go of every line in such a way that clients come back by themselves, and takes no new one. */
  stop(): void;
}

export interface RealtimeParts {
  server: HttpServer;
  hub: Hub;
  door: Doorkeeper;
  /** The office's time, which every screen follows. */
  now: () => EpochMs;
  /** For one connection. */
  budget: Budget;
  allowedOrigins: readonly string[];
  log: Record<"warn" | "error", (details: object, message: string) => void>;
}

/** Larger than any command: whoever sends more is cut off. */
const messageLimit = 16 * 1_024;
/** Whoever goes on at this many times the budget is cut off too: refusing costs something as well. */
const flood = 10;
/** A line over which nobody says who they are is closed after this long. */
const silenceMs = 5_000;
const pulseMs = 1_000;
/** How long a line may take to end when the hub stops. */
const goodbyeMs = 300;
const recheckMs = 60_000;
const jobPatienceMs = 5_000;

/** Socket.IO on the hub's HTTP server: parse, permission and ack on the way in, views on the way out. */
export function startRealtime({ server, hub, door, now, budget, allowedOrigins, log }: RealtimeParts): Realtime {
  let stopping = false;
  const io: HubServer = new Server(server, {
    path: wirePath,
    transports: ["websocket"],
    serveClient: false,
    maxHttpBufferSize: messageLimit,
    // A cable that was pulled is noticed within five seconds.
    pingInterval: 2_000,
    pingTimeout: 3_000,
    connectTimeout: silenceMs,
    perMessageDeflate: false,
    allowRequest(request, allow) {
      const isAllowed = originIsAllowed(request.headers, allowedOrigins);
      if (!isAllowed) log.warn({ code: "notAllowed", detail: "origin" }, "refused");
      allow(null, isAllowed && !stopping);
    },
  });
  const wires = new Set<NetSocket>();
  server.on("connection", (wire: NetSocket) => {
    wires.add(wire);
    wire.once("close", () => wires.delete(wire));
  });
  const presence = createPresence();
  const places = createPlaces();
  const rooms = createRooms(hub, (room, message) => io.to(room).emit("view", message));

  io.use((socket, next) => {
    whoConnects(socket.handshake.auth, socket.handshake.headers.cookie, door)
      .then((who) => {
        if (!who.ok) {
          log.warn({ code: who.why, detail: "handshake" }, "refused");
          return next(new Error(who.why));
        }
        if (presence.isFull(who.actor)) return next(new Error("tooMany" satisfies HandshakeRefusal));
        socket.data.actor = who.actor;
        next();
      })
      .catch((error: unknown) => {
        log.warn({ error, code: "badHandshake" }, "handshake failed");
        next(new Error("badHandshake"));
      });
  });
  io.on("connection", (socket) => serve(socket, socket.data.actor));

  const stopRecheck = startRecheck({ presence, places, door, everyMs: recheckMs, log });
  const pulse = setInterval(() => io.volatile.emit("pulse", { at: now() }), pulseMs);

  function serve(socket: HubSocket, actor: Actor): void {
    presence.enter(socket, actor);
    // The hub's time comes first: a view at hand may have been made long ago.
    socket.emit("pulse", { at: now() });
    const stay = rooms.enter(actor, {
      join: (room) => void socket.join(room),
      leave: (room) => void socket.leave(room),
      emit: (message) => socket.emit("view", message),
    });
    const detach =
      actor.role === "agent" ? hub.attachAgent({ name: actor.name, send: (job) => sendJob(socket, job) }) : () => {};
    const voice = hearVoice(socket, actor, hub.voices, (code) => refused(actor, code, "voice"));
    const unseat = actor.role === "display" ? places.enter(actor, { voice, stay }) : () => {};
    socket.on("disconnect", (reason, cause) => {
      if (isBadFrame(reason, cause)) refused(actor, "badMessage", "frame");
      stay.leave();
      detach();
      voice.leave();
      unseat();
    });

    const elapsed = () => performance.now();
    const mayAfford = createBudget(budget, elapsed);
    const isBearable = createBudget({ perSecond: budget.perSecond * flood, burst: budget.burst * flood }, elapsed);
    socket.onAny((event: string, ...sent: unknown[]) => {
      if (!isBearable()) {
        refused(actor, "tooFast", "cut off");
        return socket.disconnect(true);
      }
      const reply = sent.at(-1);
      if (isEvent(event) && sent.length === 2 && typeof reply === "function") return;
      const refusal = refused(actor, "badMessage", isEvent(event) ? "acknowledgement" : "event");
      if (typeof reply === "function") reply(refusal);
    });
    // A packet that is no packet; Socket.IO closes the line by itself.
    socket.on("error", () => refused(actor, "badMessage", "packet"));
    socket.on("command", (raw, reply) => {
      if (typeof reply !== "function") return;
      answer(raw, actor, mayAfford).then(reply, (error: unknown) => {
        failed(actor, error, "command");
        reply(refusal("hubFailed"));
      });
    });
    socket.on("reading", (raw, reply) => {
      if (typeof reply !== "function") return;
      read(raw, actor).then(
        (code) => {
          if (code) refused(actor, code, "reading");
          reply(code ? { ok: false, code } : { ok: true });
        },
        (error: unknown) => {
          failed(actor, error, "reading");
          reply({ ok: false, code: "hubFailed" });
        },
      );
    });
    socket.on("scan", (raw, reply) => {
      if (typeof reply === "function") reply(scan(raw, actor, mayAfford));
    });
    socket.on("status", (raw, reply) => {
      if (typeof reply !== "function") return;
      status(raw, actor, mayAfford).then(reply, (error: unknown) => {
        failed(actor, error, "status");
        reply({ ok: false, why: "refused", code: "hubFailed" });
      });
    });
    socket.on("forget", (raw, reply) => {
      if (typeof reply === "function") reply(forget(raw, actor));
    });
  }

  async function read(raw: unknown, actor: Actor): Promise<RefusalCode | null> {
    if (actor.role !== "agent") return "notAllowed";
    const parsed = Reading.safeParse(raw);
    return parsed.success && (await hub.read(parsed.data, actor)) ? null : "badMessage";
  }

  function scan(raw: unknown, actor: Actor, mayAfford: () => boolean): ScanReply {
    const say = (code: RefusalCode): ScanReply => {
      refused(actor, code, "scan");
      return { ok: false, code };
    };
    if (actor.role !== "kiosk" && actor.kind !== "person") return say("notAllowed");
    if (!mayAfford()) return say("tooFast");
    const parsed = TypedScan.safeParse(raw);
    return parsed.success ? { ok: true, result: hub.scan(parsed.data.text, actor) } : say("badMessage");
  }

  async function status(raw: unknown, actor: Actor, mayAfford: () => boolean): Promise<KioskAnswer> {
    const say = (code: RefusalCode): KioskAnswer => {
      refused(actor, code, "status");
      return { ok: false, why: "refused", code };
    };
    if (actor.role !== "kiosk") return say("notAllowed");
    if (!mayAfford()) return say("tooFast");
    const parsed = KioskQuestion.safeParse(raw);
    return parsed.success ? hub.dossierStatus(parsed.data, actor) : say("badMessage");
  }

  /** Never too often: what is to be forgotten is forgotten. */
  function forget(raw: unknown, actor: Actor): { ok: true } | { ok: false; code: RefusalCode } {
    const parsed = Forgetting.safeParse(raw);
    const code = actor.role !== "kiosk" ? "notAllowed" : parsed.success ? null : "badMessage";
    if (code) refused(actor, code, "forget");
    if (actor.role === "kiosk" && parsed.success) hub.forget(parsed.data.scan, actor);
    return code ? { ok: false, code } : { ok: true };
  }

  async function answer(raw: unknown, actor: Actor, mayAfford: () => boolean): Promise<Reply> {
    if (!mayAfford()) return refused(actor, "tooFast", null);
    const parsed = CommandMessage.safeParse(raw);
    if (!parsed.success) return refused(actor, "badMessage", placeOf(parsed.error.issues[0]?.path));
    const reply = await hub.ask(parsed.data, actor);
    if (!reply.ok) refused(actor, reply.refusal.code, parsed.data.command.type);
    return reply;
  }

  /** Whoever asks is told to try again; what it was is for whoever reads the log. */
  function failed(actor: Actor, error: unknown, detail: string): void {
    log.error({ role: actor.role, error, detail }, "could not be answered");
  }

  /** Refusals are logged without what was sent: it may hold anything. */
  function refused(actor: Actor, code: RefusalCode, detail: string | null): Reply {
    log.warn({ role: actor.role, code, detail }, "refused");
    return refusal(code, detail);
  }

  return {
    io,
    presence,
    place: places.place,
    stop() {
      stopping = true;
      clearInterval(pulse);
      stopRecheck();
      presence.letGo();
      // Whoever is still at the door when the hub stops, or does not answer the goodbye, keeps nobody waiting.
      setTimeout(() => {
        for (const wire of wires) wire.destroy();
      }, goodbyeMs);
    },
  };
}

function isEvent(name: string): boolean {
  return ["command", "reading", "scan", "status", "forget", "voice"].includes(name);
}

/**
 * Whether a line ended because of what was sent (too large, no WebSocket frame) and not because a cable was pulled:
 * Engine.IO passes on only the text of an error, and the operating system's own end with their code.
 */
function isBadFrame(reason: string, cause: unknown): boolean {
  return reason === "transport error" && cause instanceof Error && !/ E[A-Z]+$/.test(cause.message);
}

async function sendJob(socket: HubSocket, job: Parameters<HubToClient["job"]>[0]): Promise<void> {
  await socket.timeout(jobPatienceMs).emitWithAck("job", job);
}

function placeOf(path: readonly PropertyKey[] | undefined): string | null {
  return path && path.length > 0 ? path.map(String).join(".") : null;
}
