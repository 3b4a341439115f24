import { parentPort, workerData } from "node:worker_threads";
import { Kysely, SqliteDialect } from "kysely";
import type { OfficeId } from "#contract/ids.ts";
import { StorageBroken } from "../ports/journal.ts";
import { type AnswerMessage, type CallMessage, type CallName, type Calls, opened, type ThreadData } from "./calls.ts";
import { createCatalogueTable } from "./catalogue-table.ts";
import { openConnection } from "./connection.ts";
import { type Fault, faultOf } from "./fault.ts";
import { createJournalTable } from "./journal-table.ts";
import { createPeople } from "./people.ts";
import type { Tables } from "./tables.ts";
import { createVisits } from "./visits.ts";

const { file, maxPages } = workerData as ThreadData;

/** Once the disk or the file has failed, or an append could not be understood, nothing more is written. */
let stopped: Fault | null = null;
const harmless = new Set<CallName>(["read", "head", "newestDay", "between", "catalogueRows", "durability", "close"]);

function reply(message: AnswerMessage): void {
  parentPort?.postMessage(message);
}

function fault(error: unknown): Fault {
  if (error instanceof StorageBroken) return { kind: "broken", message: error.message, fatal: true };
  return faultOf(error, file);
}

function serve(): Calls {
  const db = openConnection(file, maxPages);
  const kysely = new Kysely<Tables>({ dialect: new SqliteDialect({ database: db }) });
  const journal = createJournalTable(db);
  return {
    ...createPeople(kysely),
    ...createVisits(kysely),
    ...createCatalogueTable(db),
    ...journal,
    newestDay: journal.newestDay as (office: OfficeId) => ReturnType<Calls["newestDay"]>,
    durability: () => ({
      journalMode: String(db.pragma("journal_mode", { simple: true })),
      synchronous: Number(db.pragma("synchronous", { simple: true })),
    }),
    close: () => void db.close(),
  };
}

async function answer(calls: Calls, [id, name, args]: CallMessage): Promise<void> {
  try {
    if (stopped !== null && !harmless.has(name)) return reply([id, null, stopped]);
    const call = calls[name] as (...given: unknown[]) => unknown;
    reply([id, await call(...args)]);
  } catch (error) {
    const found = fault(error);
    if (found.fatal || (name === "append" && found.kind === "broken")) stopped = found;
    reply([id, null, found]);
  } finally {
    if (name === "close") parentPort?.close();
  }
}

try {
  const calls = serve();
  parentPort?.on("message", (message: CallMessage) => answer(calls, message));
  reply([opened, null]);
} catch (error) {
  reply([opened, null, fault(error)]);
}
