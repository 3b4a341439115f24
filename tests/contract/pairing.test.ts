import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { type PairingStep, pair } from "#contract/client/pairing.ts";

let server: Server | null = null;

afterEach(async () => {
  const closing = server;
  server = null;
  closing?.closeAllConnections();
  await new Promise((resolve) => (closing ? closing.close(resolve) : resolve(null)));
});

/** `cut`: the line breaks before anything is said. */
type Answer = { status: number; body: unknown } | "cut";

/** A hub that gives these answers in turn, the last one for ever. */
async function hubAnswering(answers: { ask: Answer[]; state: Answer[] }): Promise<string> {
  const next = (list: Answer[]) => (list.length > 1 ? list.shift() : list[0]) ?? "cut";
  const started = createServer((request, response) => {
    request.resume();
    const answer = next(request.url === "/api/pairings" ? answers.ask : answers.state);
    if (answer === "cut") return request.socket.destroy();
    const headers = { "content-type": "application/json" };
    response.writeHead(answer.status, headers).end(JSON.stringify(answer.body));
  });
  server = started;
  await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}`;
}

const ticket = (code: string): Answer => ({
  status: 200,
  body: { code, secret: `secret-${code}` },
});
const waiting: Answer = { status: 200, body: { token: null } };
const approved: Answer = { status: 200, body: { token: "a-token" } };
const gone: Answer = { status: 404, body: { code: "noSuchCode" } };
const overloaded: Answer = { status: 429, body: { code: "tooFast" } };

const asking: PairingStep = { state: "asking" };
const unreachable: PairingStep = { state: "unreachable" };
const showing = (code: string): PairingStep => ({ state: "showing", code });

/** What a screen that is paired by this hub is told on the way to its token. */
async function steps(answers: { ask: Answer[]; state: Answer[] }): Promise<PairingStep[]> {
  const seen: PairingStep[] = [];
  const hub = await hubAnswering(answers);
  const signal = AbortSignal.timeout(5_000);
  const token = await pair({ hub, role: "display", pollMs: 1, onStep: (step) => seen.push(step), signal });
  expect(token).toBe("a-token");
  return seen;
}

test("a demonstration office pairs at the first question, without showing a code", async () => {
  expect(await steps({ ask: [ticket("482913")], state: [approved] })).toEqual([asking]);
});

test("the code is shown until somebody approves it, and told once", async () => {
  expect(await steps({ ask: [ticket("482913")], state: [waiting, waiting, waiting, approved] })).toEqual([
    asking,
    showing("482913"),
  ]);
});

test("a code the hub has forgotten gives way to a new one", async () => {
  const ask = [ticket("111111"), ticket("222222")];
  expect(await steps({ ask, state: [waiting, gone, waiting, approved] })).toEqual([
    asking,
    showing("111111"),
    showing("222222"),
  ]);
});

test.each([
  ["can not be heard", "cut" as const],
  ["refuses", overloaded],
  ["breaks down", { status: 503, body: {} }],
  ["is none, but some other server", { status: 200, body: { hello: "world" } }],
])("a hub that %s is asked again", async (_how, answer) => {
  expect(await steps({ ask: [answer, ticket("482913")], state: [approved] })).toEqual([asking, unreachable]);
});

test("a code that somebody may be typing outlives a hub that is away for a moment", async () => {
  const state: Answer[] = [waiting, "cut", overloaded, waiting, approved];
  expect(await steps({ ask: [ticket("111111"), ticket("222222")], state })).toEqual([
    asking,
    showing("111111"),
    unreachable,
    showing("111111"),
  ]);
});

test("asking ends when the screen goes away, and it is told nothing more", async () => {
  const hub = await hubAnswering({ ask: [ticket("482913")], state: [waiting] });
  const stopped = new AbortController();
  const seen: PairingStep[] = [];
  const pairing = pair({
    hub,
    role: "display",
    pollMs: 1,
    onStep(step) {
      seen.push(step);
      if (step.state === "showing") stopped.abort();
    },
    signal: stopped.signal,
  });
  await expect(pairing).rejects.toThrow();
  expect(seen).toEqual([asking, showing("482913")]);
});

test("asking ends also while the hub is away", async () => {
  const ending = new AbortController();
  const pairing = pair({
    hub: "http://127.0.0.1:9",
    role: "agent",
    pollMs: 1,
    onStep: () => {},
    signal: ending.signal,
  });
  ending.abort();
  await expect(pairing).rejects.toThrow();
});
