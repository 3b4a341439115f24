import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { Server, type Socket } from "socket.io";
import type { Command, CommandMessage } from "#contract/commands.ts";
import { ProofAsked } from "#contract/discovery.ts";
import type { PrintJob, Reading } from "#contract/jobs.ts";
import type { AgentView } from "#contract/views.ts";
import { wirePath } from "#contract/wire.ts";
import { isHere, proofFor } from "../../server/auth/proof.ts";
import { hashOf } from "../../server/auth/token.ts";

/** As much of a hub as an agent sees of it, on a real socket. */
export interface TinyHub {
  url: string;
  commands: Command[];
  readings: Reading[];
  tokens: string[];
  agents(): number;
  show(view: AgentView): void;
  /** Resolves when the agent has taken it. */
  job(job: PrintJob): Promise<void>;
  /** As when another agent came with the same token. */
  replace(): void;
  close(): Promise<void>;
}

/**
 * @param token the one it lets in; any other is refused as `badToken`
 * @param knows whether it can read a reading: what it can not is refused, as a hub of another version does
 */
export async function startTinyHub(
  token: string,
  port = 0,
  knows: (reading: Reading) => boolean = () => true,
): Promise<TinyHub> {
  const http = createServer(prove);
  const io = new Server(http, { path: wirePath, transports: ["websocket"] });
  const agents = new Set<Socket>();
  const commands: Command[] = [];
  const readings: Reading[] = [];
  const tokens: string[] = [];
  let view: AgentView | null = null;
  let revision = 0;
  const message = () => ({ name: "agent", revision, at: Date.now(), view });

  io.use((socket, next) => {
    tokens.push(socket.handshake.auth.token);
    next(socket.handshake.auth.token === token ? undefined : new Error("badToken"));
  });
  io.on("connection", (socket) => {
    agents.add(socket);
    socket.on("disconnect", () => agents.delete(socket));
    socket.on("command", ({ command }: CommandMessage, reply: (reply: object) => void) => {
      commands.push(command);
      reply({ ok: true, answer: { seq: commands.length, ticket: null, issued: null } });
    });
    socket.on("reading", (reading: Reading, reply: (reply: object) => void) => {
      if (!knows(reading)) return reply({ ok: false, code: "badMessage" });
      readings.push(reading);
      reply({ ok: true });
    });
    if (view) socket.emit("view", message());
  });
  /** As a hub does, of its one token. */
  async function prove(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    if (asked.url !== "/api/agents/proof") return;
    const question = ProofAsked.parse(await json(asked));
    const proof = isHere(question.url, asked.socket) ? proofFor(question, [hashOf(token)]) : null;
    answer.writeHead(proof === null ? 403 : 200, { "content-type": "application/json" });
    answer.end(JSON.stringify({ proof }));
  }
  await new Promise<void>((resolve) => http.listen(port, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    commands,
    readings,
    tokens,
    agents: () => agents.size,
    show(next) {
      view = next;
      revision += 1;
      io.emit("view", message());
    },
    async job(job) {
      for (const agent of agents) await agent.timeout(5_000).emitWithAck("job", job);
    },
    replace() {
      for (const agent of agents) {
        agent.emit("replaced");
        agent.disconnect(true);
      }
    },
    async close() {
      await io.close();
    },
  };
}
