import type { Server } from "socket.io";
import { BenchAction, type BenchToHub, type BenchView, type HubToBench } from "#contract/bench.ts";
import { type Doorkeeper, whoConnects } from "./who.ts";

/** Virtual devices, as the bench's page sees and touches them. */
export interface BenchPort {
  view(): BenchView;
  act(action: BenchAction): boolean;
  onChange(listener: () => void): () => void;
}

/** The `/bench` namespace: only a paired bench or an administrator may touch the virtual devices. */
export function serveBench(io: Server, bench: BenchPort, door: Doorkeeper): () => void {
  const namespace = io.of("/bench") as ReturnType<Server<BenchToHub, HubToBench>["of"]>;
  namespace.use((socket, next) => {
    whoConnects(socket.handshake.auth, socket.handshake.headers.cookie, door)
      .then((who) =>
        next(who.ok && (who.actor.role === "bench" || who.actor.role === "admin") ? undefined : new Error("badToken")),
      )
      .catch(() => next(new Error("badHandshake")));
  });
  namespace.on("connection", (socket) => {
    socket.emit("bench", bench.view());
    socket.on("act", (raw, reply) => {
      const action = BenchAction.safeParse(raw);
      if (typeof reply === "function") reply({ ok: action.success && bench.act(action.data) });
    });
  });
  return bench.onChange(() => namespace.emit("bench", bench.view()));
}
