import { join } from "node:path";
import { describe } from "vitest";
import { openSqlite } from "../../server/storage/sqlite/store.ts";
import type { Store } from "./builders.ts";
import { cataloguesContract } from "./catalogues-contract.ts";
import { aFolder } from "./folder.ts";
import { journalContract } from "./journal-contract.ts";
import { peopleContract } from "./people-contract.ts";
import { visitsContract } from "./visits-contract.ts";

describe("storage in SQLite", () => {
  const files = new WeakMap<Store, string>();
  async function openFile(file: string): Promise<Store> {
    const store = await openSqlite({ file });
    files.set(store, file);
    return store;
  }
  const kind = {
    open: () => openFile(join(aFolder(), "data", "office.db")),
    async reopen(store: Store) {
      await store.close();
      return openFile(files.get(store) ?? "");
    },
  };
  journalContract(kind);
  visitsContract(kind);
  peopleContract(kind);
  cataloguesContract(kind);
});
