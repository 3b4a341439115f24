import type Database from "better-sqlite3";
import { StorageBroken } from "../ports/journal.ts";
import { say } from "./fault.ts";
import { journal } from "./migrations/001-journal.ts";
import { people } from "./migrations/002-people.ts";
import { catalogue } from "./migrations/003-catalogue.ts";
import { photos } from "./migrations/004-photos.ts";
import { priorityFound } from "./migrations/005-priority-found.ts";
import { speaks } from "./migrations/006-speaks.ts";
import { visitKeeping } from "./migrations/007-visit-keeping.ts";

/** In order, for ever: a step that was released is never changed, only followed by another. */
export const hallSteps: readonly string[] = [journal, people, catalogue, photos, priorityFound, speaks, visitKeeping];

/** Brings the file to the newest step; each step is done wholly or not at all. Throws `StorageBroken` for a newer file. */
export function migrate(db: Database.Database, steps: readonly string[]): void {
  const step = db.transaction(() => {
    // Read again inside the transaction: another process may have done the step meanwhile.
    const version = versionOf(db);
    const sql = steps[version];
    if (sql === undefined) return;
    db.exec(sql);
    db.pragma(`user_version = ${version + 1}`);
  });
  if (versionOf(db) > steps.length) throw new StorageBroken(say("newer", db.name, versionOf(db), steps.length));
  while (versionOf(db) < steps.length) step.immediate();
}

function versionOf(db: Database.Database): number {
  return Number(db.pragma("user_version", { simple: true }));
}
