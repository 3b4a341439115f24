import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import type { StandIn } from "../../server/exchange/stand-in/server.ts";
import { aDesk } from "../intake/desk.ts";
import { aStandIn, drained, lifeStatuses, live, progressOf } from "./outside.ts";

const script = fileURLToPath(new URL("./drain.ts", import.meta.url));
const dossiers = 50;
const kills = 20;

/** Runs a process that drains, and kills it once `enough` comes to pass; it never ends by itself. */
async function drainUntil(file: string, standIn: StandIn, enough: (kill: () => void) => unknown) {
  const child = spawn(process.execPath, [script, file, standIn.url], { stdio: ["ignore", "ignore", "inherit"] });
  const exit = once(child, "exit");
  await enough(() => child.kill("SIGKILL"));
  expect(await exit).toEqual([null, "SIGKILL"]);
}

it("tells each of 300 steps once by its key and in order, however often the process is killed while it sends them", async () => {
  const desk = await aDesk({ receivers: () => ["province"] });
  const standIn = await aStandIn();
  const codes: (string | null)[] = [];
  for (let number = 0; number < dossiers; number += 1) codes.push((await live(desk)).code);
  expect((await desk.store.outboxWaiting(1)).total).toBe(300);

  // 300 steps are 550 messages: the kills come all along the way.
  for (let kill = 1; kill <= kills; kill += 1) {
    // In the middle of a request: what was taken is not answered yet.
    await drainUntil(desk.file, standIn, (end) =>
      standIn.behave(() => {
        if (standIn.taken().length >= kill * 25) end();
        return null;
      }),
    );
    const { total } = await desk.store.outboxWaiting(1);
    expect(total).toBeGreaterThan(0);
  }
  standIn.behave(() => null);
  await drainUntil(desk.file, standIn, (end) => drained(desk, 20_000).finally(end));

  for (const code of codes) expect(progressOf(standIn, code)).toEqual(lifeStatuses);
  const keys = standIn.taken().map(({ key, entry }) => `${entry.service} ${key}`);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toHaveLength(dossiers * 11);
  // The kills did cut answers off: some messages came again, with the same key, and changed nothing.
  expect(standIn.taken().some(({ entry }) => entry.repeats > 0)).toBe(true);
}, 120_000);
