import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { ProofAsked } from "#contract/discovery.ts";
import { knowsToken } from "../../devices/discovery/proof.ts";
import { type OfficeUnderTest, runOffice } from "../running-office.ts";

let office: OfficeUnderTest;
let token = "";
beforeAll(async () => {
  office = await runOffice();
  ({ token } = await office.pairDevice("agent"));
});
afterAll(() => office.stop());

const patienceMs = 5_000;

/** Somebody on the network who announces the office, and hears what agents ask. */
async function stranger(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const pass = (question: ProofAsked) =>
  fetch(`${office.url}/api/agents/proof`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(question),
  });

describe("before an agent shows its token, a hub proves to know it", () => {
  it("if it gave that token, and for no other", async () => {
    expect(await knowsToken(office.url, token, patienceMs)).toBe(true);
    expect(await knowsToken(office.url, `${token}x`, patienceMs)).toBe(false);
    const kiosk = await office.pairDevice("kiosk");
    expect(await knowsToken(office.url, kiosk.token, patienceMs)).toBe(false);
  });

  it("which nobody can who passes the question on, as it came or as if for themselves", async () => {
    const answers: number[] = [];
    const liar = await stranger(async (asked, answer) => {
      const question = (await json(asked)) as ProofAsked;
      const passed = [await pass(question), await pass({ ...question, url: office.url })];
      answers.push(...passed.map(({ status }) => status));
      answer.writeHead(200, { "content-type": "application/json" });
      answer.end(await passed[0]?.text());
    });
    expect(await knowsToken(liar, token, patienceMs)).toBe(false);
    expect(answers).toEqual([403, 403]);
  });

  it("nor who sends the agent to the hub, gives it back what it said, or says nothing", async () => {
    const redirecting = await stranger((_asked, answer) => {
      answer.writeHead(307, { location: `${office.url}/api/agents/proof` }).end();
    });
    const echoing = await stranger(async (asked, answer) => {
      const { proof } = (await json(asked)) as ProofAsked;
      answer.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ proof }));
    });
    const silent = await stranger(() => undefined);
    expect(await knowsToken(redirecting, token, patienceMs)).toBe(false);
    expect(await knowsToken(echoing, token, patienceMs)).toBe(false);
    expect(await knowsToken(silent, token, 100)).toBe(false);
  });

  it("and the token itself is in nothing that was sent", async () => {
    let heard = "";
    const listening = await stranger(async (asked, answer) => {
      heard = JSON.stringify([asked.headers, await json(asked)]);
      answer.writeHead(403).end();
    });
    await knowsToken(listening, token, patienceMs);
    expect(heard).toContain(listening);
    expect(heard).not.toContain(token);
  });
});
