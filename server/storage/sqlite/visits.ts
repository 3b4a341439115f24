import type Database from "better-sqlite3";
import type { VisitRecord, Visits } from "../ports/visits.ts";
import type { Tables, VisitRow } from "./tables.ts";

export function createVisits(db: Database.Database): Pick<Visits, "between"> {
  return {
    async between(office, from, to) {
      // Loaded with the first register asked for: two hundred files, which the hall's thread would carry all day.
      const { Kysely, SqliteDialect } = await import("kysely");
      const rows = await new Kysely<Tables>({ dialect: new SqliteDialect({ database: db }) })
        .selectFrom("visit")
        .selectAll()
        .where("office", "=", office)
        .where("day", ">=", from)
        .where("day", "<=", to)
        // Within a day a ticket id differs by its label only, and the table lies in this order.
        .orderBy("day")
        .orderBy("label")
        .execute();
      return rows.map(visitOf);
    },
  };
}

function visitOf(row: VisitRow): VisitRecord {
  return {
    ticket: row.ticket,
    day: row.day,
    label: row.label,
    service: row.service,
    procedure: row.procedure,
    priority: row.priority,
    issuedAt: row.issued_at,
    firstCalledAt: row.first_called_at,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    state: row.state,
    counter: row.counter,
    officer: row.officer,
    officerName: row.officer_name,
    outcome: row.outcome,
    rating: row.rating,
    priorityFound: row.priority_found,
    priorityAsked: row.priority_asked,
  };
}
