import type { CounterId, OfficeId } from "#contract/ids.ts";
import { openSqlite } from "../../server/storage/sqlite/store.ts";
import { anEntry } from "./builders.ts";

/** A process to be killed: appends to the file it is given and prints each seq that was acknowledged. */
const [file = "", office = ""] = process.argv.slice(2);
const { journal } = await openSqlite({ file });
let seq = await journal.head(office as OfficeId);
for (;;) {
  const many = 1 + (seq % 3);
  const entries = Array.from({ length: many }, (_, index) =>
    anEntry(seq + 1 + index, {
      type: "counterPaused",
      counter: "quay-1" as CounterId,
      reason: "x".repeat(99),
      at: seq,
    }),
  );
  const result = await journal.append({ office: office as OfficeId, expectedSeq: seq, entries, visits: [] });
  if (!result.ok) throw new Error(`someone else wrote ${result.actual}`);
  seq += many;
  process.stdout.write(`${seq}\n`);
}
