import { workerData } from "node:worker_threads";
import type { OfficeId } from "#contract/ids.ts";
import { answerCalls } from "./answering.ts";
import type { Calls, ThreadData } from "./calls.ts";
import { createCatalogueTable } from "./catalogue-table.ts";
import { durabilityOf, openConnection } from "./connection.ts";
import { createJournalTable } from "./journal-table.ts";
import { hallSteps } from "./migrate.ts";
import { createPeople } from "./people.ts";
import { createVisitKeeping } from "./visit-keeping.ts";
import { createVisits } from "./visits.ts";

const { file, maxPages } = workerData as ThreadData;

answerCalls<Calls>(file, serve, {
  reading: ["read", "head", "newestDay", "between", "openedBefore", "taken", "catalogueRows", "durability", "close"],
  lasting: ["append"],
});

function serve(): Calls {
  const db = openConnection(file, maxPages, hallSteps);
  // What is removed is overwritten with zeros, as what SQLite itself moves about is.
  db.pragma("secure_delete = ON");
  const journal = createJournalTable(db);
  return {
    ...createPeople(db),
    ...createVisits(db),
    ...createVisitKeeping(db),
    ...createCatalogueTable(db),
    ...journal,
    newestDay: journal.newestDay as (office: OfficeId) => ReturnType<Calls["newestDay"]>,
    durability: () => durabilityOf(db),
    close: () => void db.close(),
  };
}
