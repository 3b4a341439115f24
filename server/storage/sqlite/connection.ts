import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { makeFolder, syncFolder } from "../files/folder.ts";
import { StorageBroken } from "../ports/journal.ts";
import { say } from "./fault.ts";
import { migrate } from "./migrate.ts";

/** Bytes up to which the whole file is checked at each start; it takes some 30 ms. Larger ones are checked as they are read. */
const checkedUpTo = 16 * 1024 * 1024;

/**
 * Opens the file, or makes it, ready to write durably. Throws `StorageBroken` in plain words, or what SQLite threw.
 * @param steps the migrations of this file
 */
export function openConnection(file: string, maxPages: number | null, steps: readonly string[]): Database.Database {
  makeFolder(dirname(file));
  if (!existsSync(file)) makeFile(file, steps);
  const { size } = statSync(file);
  // SQLite takes an empty file for a new one: the office would begin again at its first number.
  if (size === 0) throw new StorageBroken(say("damaged", file, "0 byte"));
  const db = connect(file);
  try {
    if (size <= checkedUpTo) check(db);
    migrate(db, steps);
    if (maxPages !== null) db.pragma(`max_page_count = ${maxPages}`);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** A new file is built aside and renamed when it is whole, so that an empty file is always a damaged one. */
function makeFile(file: string, steps: readonly string[]): void {
  const aside = `${file}.new`;
  for (const old of [aside, `${aside}-wal`, `${aside}-shm`]) rmSync(old, { force: true });
  const db = connect(aside);
  migrate(db, steps);
  db.close();
  const handle = openSync(aside, "r+");
  fsyncSync(handle);
  closeSync(handle);
  renameSync(aside, file);
  syncFolder(dirname(file));
}

function connect(file: string): Database.Database {
  const db = new Database(file, { timeout: 5_000 });
  try {
    db.pragma("journal_mode = WAL");
    // better-sqlite3 is built with NORMAL for WAL, which loses acknowledged commits in a power cut.
    db.pragma("synchronous = FULL");
    // macOS only: there fsync alone leaves data in the drive's cache.
    db.pragma("fullfsync = ON");
    db.pragma("checkpoint_fullfsync = ON");
    db.pragma("foreign_keys = ON");
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function check(db: Database.Database): void {
  const found = db.pragma("quick_check(1)", { simple: true });
  if (found === "ok") return;
  const cause = String(found).replace("*** in database main ***", "").replaceAll("\n", " ").trim();
  throw new StorageBroken(say("damaged", db.name, cause));
}

/** What the open connection really has: `wal` and 2 (FULL). */
export function durabilityOf(db: Database.Database): { journalMode: string; synchronous: number } {
  return {
    journalMode: String(db.pragma("journal_mode", { simple: true })),
    synchronous: Number(db.pragma("synchronous", { simple: true })),
  };
}
