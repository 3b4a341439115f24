import type { Server } from "socket.io";
import type { Actor } from "#contract/actor.ts";
import { BenchAction, type BenchToHub, type BenchView, type HubToBench } from "#contract/bench.ts";
import type { Presence } from "./presence.ts";
import { type Doorkeeper, whoConnects } from "./who.ts";

/** Virtual devices, as the bench's page sees and touches them. */
export interface BenchPort {
  view(): BenchView;
  act(action: BenchAction): boolean;
  onChange(listener: () => void): () => void;
}

type BenchNamespace = ReturnType<
  Server<BenchToHub, HubToBench, Record<string, never>, { actor: Actor; bench: BenchPort }>["of"]
>;

export interface BenchParts {
  io: Server;
  /** The virtual devices come up beside the hub; whoever connects sooner waits for them. */
  bench: Promise<BenchPort>;
  door: Doorkeeper;
  presence: Presence;
}

/** The `/bench` namespace: only a paired bench or an administrator may touch the virtual devices. */
export function serveBench({ io, bench, door, presence }: BenchParts): () => void {
  const namespace = io.of("/bench") as BenchNamespace;
  let stopTelling = (): void => {};
  const ready = bench.then((port) => {
    stopTelling = port.onChange(() => namespace.emit("bench", port.view()));
    return port;
  });
  namespace.use((socket, next) => {
    Promise.all([whoConnects(socket.handshake.auth, socket.handshake.headers.cookie, door), ready])
      .then(([who, port]) => {
        if (!who.ok) return next(new Error(who.why));
        if (who.actor.role !== "bench" && who.actor.role !== "admin") return next(new Error("badToken"));
        socket.data = { actor: who.actor, bench: port };
        next();
      })
      .catch(() => next(new Error("badHandshake")));
  });
  namespace.on("connection", (socket) => {
    const { actor, bench } = socket.data;
    presence.enter(socket, actor);
    socket.emit("bench", bench.view());
    socket.on("act", (raw, reply) => {
      const action = BenchAction.safeParse(raw);
      if (typeof reply === "function") reply({ ok: action.success && bench.act(action.data) });
    });
  });
  return () => stopTelling();
}
