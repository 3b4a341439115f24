import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { OfficeId } from "#contract/ids.ts";
import type { MdnsPlace } from "../../devices/discovery/mdns.ts";
import { type Announcing, announceHub } from "../../server/discovery/announce.ts";
import { expectSoon } from "../expect-soon.ts";
import { aMdnsPlace } from "./mdns-place.ts";
import { startTinyHub, type TinyHub } from "./tiny-hub.ts";

const program = fileURLToPath(new URL("../../devices/run-agent.ts", import.meta.url));
const ends: (() => Promise<void> | void)[] = [];
let place: MdnsPlace;
let folder = "";
beforeEach(async () => {
  place = await aMdnsPlace();
  folder = mkdtempSync(join(tmpdir(), "agent-"));
  ends.push(() => rmSync(folder, { recursive: true, force: true }));
});
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** The agent as somebody starts it who types no address. */
function anAgent(...flags: string[]): { said: () => string; ended: Promise<number | null>; stop(): Promise<void> } {
  const at = ["--mdns-address", "127.0.0.1", "--mdns-port", String(place.port)];
  const own = ["--token-file", join(folder, "token"), "--spool", join(folder, "spool")];
  const child: ChildProcess = spawn(process.execPath, [program, ...at, ...own, ...flags], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout?.on("data", (bytes) => {
    said += bytes;
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  ends.push(stop);
  return { said: () => said, ended, stop };
}

async function aHub(token: string, office = "dong-hai"): Promise<TinyHub & { announcing: Announcing }> {
  const hub = await startTinyHub(token);
  const announcing = announceHub({
    place,
    port: Number(new URL(hub.url).port),
    version: "1",
    office: { id: OfficeId.parse(office), name: `Một cửa ${office}` },
    log: { warn: () => {} },
  });
  ends.push(
    () => hub.close(),
    () => announcing.stop(),
  );
  return { ...hub, announcing };
}

async function leave(hub: TinyHub & { announcing: Announcing }): Promise<void> {
  await hub.announcing.stop();
  await hub.close();
}

describe("an agent that was told no address", { timeout: 30_000 }, () => {
  it("takes the only hub, finds it again at another address, and knocks there first when it is started anew", async () => {
    const first = await aHub("right");
    const agent = anAgent("--token", "right");
    await expectSoon(() => first.agents()).toBe(1);
    await leave(first);
    // Somebody says to be this office, and does not know the token.
    const liar = await aHub("another");
    await expectSoon(() => liar.tokens.length).toBeGreaterThan(0);
    expect(new Set(liar.tokens)).toEqual(new Set(["none"]));
    const second = await aHub("right");
    await expectSoon(() => second.agents()).toBe(1);
    expect(agent.said()).toContain(second.url);
    await agent.stop();
    await liar.announcing.stop();
    await second.announcing.stop();
    const knocks = liar.tokens.length;
    const again = anAgent("--token", "right");
    await expectSoon(() => second.agents()).toBe(1);
    expect(again.said()).not.toContain("Đang tìm");
    expect(liar.tokens).toHaveLength(knocks);
  });

  it("asks which when several answer, and takes the one of the office it is told", async () => {
    const [here, there] = [await aHub("right"), await aHub("right", "xa-khac")];
    const agent = anAgent("--token", "right");
    expect(await agent.ended).toBe(2);
    for (const { url } of [here, there]) expect(agent.said()).toContain(`--hub ${url}`);
    expect(agent.said()).toContain("--office xa-khac");
    expect(agent.said()).toContain("Xin chọn một");
    anAgent("--token", "right", "--office", "xa-khac");
    await expectSoon(() => there.agents()).toBe(1);
    expect(here.agents()).toBe(0);
  });

  it("says what to do when none answers, and goes on looking until one does", async () => {
    const agent = anAgent("--token", "right");
    await expectSoon(() => agent.said()).toContain("--hub http://ĐỊA-CHỈ:8080");
    expect(agent.said()).toContain("No hub answers on this network");
    const hub = await aHub("right");
    await expectSoon(() => hub.agents()).toBe(1);
  });

  it("can be stopped while it looks", async () => {
    const agent = anAgent("--token", "right");
    await expectSoon(() => agent.said()).toContain("Đang tìm máy chủ");
    await agent.stop();
    expect(await agent.ended).toBe(0);
  });
});

describe("an agent that was told an address", { timeout: 30_000 }, () => {
  it("goes there and nowhere else, whatever is announced", async () => {
    const announced = await aHub("right");
    const typed = await startTinyHub("right");
    ends.push(() => typed.close());
    anAgent("--token", "right", "--hub", typed.url);
    await expectSoon(() => typed.agents()).toBe(1);
    await typed.close();
    const back = await startTinyHub("right", Number(new URL(typed.url).port));
    ends.push(() => back.close());
    await expectSoon(() => back.agents()).toBe(1);
    expect(announced.tokens).toEqual([]);
  });
});
