/**
 * The priority group that a visit asked for, also where an officer found that it does not apply; null for visits before this. And who took
 * the register of tickets away, and when: it stays when the visits themselves are gone.
 */
export const visitKeeping = `
ALTER TABLE visit ADD COLUMN priority_asked TEXT;

CREATE TABLE register_taken (
  office TEXT NOT NULL,
  at INTEGER NOT NULL,
  officer TEXT NOT NULL,
  officer_name TEXT NOT NULL,
  from_day TEXT NOT NULL,
  to_day TEXT NOT NULL
) STRICT;

CREATE INDEX register_taken_at ON register_taken (office, at);
`;
