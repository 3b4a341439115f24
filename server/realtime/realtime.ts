import type { Server as HttpServer } from "node:http";
import { Server, type Socket } from "socket.io";
import type { Actor } from "#contract/actor.ts";
import { CommandMessage } from "#contract/commands.ts";
import type { DeviceId } from "#contract/ids.ts";
import { Reading } from "#contract/jobs.ts";
import type { RefusalCode } from "#contract/refusals.ts";
import type { Reply } from "#contract/reply.ts";
import { type ClientToHub, type HubToClient, wirePath } from "#contract/wire.ts";
import { originIsAllowed } from "../auth/origin.ts";
import type { Hub } from "../hub/hub.ts";
import { refusal } from "../hub/refusal.ts";
import { type Budget, createBudget } from "./budget.ts";
import { createRooms } from "./rooms.ts";
import { type Doorkeeper, whoConnects } from "./who.ts";

type HubServer = Server<ClientToHub, HubToClient, Record<string, never>, { actor: Actor }>;
type HubSocket = Socket<ClientToHub, HubToClient, Record<string, never>, { actor: Actor }>;

export interface Realtime {
  io: HubServer;
  /** Drops whoever holds this proof: a revoked device, an account that was disabled. */
  drop(who: { device: DeviceId } | { account: string }): void;
  isOnline(device: DeviceId): boolean;
  stop(): void;
}

export interface RealtimeParts {
  server: HttpServer;
  hub: Hub;
  door: Doorkeeper;
  /** For one connection. */
  budget: Budget;
  allowedOrigins: readonly string[];
  log: { warn(details: object, message: string): void };
}

/** Larger messages than any command: whoever sends more is cut off. */
const messageLimit = 16 * 1_024;
const pulseMs = 1_000;
const jobPatienceMs = 5_000;

/** Socket.IO on the hub's HTTP server: parse, permission and ack on the way in, views on the way out. */
export function startRealtime({ server, hub, door, budget, allowedOrigins, log }: RealtimeParts): Realtime {
  const io: HubServer = new Server(server, {
    path: wirePath,
    transports: ["websocket"],
    serveClient: false,
    maxHttpBufferSize: messageLimit,
    // A cable that was pulled is noticed within five seconds.
    pingInterval: 2_000,
    pingTimeout: 3_000,
    perMessageDeflate: false,
    allowRequest: (request, allow) => allow(null, originIsAllowed(request.headers, allowedOrigins)),
  });
  const rooms = createRooms(hub, (room, message) => io.to(room).emit("view", message));

  io.use((socket, next) => {
    whoConnects(socket.handshake.auth, socket.handshake.headers.cookie, door)
      .then((who) => {
        if (!who.ok) return next(new Error(who.why));
        socket.data.actor = who.actor;
        next();
      })
      .catch((error: unknown) => {
        log.warn({ error }, "handshake failed");
        next(new Error("badHandshake"));
      });
  });
  io.on("connection", (socket) => serve(socket, socket.data.actor));

  const pulse = setInterval(() => io.volatile.emit("pulse", { at: Date.now() }), pulseMs);

  function serve(socket: HubSocket, actor: Actor): void {
    if (actor.kind === "device") replaceEarlier(socket, actor.device);
    const leaveRooms = rooms.enter(actor, {
      join: (room) => void socket.join(room),
      emit: (message) => socket.emit("view", message),
    });
    const detach = actor.role === "agent" ? hub.attachAgent((job) => sendJob(socket, job)) : () => {};
    socket.on("disconnect", () => {
      leaveRooms();
      detach();
    });

    const mayAfford = createBudget(budget, () => performance.now());
    socket.on("command", (raw, reply) => {
      if (typeof reply !== "function") return;
      answer(raw, actor, mayAfford).then(reply, () => reply(refusal("shuttingDown")));
    });
    socket.on("reading", (raw, reply) => {
      if (typeof reply !== "function") return;
      const parsed = Reading.safeParse(raw);
      if (!parsed.success || actor.role !== "agent") {
        refused(actor, actor.role === "agent" ? "badMessage" : "notAllowed", "reading");
        return reply({ ok: false, code: actor.role === "agent" ? "badMessage" : "notAllowed" });
      }
      hub.read(parsed.data, actor).then(
        () => reply({ ok: true }),
        () => reply({ ok: false, code: "shuttingDown" }),
      );
    });
  }

  async function answer(raw: unknown, actor: Actor, mayAfford: () => boolean): Promise<Reply> {
    if (!mayAfford()) return refused(actor, "tooFast", null);
    const parsed = CommandMessage.safeParse(raw);
    if (!parsed.success) return refused(actor, "badMessage", placeOf(parsed.error.issues[0]?.path));
    const reply = await hub.ask(parsed.data, actor);
    if (!reply.ok) refused(actor, reply.refusal.code, parsed.data.command.type);
    return reply;
  }

  /** Refusals are logged without what was sent: it may hold anything. */
  function refused(actor: Actor, code: RefusalCode, detail: string | null): Reply {
    log.warn({ role: actor.role, code, detail }, "refused");
    return refusal(code, detail);
  }

  /** One live socket for each device: a second one with the same token takes the place of the first. */
  function replaceEarlier(socket: HubSocket, device: DeviceId): void {
    for (const other of io.sockets.sockets.values()) {
      if (other.id !== socket.id && isDevice(other, device)) other.disconnect(true);
    }
  }

  return {
    io,
    drop(who) {
      for (const socket of io.sockets.sockets.values()) {
        const { actor } = socket.data;
        const isMeant =
          "device" in who ? isDevice(socket, who.device) : actor.kind === "person" && actor.account === who.account;
        if (isMeant) socket.disconnect(true);
      }
    },
    isOnline: (device) => [...io.sockets.sockets.values()].some((socket) => isDevice(socket, device)),
    stop() {
      clearInterval(pulse);
      io.disconnectSockets(true);
    },
  };
}

function isDevice(socket: HubSocket, device: DeviceId): boolean {
  const { actor } = socket.data;
  return actor.kind === "device" && actor.device === device;
}

async function sendJob(socket: HubSocket, job: Parameters<HubToClient["job"]>[0]): Promise<void> {
  await socket.timeout(jobPatienceMs).emitWithAck("job", job);
}

function placeOf(path: readonly PropertyKey[] | undefined): string | null {
  return path && path.length > 0 ? path.map(String).join(".") : null;
}
