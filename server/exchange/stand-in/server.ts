import { randomUUID, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { EpochMs } from "#contract/text.ts";
import { createBook, type Said, type Taken } from "./book.ts";
import { Envelope, SignIn } from "./messages.ts";

/** What goes wrong with one request, when it is told to. */
export type Misbehaviour =
  | { kind: "status"; status: number }
  /** Takes the message, and answers so late that nobody waits any more. */
  | { kind: "slow"; ms: number }
  /** Takes the message, and the answer is lost. */
  | { kind: "hangUp" }
  | { kind: "garbage" }
  | { kind: "expired" }
  | { kind: "unknown" }
  | { kind: "refused"; words: string };

/** A server that stands in for the province's system, on this machine only. */
export interface StandIn {
  url: string;
  port: number;
  taken(): readonly Taken[];
  /** How often somebody signed in. */
  signedIn(): number;
  /** Decides for each request what goes wrong with it; null: nothing. */
  behave(how: (asked: { service: string; code: string }) => Misbehaviour | null): void;
  stop(): Promise<void>;
}

export interface StandInOptions {
  user: string;
  password: string;
  /** 0 takes a free one. */
  port: number;
  now: () => EpochMs;
  sessionMs: number;
}

const mostBytes = 1_024 * 1_024;

/** Starts it on 127.0.0.1. It keeps sessions that end, checks every field, takes each message once, and gives codes. */
export async function startStandIn({ user, password, port, now, sessionMs }: StandInOptions): Promise<StandIn> {
  const book = createBook(now);
  const sessions = new Map<string, EpochMs>();
  const timers = new Set<NodeJS.Timeout>();
  let signedIn = 0;
  let misbehaviour: Parameters<StandIn["behave"]>[0] = () => null;

  function signIn(body: unknown): Said & { session?: string } {
    const asked = SignIn.safeParse(body);
    const right = asked.success && asked.data.username === user && isSame(asked.data.password, password);
    if (!right) return { error_code: "01", error_message: "Sai tên đăng nhập hoặc mật khẩu" };
    const session = randomUUID();
    sessions.set(session, now() + sessionMs);
    signedIn += 1;
    return { error_code: "00", error_message: "Thành công", session };
  }

  function serve(body: unknown): Said {
    const message = Envelope.safeParse(body);
    if (!message.success) return { error_code: "02", error_message: "Sai mẫu bản tin" };
    const until = sessions.get(message.data.session);
    if (until === undefined || until <= now()) {
      sessions.delete(message.data.session);
      return { error_code: "401", error_message: "Phiên làm việc đã hết" };
    }
    return book.serve(message.data);
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = jsonOf(await bodyOf(request));
    const isSignIn = request.url?.endsWith("/login") ?? false;
    const wrong = misbehaviour({ service: isSignIn ? "login" : fieldOf(body, "service"), code: codeOf(body) });
    const reply = () => send(response, 200, JSON.stringify(isSignIn ? signIn(body) : serve(body)));
    switch (wrong?.kind) {
      case undefined:
        return reply();
      case "status":
        return send(response, wrong.status, "<html>Bad Gateway</html>");
      case "garbage":
        return send(response, 200, "<html>đang bảo trì</html>");
      case "expired":
        return send(response, 200, JSON.stringify({ error_code: "401", error_message: "Phiên làm việc đã hết" }));
      case "unknown":
        return send(
          response,
          200,
          JSON.stringify({ error_code: "404", error_message: `Không có hồ sơ ${codeOf(body)}` }),
        );
      case "refused":
        return send(response, 200, JSON.stringify({ error_code: "05", error_message: wrong.words }));
      case "hangUp":
        if (!isSignIn) serve(body);
        response.destroy();
        return;
      case "slow": {
        const said = JSON.stringify(isSignIn ? signIn(body) : serve(body));
        const timer = setTimeout(() => {
          timers.delete(timer);
          send(response, 200, said);
        }, wrong.ms);
        timers.add(timer);
        return;
      }
      default:
        return wrong satisfies undefined;
    }
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const listening = (server.address() as AddressInfo).port;

  return {
    url: `http://127.0.0.1:${listening}/api`,
    port: listening,
    taken: book.taken,
    signedIn: () => signedIn,
    behave(how) {
      misbehaviour = how;
    },
    async stop() {
      for (const timer of timers) clearTimeout(timer);
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" }).end(body);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostBytes) throw new Error("the message is too large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function fieldOf(body: unknown, field: string): string {
  return body !== null && typeof body === "object" && field in body ? String(body[field as keyof typeof body]) : "";
}

function codeOf(body: unknown): string {
  const data = body !== null && typeof body === "object" && "data" in body ? body.data : null;
  return fieldOf(data, "MaHoSo");
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
