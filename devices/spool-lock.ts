import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";

/** Another agent has the spool: two would print each other's papers and write over each other's records. */
export class SpoolTaken extends Error {
  override name = "SpoolTaken";
  /** Of the process that has it; null when it did not say. */
  readonly pid: number | null;
  constructor(folder: string, pid: number | null) {
    const [vi, en] = pid === null ? ["", ""] : [` (tiến trình ${pid})`, ` (process ${pid})`];
    super(
      `Thư mục “${folder}” đang do một tác tử khác dùng${vi}; xin dừng tác tử đó, hoặc chọn thư mục khác bằng --spool. / ` +
        `Another agent${en} has the spool “${folder}”: stop it, or choose another folder with --spool.`,
    );
    this.pid = pid;
  }
}

/**
 * Takes a spool for this process alone. The lock is one of the operating system's, held through SQLite: it ends with the
 * process, however that ends, so none is ever left behind, and no number of a process is mistaken for another's.
 * @param mode who may look into it; what is in a spool is this account's alone
 * @returns gives it back
 * @throws SpoolTaken when another has it; what the file system or SQLite throws when nobody could
 */
export function lockSpool(folder: string, mode = 0o700): () => void {
  mkdirSync(folder, { recursive: true, mode });
  const holder = join(folder, "holder");
  const lock = new Database(join(folder, "lock"), { timeout: 0 });
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    if (error instanceof Database.SqliteError && error.code.startsWith("SQLITE_BUSY")) {
      throw new SpoolTaken(folder, pidIn(holder));
    }
    throw error;
  }
  try {
    writeFileSync(holder, `${process.pid}\n`, { mode: 0o600 });
  } catch {
    // Only whoever is refused would have read it.
  }
  return () => void lock.close();
}

/**
 * Whether somebody has this spool now, without taking it, making anything or writing.
 * @returns who has it; null when nobody has, or when this account may not know
 */
export function spoolHolder(folder: string): SpoolTaken | null {
  let lock: Database.Database;
  try {
    lock = new Database(join(folder, "lock"), { timeout: 0, readonly: true, fileMustExist: true });
  } catch {
    return null;
  }
  try {
    lock.prepare("SELECT name FROM sqlite_schema").all();
    return null;
  } catch (error) {
    const isBusy = error instanceof Database.SqliteError && error.code.startsWith("SQLITE_BUSY");
    return isBusy ? new SpoolTaken(folder, pidIn(join(folder, "holder"))) : null;
  } finally {
    lock.close();
  }
}

function pidIn(path: string): number | null {
  try {
    return Number.parseInt(readFileSync(path, "utf8"), 10) || null;
  } catch {
    return null;
  }
}
