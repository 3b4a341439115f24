import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { openCatalogue } from "../../server/hub/catalogue.ts";
import { createImports } from "../../server/import/catalogue/imports.ts";
import { writeCsv } from "../../server/import/catalogue/write-csv.ts";
import { openSqlite } from "../../server/storage/sqlite/store.ts";
import { unversioned } from "../dossier/catalogue/arbitrary.ts";
import { aProcedure } from "../dossier/catalogue/builders.ts";
import { dongHai } from "./builders.ts";
import { aFolder } from "./folder.ts";

const script = fileURLToPath(new URL("./append-catalogue-forever.ts", import.meta.url));
const clock = { now: () => Date.parse("2026-11-23T03:00:00Z") };

const list = (many: number) =>
  Array.from({ length: many }, (_, at) =>
    unversioned(aProcedure({ code: `1.${String(at).padStart(6, "0")}`, name: { vi: `Thủ tục số ${at}`, en: "" } })),
  );

function loudly(error: unknown): never {
  throw error;
}
const loud = { onUnread: loudly, onBroken: loudly };

describe("an import of the catalogue is all or nothing", () => {
  it("when the process is killed in the middle of it", async () => {
    const file = join(aFolder(), "office.db");
    const many = 300;
    for (let kill = 0; kill < 6; kill += 1) {
      const child = spawn(process.execPath, [script, file, dongHai, String(many)], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      const exit = once(child, "exit");
      let printed = "";
      for await (const chunk of child.stdout) {
        printed += chunk;
        if (printed.split("\n").length > 1 + (kill % 3)) child.kill("SIGKILL");
      }
      expect(await exit).toEqual([null, "SIGKILL"]);
      const acknowledged = Number(printed.slice(0, printed.lastIndexOf("\n")).split("\n").at(-1));
      const store = await openSqlite({ file });
      const there = (await store.catalogues.catalogue(dongHai, 0, 1_000_000)).length;
      expect(there % many).toBe(0);
      expect(there).toBeGreaterThanOrEqual(acknowledged);
      await store.close();
    }
  }, 60_000);

  it("when the disk is full: it says so, and goes through once there is room", async () => {
    const file = join(aFolder(), "office.db");
    await (await openSqlite({ file })).close();
    const other = new Database(file);
    other.exec("CREATE TABLE ballast (bytes BLOB); INSERT INTO ballast VALUES (zeroblob(4000000))");
    const maxPages = Number(other.pragma("page_count", { simple: true })) + 5;
    const store = await openSqlite({ file, maxPages });
    const catalogue = await openCatalogue({ catalogues: store.catalogues, office: dongHai, clock });
    const imports = createImports(catalogue, loud);
    const bytes = Buffer.from(writeCsv(list(500)));

    async function run() {
      const { id } = imports.check({ name: "tthc.csv", bytes });
      await imports.idle();
      expect(imports.job(id)?.progress.state).toBe("ready");
      expect(imports.apply(id, { missing: "keep", by: "Trần Thị Hường" })).toBe(true);
      await imports.idle();
      return imports.job(id)?.progress;
    }
    expect(await run()).toEqual({ state: "failed", why: "storageFull" });
    expect(catalogue.revision()).toBe(0);
    expect(await store.catalogues.catalogue(dongHai, 0, 9)).toEqual([]);
    other.exec("DROP TABLE ballast");
    other.close();
    expect(await run()).toEqual({ state: "applied", versions: 500, unchanged: 0 });
    expect((await store.catalogues.catalogue(dongHai, 0, 1_000)).length).toBe(500);
    catalogue.stop();
    await store.close();
  });

  it("when somebody else changed the catalogue after the check", async () => {
    const store = await openSqlite({ file: join(aFolder(), "office.db") });
    const catalogue = await openCatalogue({ catalogues: store.catalogues, office: dongHai, clock });
    const imports = createImports(catalogue, loud);
    const { id } = imports.check({ name: "tthc.csv", bytes: Buffer.from(writeCsv(list(3))) });
    await imports.idle();
    await catalogue.add({ wanted: [unversioned(aProcedure({}))], revision: 0, by: "Ai đó", source: "edit" });
    imports.apply(id, { missing: "keep", by: "Trần Thị Hường" });
    await imports.idle();
    expect(imports.job(id)?.progress).toEqual({ state: "failed", why: "changedMeanwhile" });
    expect(catalogue.revision()).toBe(1);
    catalogue.stop();
    await store.close();
  });
});

it("a file that can not be checked is that import's trouble, and never the hall's", async () => {
  const store = await openSqlite({ file: join(aFolder(), "office.db") });
  const catalogue = await openCatalogue({ catalogues: store.catalogues, office: dongHai, clock });
  const unread: unknown[] = [];
  const imports = createImports(
    {
      ...catalogue,
      // As a fault of the program would.
      today: () => {
        throw new TypeError("undefined is no day");
      },
    },
    { onUnread: (error) => unread.push(error), onBroken: loudly },
  );
  const { id } = imports.check({ name: "tthc.csv", bytes: Buffer.from(writeCsv(list(3))) });
  await imports.idle();
  expect(imports.job(id)?.progress).toEqual({ state: "failed", why: "broken" });
  expect(unread.map(String)).toEqual(["TypeError: undefined is no day"]);
  catalogue.stop();
  await store.close();
});

describe("five thousand procedures", () => {
  it("are checked with progress while the hall goes on, then applied, and come again as nothing new", async () => {
    const store = await openSqlite({ file: join(aFolder(), "office.db") });
    const catalogue = await openCatalogue({ catalogues: store.catalogues, office: dongHai, clock });
    const imports = createImports(catalogue, loud);
    const bytes = Buffer.from(writeCsv(list(5_000)));
    const { id } = imports.check({ name: "tthc.csv", bytes });
    const seen = new Set<number>();
    // Of this thread's own work: on a busy machine others come between.
    const worked = () => {
      const { user, system } = process.threadCpuUsage();
      return (user + system) / 1_000;
    };
    let [longest, last] = [0, worked()];
    const watch = setInterval(() => {
      const progress = imports.job(id)?.progress;
      if (progress?.state === "checking") seen.add(progress.done);
      longest = Math.max(longest, worked() - last);
      last = worked();
    }, 1);
    await imports.idle();
    clearInterval(watch);
    expect(imports.job(id)?.progress).toMatchObject({ state: "ready", lines: 5_000 });
    expect(seen.size).toBeGreaterThan(10);
    // Nobody who takes a number waits longer than this for the import's sake.
    expect(longest).toBeLessThan(250);
    imports.apply(id, { missing: "keep", by: "Trần Thị Hường" });
    await imports.idle();
    expect(imports.job(id)?.progress).toEqual({ state: "applied", versions: 5_000, unchanged: 0 });
    const again = imports.check({ name: "tthc.csv", bytes }).id;
    await imports.idle();
    expect(imports.job(again)?.progress).toMatchObject({
      diff: { added: [], changed: [], unchanged: 5_000, missing: [] },
    });
    expect(catalogue.find("so 4711", 5).procedures[0]?.code).toBe("1.004711");
    catalogue.stop();
    await store.close();
  }, 60_000);
});
