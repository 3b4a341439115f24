import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, vi } from "vitest";

/** A hub that answers what the test tells it to, and when, as pages ask it. */
export interface SilentHub {
  /** Resolves with the next question that nobody answered yet. */
  asked(): Promise<{ path: string; answer: ServerResponse }>;
  /** Resolves once the pages have begun to wait for so long, for the given time. */
  waited(ms: number, times: number): Promise<void>;
  /** Time passes for the pages, and for nothing else. */
  pass(ms: number): void;
  stop(): Promise<void>;
}

export async function runSilentHub(): Promise<SilentHub> {
  const questions: { path: string; answer: ServerResponse }[] = [];
  const server = createServer((request, answer) => {
    questions.push({ path: request.url ?? "", answer });
    server.emit("question");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const { fetch } = globalThis;
  // A page's own paths are the hub's.
  vi.stubGlobal("fetch", (path: string, asked?: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, asked));
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const waits = vi.spyOn(globalThis, "setTimeout");
  return {
    async asked() {
      for (;;) {
        const question = questions.shift();
        if (question) return question;
        await once(server, "question");
      }
    },
    waited: (ms, times) =>
      vi.waitFor(() => expect(waits.mock.calls.filter(([, each]) => each === ms)).toHaveLength(times)),
    pass: (ms) => void vi.advanceTimersByTime(ms),
    async stop() {
      vi.restoreAllMocks();
      vi.useRealTimers();
      vi.unstubAllGlobals();
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
