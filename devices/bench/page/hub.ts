import { io, type Socket } from "socket.io-client";
import type { BenchAction, BenchToHub, BenchView, HubToBench } from "#contract/bench.ts";

/** Copied from the contract's `wirePath`: importing the value would bring zod into the page. */
const wirePath = "/ws";

export type Link = "connecting" | "live" | "lost";

export interface BenchConnection {
  /** False when the device did not hear it, or the hub did not answer. */
  act(action: BenchAction): Promise<boolean>;
  close(): void;
}

/** @param onRefused the hub does not know this token any more */
export function connectBench(
  token: string,
  on: { view: (view: BenchView) => void; link: (link: Link) => void; refused: () => void },
): BenchConnection {
  const socket: Socket<HubToBench, BenchToHub> = io("/bench", {
    path: wirePath,
    transports: ["websocket"],
    forceNew: true,
    auth: { as: "bench", token },
    reconnectionDelay: 150,
    reconnectionDelayMax: 1_000,
    timeout: 2_000,
  });
  let again: ReturnType<typeof setTimeout> | undefined;
  socket.on("connect", () => on.link("live"));
  socket.on("disconnect", (why) => {
    on.link("lost");
    if (why === "io server disconnect") again = setTimeout(() => socket.connect(), 1_000);
  });
  socket.on("connect_error", (error) => {
    if (socket.active) return;
    if (error.message === "badToken" || error.message === "revoked") on.refused();
    else again = setTimeout(() => socket.connect(), 1_000);
  });
  socket.on("bench", on.view);
  return {
    async act(action) {
      try {
        return (await socket.timeout(2_000).emitWithAck("act", action)).ok;
      } catch {
        return false;
      }
    },
    close() {
      clearTimeout(again);
      socket.disconnect();
    },
  };
}
