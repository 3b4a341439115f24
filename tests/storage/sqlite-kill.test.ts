import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { openSqlite } from "../../server/storage/sqlite/store.ts";
import { dongHai } from "./builders.ts";
import { aFolder } from "./folder.ts";

const script = fileURLToPath(new URL("./append-forever.ts", import.meta.url));

/** Runs until it has printed `acknowledgements` lines, kills it, and gives the last number it printed. */
async function appendUntilKilled(file: string, acknowledgements: number): Promise<number> {
  const child = spawn(process.execPath, [script, file, dongHai], { stdio: ["ignore", "pipe", "inherit"] });
  const exit = once(child, "exit");
  let printed = "";
  for await (const chunk of child.stdout) {
    printed += chunk;
    if (printed.split("\n").length > acknowledgements) child.kill("SIGKILL");
  }
  expect(await exit).toEqual([null, "SIGKILL"]);
  // The last line may be cut off: only whole ones were acknowledged for sure.
  return Number(printed.slice(0, printed.lastIndexOf("\n")).split("\n").at(-1));
}

it("keeps every acknowledged entry, and no half batch, however often the process is killed", async () => {
  const file = join(aFolder(), "office.db");
  for (let kill = 0; kill < 20; kill += 1) {
    const acknowledged = await appendUntilKilled(file, 1 + Math.floor(Math.random() * 60));
    const store = await openSqlite({ file });
    const seqs = (await store.journal.read(dongHai, 1, 1_000_000)).map((entry) => entry.seq);
    expect(seqs).toEqual(Array.from({ length: seqs.length }, (_, index) => index + 1));
    expect(seqs.length).toBeGreaterThanOrEqual(acknowledged);
    expect(await store.journal.head(dongHai)).toBe(seqs.length);
    await store.close();
  }
}, 60_000);
