import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { type PairingStep, pair } from "../../display-ui/pairing.ts";

let server: Server | null = null;

afterEach(async () => {
  const closing = server;
  server = null;
  closing?.closeAllConnections();
  await new Promise((resolve) => (closing ? closing.close(resolve) : resolve(null)));
});

interface Answer {
  status: number;
  body: unknown;
}

/** A hub that gives these answers in turn, the last one for ever. */
async function hubAnswering(answers: { ask: Answer[]; state: Answer[] }): Promise<string> {
  const next = (list: Answer[]) => (list.length > 1 ? list.shift() : list[0]) ?? { status: 500, body: {} };
  const started = createServer((request, response) => {
    const { status, body } = next(request.url === "/api/pairings" ? answers.ask : answers.state);
    request.resume();
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  server = started;
  await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}`;
}

const inTenMinutes = Date.now() + 600_000;
const ticket = (code: string, expiresAt = inTenMinutes): Answer => ({
  status: 200,
  body: { code, secret: `secret-${code}`, expiresAt },
});
const waiting: Answer = { status: 200, body: { token: null } };
const approved: Answer = { status: 200, body: { token: "a-token" } };

async function steps(origin: string): Promise<{ token: string; steps: PairingStep[] }> {
  const seen: PairingStep[] = [];
  const signal = AbortSignal.timeout(5_000);
  const token = await pair({ origin, role: "display", pollMs: 5, onStep: (step) => seen.push(step), signal });
  return { token, steps: seen };
}

test("a demonstration office pairs at the first question, without showing a code", async () => {
  const origin = await hubAnswering({ ask: [ticket("482913")], state: [approved] });
  expect(await steps(origin)).toEqual({ token: "a-token", steps: [{ state: "asking" }] });
});

test("the code is shown until somebody approves it", async () => {
  const origin = await hubAnswering({ ask: [ticket("482913")], state: [waiting, waiting, approved] });
  const { token, steps: seen } = await steps(origin);
  expect(token).toBe("a-token");
  expect(seen.at(-1)).toEqual({ state: "showing", code: "482913" });
});

test("an expired code gives way to a new one", async () => {
  const origin = await hubAnswering({
    ask: [ticket("111111", 0), ticket("222222")],
    state: [waiting, waiting, approved],
  });
  expect((await steps(origin)).steps).toEqual([{ state: "asking" }, { state: "showing", code: "222222" }]);
});

test("a code the hub has forgotten gives way to a new one", async () => {
  const gone: Answer = { status: 404, body: { code: "notFound" } };
  const origin = await hubAnswering({ ask: [ticket("111111"), ticket("222222")], state: [gone, waiting, approved] });
  expect((await steps(origin)).steps).toEqual([{ state: "asking" }, { state: "showing", code: "222222" }]);
});

test("a hub that refuses is asked again", async () => {
  const origin = await hubAnswering({ ask: [{ status: 503, body: {} }, ticket("482913")], state: [approved] });
  expect((await steps(origin)).steps).toEqual([{ state: "asking" }, { state: "unreachable" }]);
});

test("asking ends when the screen goes away", async () => {
  const origin = await hubAnswering({ ask: [ticket("482913")], state: [waiting] });
  const stopped = new AbortController();
  const pairing = pair({
    origin,
    role: "display",
    pollMs: 5,
    onStep: (step) => step.state === "showing" && stopped.abort(),
    signal: stopped.signal,
  });
  await expect(pairing).rejects.toThrow();
});
