import type Database from "better-sqlite3";
import type { DossierCode } from "#contract/ids.ts";
import type { Dossiers } from "../../ports/dossiers.ts";

type CodeStock = Pick<Dossiers, "stockCodes" | "codesInStock">;

/** Codes of another system that wait to be used; `save.ts` uses them up. */
export function createCodeStock(db: Database.Database): CodeStock {
  const dropOld = db.prepare("DELETE FROM code_stock WHERE office = ? AND day < ?");
  const used = db.prepare("SELECT 1 FROM dossier WHERE office = ? AND code = ?");
  const insert = db.prepare("INSERT OR IGNORE INTO code_stock (office, day, code) VALUES (?, ?, ?)");
  const count = db.prepare("SELECT count(*) FROM code_stock WHERE office = ? AND day = ?").pluck();
  const stock = db.transaction((office: string, day: string, codes: readonly DossierCode[]) => {
    dropOld.run(office, day);
    const unused = codes.filter((code) => used.get(office, code) === undefined);
    return unused.reduce((added, code) => added + insert.run(office, day, code).changes, 0);
  });
  return {
    stockCodes: async (office, day, codes) => stock.immediate(office, day, codes),
    codesInStock: async (office, day) => Number(count.get(office, day)),
  };
}
