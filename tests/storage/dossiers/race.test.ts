import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { openSqliteDossiers } from "../../../server/storage/sqlite/dossiers/store.ts";
import { dongHai, monday } from "../builders.ts";
import { aFolder } from "../folder.ts";

const script = fileURLToPath(new URL("./receive-forever.ts", import.meta.url));

/**
 * Runs one process of eight writers and gives what it printed in whole lines: those codes were acknowledged.
 * @param killAfter lines after which it is killed; null lets it end by itself
 */
async function receiveIn(file: string, dossiers: number, killAfter: number | null): Promise<string[]> {
  const child = spawn(process.execPath, [script, file, String(dossiers)], { stdio: ["ignore", "pipe", "inherit"] });
  const exit = once(child, "exit");
  let printed = "";
  for await (const chunk of child.stdout) {
    printed += chunk;
    if (killAfter !== null && printed.split("\n").length > killAfter) child.kill("SIGKILL");
  }
  expect(await exit).toEqual(killAfter === null ? [0, null] : [null, "SIGKILL"]);
  return printed.split("\n").slice(0, -1);
}

it("gives no code twice and leaves none out, with 64 writers in eight processes of which half are killed", async () => {
  const file = join(aFolder(), "dossiers.db");
  await (await openSqliteDossiers({ file })).close();
  const runs = [25, null, 40, null, 60, null, 90, null].map((killAfter) =>
    receiveIn(file, killAfter === null ? 100 : 100_000, killAfter),
  );
  const acknowledged = (await Promise.all(runs)).flat();

  const store = await openSqliteDossiers({ file });
  const register = await store.dossierRegister(dongHai, monday, monday, { after: null, limit: 100_000 });
  await store.close();
  const codes = register.map(({ code }) => code).sort();
  // Every number from 1 on, each once: no race doubled one, and no kill tore one out.
  expect(codes).toEqual(codes.map((_, index) => `H29.19-261123-${String(index + 1).padStart(4, "0")}`));
  expect(codes.length).toBeGreaterThanOrEqual(4 * 100 + 25 + 40 + 60 + 90);
  const kept = new Set(register.map(({ code, id }) => `${code} ${id}`));
  expect(acknowledged.filter((line) => !kept.has(line))).toEqual([]);
}, 60_000);
