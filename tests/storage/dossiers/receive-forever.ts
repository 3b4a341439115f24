import { randomUUID } from "node:crypto";
import type { DossierId } from "#contract/ids.ts";
import { openSqliteDossiers } from "../../../server/storage/sqlite/dossiers/store.ts";
import { aDraft, received } from "./builders.ts";

/** A process to be killed: eight writers that receive one dossier after another and print each code they were given. */
const [file = "", limit = "0"] = process.argv.slice(2);
const store = await openSqliteDossiers({ file });
let left = Number(limit);

async function write(): Promise<void> {
  while (left > 0) {
    left -= 1;
    const id = randomUUID() as string as DossierId;
    const draft = aDraft(1);
    await store.saveDossier({ ...draft, row: { ...draft.row, id } });
    const second = received(1);
    const saved = await store.saveDossier({ ...second, row: { ...second.row, id } });
    if (!saved.ok) throw new Error(saved.why);
    process.stdout.write(`${saved.code} ${id}\n`);
  }
}

await Promise.all(Array.from({ length: 8 }, write));
await store.close();
