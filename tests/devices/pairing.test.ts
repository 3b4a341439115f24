import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { pairAsAgent } from "../../devices/pairing.ts";

let server: Server | null = null;
afterEach(async () => {
  const running = server;
  server = null;
  if (running) await new Promise((resolve) => running.close(resolve));
});

/** A hub that answers each question with the next of these; `null` is a refusal. */
async function aHub(answers: (object | null)[]): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = [];
  const started = createServer((request, response) => {
    request.resume();
    const answer = answers[asked.length] ?? null;
    asked.push(request.url ?? "");
    response.writeHead(answer ? 200 : 404, { "content-type": "application/json", connection: "close" });
    response.end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
  server = started;
  return { url: `http://127.0.0.1:${(started.address() as AddressInfo).port}`, asked };
}

const ticket = (code: string) => ({ code, secret: `secret of ${code}`, expiresAt: 0 });

describe("pairing an agent", () => {
  it("shows a code and waits for the token", async () => {
    const hub = await aHub([ticket("123456"), { token: null }, { token: null }, { token: "t" }]);
    const codes: string[] = [];
    const signal = new AbortController().signal;
    const token = await pairAsAgent({ hub: hub.url, onCode: (code) => codes.push(code), pollMs: 1, signal });
    expect([token, codes, hub.asked.length]).toEqual(["t", ["123456"], 4]);
  });

  it("asks for another code when the first has run out, and again when there was none", async () => {
    const hub = await aHub([null, ticket("1"), { token: null }, null, ticket("2"), { token: "t" }]);
    const codes: string[] = [];
    const signal = new AbortController().signal;
    expect(await pairAsAgent({ hub: hub.url, onCode: (code) => codes.push(code), pollMs: 1, signal })).toBe("t");
    expect(codes).toEqual(["1", "2"]);
  });

  it("ends when it is told to, also while the hub is away", async () => {
    const ending = new AbortController();
    const pairing = pairAsAgent({ hub: "http://127.0.0.1:9", onCode: () => {}, pollMs: 1, signal: ending.signal });
    ending.abort();
    await expect(pairing).rejects.toThrow();
  });
});
