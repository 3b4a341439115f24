import { io, type Socket } from "socket.io-client";
import type { BenchAction, BenchToHub, BenchView, HubToBench } from "#contract/bench.ts";
import { hubAnswers } from "#contract/client/hub-answers.ts";
import { keepLine, pageLineOptions, usualWaits } from "#contract/client/line.ts";

/** `replaced`: another window of this browser is the bench now; this one is out of work until it is loaded again. */
export type Link = "connecting" | "live" | "lost" | "replaced";

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
  const socket: Socket<HubToBench, BenchToHub> = io("/bench", { ...pageLineOptions, auth: { as: "bench", token } });
  const endLine = keepLine(socket, {
    waits: usualWaits,
    isUp: () => hubAnswers(location.origin),
    onVoidProof: on.refused,
    onReplaced: () => on.link("replaced"),
  });
  socket.on("connect", () => on.link("live"));
  socket.on("disconnect", () => on.link("lost"));
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
      endLine();
      socket.disconnect();
    },
  };
}
