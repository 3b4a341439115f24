import { randomUUID } from "node:crypto";
import { io, type Socket } from "socket.io-client";
import type { Command } from "#contract/commands.ts";
import type { Reply } from "#contract/reply.ts";
import { wirePath } from "#contract/wire.ts";
import { sessionCookie } from "../../server/http/who-asks.ts";
import { displayToken, kioskToken, officerToken } from "./office.ts";
import { openScreen, type Screen } from "./wire.ts";

/** A real Socket.IO client that asks and waits for the answer. */
export interface Client {
  /** Throws when there is no answer in time. */
  ask(event: string, message: unknown): Promise<unknown>;
  close(): void;
}

const answerWithinMs = 20_000;
/** Handshakes under way at once: more would only wait in the listener's queue. */
const handshakes = 50;

function openClient(url: string, auth: object, headers: Record<string, string> = {}): Promise<Client> {
  const socket: Socket = io(url, {
    path: wirePath,
    transports: ["websocket"],
    reconnection: false,
    forceNew: true,
    auth,
    extraHeaders: headers,
  });
  return new Promise((resolve, reject) => {
    socket.once("connect_error", (error) => {
      socket.disconnect();
      reject(error);
    });
    socket.once("connect", () =>
      resolve({
        ask: (event, message) => socket.timeout(answerWithinMs).emitWithAck(event, message),
        close: () => void socket.disconnect(),
      }),
    );
  });
}

export const openKiosk = (url: string, index: number): Promise<Client> =>
  openClient(url, { as: "kiosk", token: kioskToken(index) });

export const openOfficer = (url: string): Promise<Client> =>
  openClient(url, { as: "person" }, { cookie: `${sessionCookie}=${officerToken}` });

/** Screens that listen. `onMessage` is told which of them heard it. */
export async function openDisplays(
  url: string,
  count: number,
  onMessage: (index: number, text: Buffer) => void,
): Promise<{ close(): void }> {
  const screens: Screen[] = [];
  const close = () => {
    for (const screen of screens) screen.close();
  };
  try {
    while (screens.length < count) {
      const wanted = Math.min(handshakes, count - screens.length);
      const open = (offset: number) => {
        const index = screens.length + offset;
        const auth = { as: "display", token: displayToken(index) };
        return openScreen({ url, auth, onMessage: (text) => onMessage(index, text) });
      };
      screens.push(...(await Promise.all(Array.from({ length: wanted }, (_, offset) => open(offset)))));
    }
    return { close };
  } catch (error) {
    close();
    throw error;
  }
}

/** A command under a fresh id. Throws when it is refused: the bench asks for nothing that may be. */
export async function command(client: Client, wish: Command): Promise<Extract<Reply, { ok: true }>["answer"]> {
  const reply = (await client.ask("command", { id: randomUUID(), command: wish })) as Reply;
  if (!reply.ok) throw new Error(`${wish.type} was refused: ${reply.refusal.code} ${reply.refusal.detail ?? ""}`);
  return reply.answer;
}

/** What is promised, or an error when it takes too long. */
export async function within<Value>(ms: number, what: string, promised: Promise<Value>): Promise<Value> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`${what} took longer than ${ms} ms`)), ms);
  try {
    return await Promise.race([promised, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
