import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lockSpool, SpoolTaken } from "../../devices/spool-lock.ts";
import { expectSoon } from "../expect-soon.ts";
import { runAgentProcess } from "./agent-process.ts";
import { startTinyHub, type TinyHub } from "./tiny-hub.ts";

const program = fileURLToPath(new URL("../../devices/run-agent.ts", import.meta.url));
const ends: (() => Promise<void> | void)[] = [];
let hub: TinyHub;
let spool = "";
beforeEach(async () => {
  const folder = mkdtempSync(join(tmpdir(), "spool-"));
  spool = join(folder, "spool");
  hub = await startTinyHub("right");
  ends.push(
    () => rmSync(folder, { recursive: true, force: true }),
    () => hub.close(),
  );
});
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

function anAgent() {
  const agent = runAgentProcess({ hub: hub.url, token: "right", spool });
  ends.push(() => agent.kill());
  return agent;
}

/** A second agent on the same folder, until it ends by itself. */
function another(): Promise<{ code: unknown; said: string }> {
  return new Promise((resolve) => {
    const flags = ["--hub", hub.url, "--token", "right", "--spool", spool];
    execFile(process.execPath, [program, ...flags], { timeout: 10_000 }, (error, stdout, stderr) => {
      resolve({ code: error?.code, said: stdout + stderr });
    });
  });
}

describe("a spool", () => {
  it("is one agent's: a second refuses in one sentence that says who has it, and disturbs nobody", async () => {
    const first = anAgent();
    await expectSoon(() => hub.agents()).toBe(1);
    const { code, said } = await another();
    expect(code).toBe(1);
    expect(said.trim().split("\n")).toHaveLength(1);
    expect(said).toContain(`(tiến trình ${first.pid})`);
    expect(said).toContain(`(process ${first.pid})`);
    expect(said).toContain(spool);
    expect(hub.tokens).toEqual(["right"]);
    expect(hub.agents()).toBe(1);
  });

  it("is free again the moment its agent was killed", async () => {
    for (let round = 0; round < 3; round += 1) {
      const agent = anAgent();
      await expectSoon(() => hub.agents()).toBe(1);
      await agent.kill();
      await expectSoon(() => hub.agents()).toBe(0);
    }
    lockSpool(spool)();
  });

  it("is not kept from anybody by what a dead agent wrote, were it the number of a process that lives", () => {
    lockSpool(spool)();
    writeFileSync(join(spool, "holder"), String(process.ppid));
    lockSpool(spool)();
  });

  it("is refused within one process too, and given back once", () => {
    const free = lockSpool(spool);
    expect(() => lockSpool(spool)).toThrow(SpoolTaken);
    free();
    free();
    lockSpool(spool)();
  });
});
