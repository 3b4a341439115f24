import type Database from "better-sqlite3";
import type { Day } from "#contract/ids.ts";
import type { RegisterTaken } from "#contract/personal-data.ts";
import type { Visits } from "../ports/visits.ts";

type Keeping = Pick<Visits, "removeBefore" | "openedBefore" | "logTaken" | "taken">;

/** How long visits stay, and who took them away. What is removed is overwritten with zeros. Throws what SQLite throws. */
export function createVisitKeeping(db: Database.Database): Keeping {
  const openedBefore = db
    .prepare<[string, number], Day>("SELECT day FROM office_day WHERE office = ? ORDER BY day DESC LIMIT 1 OFFSET ?")
    .pluck();
  const removeVisits = db.prepare(`
    DELETE FROM visit WHERE office = @office AND (day, label) IN
      (SELECT day, label FROM visit WHERE office = @office AND day < @day ORDER BY day, label LIMIT @most)`);
  const removeEntries = db.prepare(`
    DELETE FROM journal WHERE office = @office
      AND seq < (SELECT min(first_seq) FROM office_day WHERE office = @office AND day >= @day)
      AND seq < (SELECT min(seq) FROM journal WHERE office = @office) + @most`);
  const removeDays = db.prepare("DELETE FROM office_day WHERE office = @office AND day < @day");
  const log = db.prepare("INSERT INTO register_taken VALUES (?, ?, ?, ?, ?, ?)");
  const logged = db.prepare<[string, number], RegisterTaken>(`
    SELECT at, officer_name AS officerName, from_day AS "from", to_day AS "to" FROM register_taken
    WHERE office = ? ORDER BY at DESC, rowid DESC LIMIT ?`);

  const remove = db.transaction((office: string, before: string, most: number) => {
    const newest = openedBefore.get(office, 0);
    if (newest === undefined) return { visits: 0, isDone: true };
    // The hall begins again with its newest day, however long ago that was.
    const asked = { office, day: newest < before ? newest : before };
    const visits = removeVisits.run({ ...asked, most }).changes;
    if (visits === most) return { visits, isDone: false };
    const entries = removeEntries.run({ ...asked, most }).changes;
    if (entries > 0) return { visits, isDone: false };
    removeDays.run(asked);
    return { visits, isDone: true };
  });

  return {
    async removeBefore(office, before, most) {
      return remove.immediate(office, before, most);
    },
    openedBefore: async (office, openings) => openedBefore.get(office, openings) ?? null,
    async logTaken(office, { account, name }, { at, from, to }) {
      log.run(office, at, account, name, from, to);
    },
    taken: async (office, limit) => logged.all(office, limit),
  };
}
