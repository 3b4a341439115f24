import { describe, expect, it } from "vitest";
import { StorageBroken, StorageFull } from "../../server/storage/ports/journal.ts";
import { createResting } from "../../server/storage/sqlite/resting.ts";
import { joinThread, type Thread } from "../../server/storage/sqlite/thread.ts";
import { aWorker } from "./a-worker.ts";

interface Calls {
  say(text: string): string;
  fail(kind: "full" | "broken"): never;
  crash(): never;
  close(): void;
}

/** A real thread that answers, fails and crashes as it is told. `fails` are the openings, counted from 1, that fail. */
async function resting({ fails = [], restMs = 60_000 }: { fails?: number[]; restMs?: number } = {}) {
  let opened = 0;
  const open = (): Promise<Thread<Calls>> => {
    opened += 1;
    return joinThread<Calls>(aWorker(fails.includes(opened)), "a file");
  };
  const made = await createResting<Calls>(open, { file: "a file", restMs });
  return { ...made, opened: () => opened };
}

describe("a thread that rests", () => {
  it("is tried again by the next call when it could not be opened once: a machine that was out of memory recovers", async () => {
    const thread = await resting({ fails: [2], restMs: 1 });
    await expect.poll(thread.isUp).toBe(false);
    await expect(thread.call("say", "a")).rejects.toBeInstanceOf(StorageBroken);
    expect(await thread.call("say", "b")).toBe("b");
    expect(thread.opened()).toBe(3);
    await thread.close();
  });

  it("is another one after it has crashed: what was under way fails, what comes then does not", async () => {
    const thread = await resting();
    const [crashed, under] = await Promise.allSettled([thread.call("crash"), thread.call("say", "a")]);
    for (const one of [crashed, under]) expect(one.status === "rejected" && one.reason).toBeInstanceOf(StorageBroken);
    expect(await Promise.all(["b", "c"].map((text) => thread.call("say", text)))).toEqual(["b", "c"]);
    expect(thread.opened()).toBe(2);
    await thread.close();
  });

  it("stays the same once its file has failed, rested or not, as a new one would know nothing of it", async () => {
    const thread = await resting({ restMs: 1 });
    await expect(thread.call("fail", "full")).rejects.toBeInstanceOf(StorageFull);
    await expect.poll(thread.isUp).toBe(false);
    await expect(thread.call("fail", "broken")).rejects.toBeInstanceOf(StorageBroken);
    await expect(thread.call("crash")).rejects.toBeInstanceOf(StorageBroken);
    await expect(thread.call("say", "a")).rejects.toBeInstanceOf(StorageBroken);
    expect(thread.isUp()).toBe(true);
    expect(thread.opened()).toBe(2);
    await thread.close();
  });

  it("does not begin at all when its file can not be opened at first", async () => {
    await expect(resting({ fails: [1] })).rejects.toBeInstanceOf(StorageBroken);
  });
});
