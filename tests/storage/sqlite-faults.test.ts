import {
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { StorageBroken, StorageFull } from "../../server/storage/ports/journal.ts";
import { openSqlite } from "../../server/storage/sqlite/store.ts";
import { joinThread, storageWorker } from "../../server/storage/sqlite/thread.ts";
import { anAccount, aVisit, counterPaused, dayOpened, dongHai, issued, monday } from "./builders.ts";
import { aFolder } from "./folder.ts";

const aFile = () => join(aFolder(), "office.db");

async function aFilledFile(entries: number): Promise<string> {
  const file = aFile();
  const { journal, close } = await openSqlite({ file });
  const list = Array.from({ length: entries }, (_, index) => counterPaused(index + 1, "x".repeat(200)));
  await journal.append({ office: dongHai, expectedSeq: 0, entries: list, visits: [] });
  await close();
  return file;
}

function overwrite(file: string, bytes: Buffer, position: number): void {
  const handle = openSync(file, "r+");
  writeSync(handle, bytes, 0, bytes.length, position);
  closeSync(handle);
}

describe("the SQLite file", () => {
  it("is written with WAL and synchronous=FULL on the very connection that appends", async () => {
    const store = await openSqlite({ file: aFile() });
    expect(await store.durability()).toEqual({ journalMode: "wal", synchronous: 2 });
    await store.journal.append({ office: dongHai, expectedSeq: 0, entries: [dayOpened(1)], visits: [] });
    expect(await store.durability()).toEqual({ journalMode: "wal", synchronous: 2 });
    await store.close();
  });

  it("finds the head, the newest day and a day's first entry by index", async () => {
    const db = new Database(await aFilledFile(10), { readonly: true });
    const plan = (sql: string) => JSON.stringify(db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all());
    expect(plan("SELECT seq FROM journal WHERE office = 'a' ORDER BY seq DESC LIMIT 1")).toMatch(/SEARCH journal/);
    expect(plan("SELECT day FROM office_day WHERE office = 'a' ORDER BY day DESC LIMIT 1")).toMatch(
      /SEARCH office_day/,
    );
    const visits = plan("SELECT * FROM visit WHERE office = 'a' AND day >= 'b' AND day <= 'c' ORDER BY day, label");
    expect(visits).toMatch(/SEARCH visit/);
    expect(visits).not.toMatch(/TEMP B-TREE/);
    db.close();
  });

  it("is refused with its path and what to do when it is damaged, and is left as it was", async () => {
    const whole = await aFilledFile(2_000);
    const size = statSync(whole).size;
    const damages: Record<string, (file: string) => void> = {
      "not a database": (file) => writeFileSync(file, "tệp này không phải cơ sở dữ liệu".repeat(500)),
      "cut off": (file) => truncateSync(file, Math.floor(size / 2 / 4096) * 4096),
      "cut off within a page": (file) => truncateSync(file, size - 700),
      emptied: (file) => truncateSync(file, 0),
      "zeros in the middle": (file) => overwrite(file, Buffer.alloc(65_536), 40_960),
      "header overwritten": (file) => overwrite(file, Buffer.alloc(100, 7), 0),
    };
    for (const [damage, apply] of Object.entries(damages)) {
      const file = aFile();
      copyFileSync(whole, file);
      apply(file);
      const before = readFileSync(file);
      const error = await openSqlite({ file }).catch((thrown: unknown) => thrown);
      expect(error, damage).toBeInstanceOf(StorageBroken);
      expect(String(error), damage).toContain(file);
      expect(String(error), damage).toMatch(/bị hỏng.*bản sao lưu[\s\S]*damaged.*backup/);
      expect(readFileSync(file).equals(before), damage).toBe(true);
    }
  });

  it("says so when a row that is read is damaged", async () => {
    const file = await aFilledFile(10);
    const db = new Database(file);
    db.prepare("UPDATE journal SET event = '{\"at\":1,' WHERE seq = 7").run();
    db.close();
    const store = await openSqlite({ file });
    await expect(store.journal.read(dongHai, 1, 100)).rejects.toThrow(/bị hỏng/);
    expect((await store.journal.read(dongHai, 1, 6)).length).toBe(6);
    await store.close();
  });

  it("of a newer version is refused and not touched", async () => {
    const file = await aFilledFile(1);
    const db = new Database(file);
    db.pragma("user_version = 900");
    db.close();
    await expect(openSqlite({ file })).rejects.toThrow(/phiên bản mới hơn[\s\S]*newer version/);
  });

  it("in a place that can not be written is refused in words", async () => {
    const file = join(aFolder(), "office.db", "office.db");
    writeFileSync(join(file, ".."), "a file where the folder should be");
    await expect(openSqlite({ file })).rejects.toBeInstanceOf(StorageBroken);
  });

  it("begun by a start that was cut off is begun again", async () => {
    const file = aFile();
    writeFileSync(`${file}.new`, "half of it");
    writeFileSync(`${file}.new-wal`, "half of it");
    const store = await openSqlite({ file });
    expect(await store.journal.head(dongHai)).toBe(0);
    await store.close();
    expect(existsSync(`${file}.new`)).toBe(false);
  });

  it("may be open twice: who appends second is told, and loses nothing", async () => {
    const file = aFile();
    const [one, two] = [await openSqlite({ file }), await openSqlite({ file })];
    await one.journal.append({ office: dongHai, expectedSeq: 0, entries: [dayOpened(1)], visits: [] });
    const late = { office: dongHai, entries: [counterPaused(1, "late")], visits: [] };
    expect(await two.journal.append({ ...late, expectedSeq: 0 })).toEqual({ ok: false, actual: 1 });
    const again = { ...late, expectedSeq: 1, entries: [counterPaused(2, "on time")] };
    expect(await two.journal.append(again)).toEqual({ ok: true });
    expect((await one.journal.read(dongHai, 1, 9)).map((entry) => entry.seq)).toEqual([1, 2]);
    await one.close();
    await two.close();
  });
});

describe("a full disk", () => {
  it("refuses the append wholly, and takes it once there is room", async () => {
    const file = await aFilledFile(1);
    const other = new Database(file);
    other.exec("CREATE TABLE ballast (bytes BLOB); INSERT INTO ballast VALUES (zeroblob(400000))");
    const maxPages = Number(other.pragma("page_count", { simple: true })) + 2;
    const store = await openSqlite({ file, maxPages });
    const batch = {
      office: dongHai,
      expectedSeq: 1,
      entries: Array.from({ length: 200 }, (_, index) => issued(index + 2, index + 1)),
      visits: [aVisit(1)],
    };
    await expect(store.journal.append(batch)).rejects.toBeInstanceOf(StorageFull);
    await expect(store.journal.append(batch)).rejects.toBeInstanceOf(StorageFull);
    expect(await store.journal.head(dongHai)).toBe(1);
    expect(await store.visits.between(dongHai, monday, monday)).toEqual([]);

    other.exec("DROP TABLE ballast");
    other.close();
    expect(await store.journal.append(batch)).toEqual({ ok: true });
    expect((await store.journal.read(dongHai, 1, 1_000)).length).toBe(201);
    expect(await store.people.addAccount(anAccount(1))).toBe(true);
    await store.close();
  });
});

describe("a storage thread that dies", () => {
  it("leaves nobody waiting: calls under way and later ones are told", async () => {
    const file = aFile();
    const worker = storageWorker({ file, maxPages: null });
    const thread = await joinThread(worker, file);
    const underWay = [thread.call("head", dongHai), thread.call("accounts")].map((call) =>
      call.catch((error: unknown) => error),
    );
    await worker.terminate();
    for (const result of await Promise.all(underWay))
      if (result instanceof Error) expect(result).toBeInstanceOf(StorageBroken);
    await expect(thread.call("head", dongHai)).rejects.toThrow(/khởi động lại/);
    await thread.close();
  });
});
