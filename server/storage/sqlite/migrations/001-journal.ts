/**
 * The journal, where each of its days begins, and the visits that reports count.
 * `journal_issued` makes it impossible to give a number twice, whatever the code above does.
 * Clustered by key (WITHOUT ROWID): a day is read, and a year of visits counted, from neighbouring pages.
 */
export const journal = `
CREATE TABLE journal (
  office TEXT NOT NULL,
  seq INTEGER NOT NULL CHECK (seq > 0),
  day TEXT NOT NULL,
  at INTEGER NOT NULL,
  command TEXT NOT NULL,
  type TEXT NOT NULL,
  by TEXT NOT NULL,
  event TEXT NOT NULL,
  PRIMARY KEY (office, seq)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX journal_issued ON journal (event ->> 'ticket') WHERE type = 'ticketIssued';

CREATE TABLE office_day (
  office TEXT NOT NULL,
  day TEXT NOT NULL,
  first_seq INTEGER NOT NULL,
  PRIMARY KEY (office, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE visit (
  office TEXT NOT NULL,
  day TEXT NOT NULL,
  label TEXT NOT NULL,
  ticket TEXT NOT NULL UNIQUE,
  service TEXT NOT NULL,
  "procedure" TEXT,
  priority TEXT,
  issued_at INTEGER NOT NULL,
  first_called_at INTEGER,
  started_at INTEGER,
  ended_at INTEGER,
  state TEXT NOT NULL,
  counter TEXT,
  officer TEXT,
  officer_name TEXT,
  outcome TEXT,
  rating TEXT,
  PRIMARY KEY (office, day, label)
) STRICT, WITHOUT ROWID;
`;
