import Database from "better-sqlite3";

/**
 * A table that takes one row a commit, each as durable as the hub's journal.
 * @returns commits one row and gives its id
 */
export function openRows(file: string): (text: string) => number {
  const db = new Database(file);
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  db.exec("CREATE TABLE entry (id INTEGER PRIMARY KEY, at INTEGER NOT NULL, text TEXT NOT NULL) STRICT");
  const insert = db.prepare("INSERT INTO entry (at, text) VALUES (?, ?)");
  return (text) => Number(insert.run(Date.now(), text).lastInsertRowid);
}
