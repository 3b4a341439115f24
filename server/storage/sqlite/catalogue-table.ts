import type Database from "better-sqlite3";

/** One version as it crosses to the thread; `record` is JSON. */
export type CatalogueRow = [code: string, version: number, record: string];

/** The catalogue inside the thread. Throws what SQLite throws. */
export interface CatalogueTable {
  /** Null when all were written, else the office's revision, which is not `expectedRevision`: nothing was written then. */
  appendCatalogueRows(office: string, expectedRevision: number, rows: CatalogueRow[]): number | null;
  /** The JSON of each record after `after`, in order. */
  catalogueRows(office: string, after: number, limit: number): string[];
}

export function createCatalogueTable(db: Database.Database): CatalogueTable {
  const last = db.prepare("SELECT seq FROM catalogue WHERE office = ? ORDER BY seq DESC LIMIT 1").pluck();
  const insert = db.prepare("INSERT INTO catalogue (office, seq, code, version, record) VALUES (?, ?, ?, ?, ?)");
  const from = db.prepare("SELECT record FROM catalogue WHERE office = ? AND seq > ? ORDER BY seq LIMIT ?").pluck();
  const append = db.transaction((office: string, expectedRevision: number, rows: CatalogueRow[]) => {
    const revision = Number(last.get(office) ?? 0);
    if (revision !== expectedRevision) return revision;
    let seq = revision;
    for (const row of rows) {
      seq += 1;
      insert.run(office, seq, ...row);
    }
    return null;
  });
  return {
    // IMMEDIATE: the revision is read under the write lock, so no other process can come between.
    appendCatalogueRows: append.immediate,
    catalogueRows: (office, after, limit) => from.all(office, after, limit) as string[],
  };
}
