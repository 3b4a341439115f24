/**
 * Intake records, in a file of their own: a search among a million of them holds up no ticket, and the file can be
 * backed up and guarded apart. `n` counts dossiers in the order they were opened; it keeps the indexes small.
 */
const first = `
CREATE TABLE dossier (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  office TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision > 0),
  code TEXT,
  state TEXT NOT NULL,
  procedure TEXT NOT NULL,
  opened_at INTEGER NOT NULL,
  opened_by TEXT NOT NULL,
  changed_at INTEGER NOT NULL,
  received_at INTEGER,
  received_day TEXT,
  due INTEGER,
  ended_at INTEGER,
  body TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX dossier_code ON dossier (office, code) WHERE code IS NOT NULL;
CREATE INDEX dossier_open ON dossier (office, state, changed_at) WHERE ended_at IS NULL;
CREATE INDEX dossier_due ON dossier (office, due) WHERE ended_at IS NULL AND due IS NOT NULL;
CREATE INDEX dossier_ended ON dossier (office, ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX dossier_changed ON dossier (office, changed_at);
CREATE INDEX dossier_register ON dossier (office, received_day, received_at, id) WHERE received_day IS NOT NULL;

CREATE TABLE step (
  dossier INTEGER NOT NULL REFERENCES dossier (n) ON DELETE CASCADE,
  revision INTEGER NOT NULL,
  at INTEGER NOT NULL,
  officer TEXT NOT NULL,
  officer_name TEXT NOT NULL,
  command TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (dossier, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE lookup (
  office TEXT NOT NULL,
  kind INTEGER NOT NULL,
  hash BLOB NOT NULL,
  dossier INTEGER NOT NULL REFERENCES dossier (n) ON DELETE CASCADE,
  PRIMARY KEY (office, kind, hash, dossier)
) STRICT, WITHOUT ROWID;
CREATE INDEX lookup_dossier ON lookup (dossier);

CREATE TABLE trip (
  ticket TEXT NOT NULL,
  dossier INTEGER NOT NULL REFERENCES dossier (n) ON DELETE CASCADE,
  purpose TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (ticket, dossier, purpose)
) STRICT, WITHOUT ROWID;
CREATE INDEX trip_dossier ON trip (dossier);

CREATE TABLE sequence (
  agency TEXT NOT NULL,
  day TEXT NOT NULL,
  last INTEGER NOT NULL CHECK (last > 0),
  PRIMARY KEY (agency, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE unmask (
  dossier TEXT NOT NULL,
  at INTEGER NOT NULL,
  officer TEXT NOT NULL,
  officer_name TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX unmask_dossier ON unmask (dossier, at);

CREATE TABLE card (
  ticket TEXT PRIMARY KEY,
  day TEXT NOT NULL,
  sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX card_day ON card (day);

CREATE TABLE outbox (
  n INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  receiver TEXT NOT NULL,
  kind TEXT NOT NULL,
  dossier TEXT NOT NULL,
  revision INTEGER NOT NULL,
  at INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  next_at INTEGER NOT NULL,
  last_error TEXT,
  UNIQUE (key, receiver)
) STRICT;
CREATE INDEX outbox_next ON outbox (next_at);
CREATE INDEX outbox_order ON outbox (dossier, receiver, n);
`;

/** Codes that the province gave ahead, and how each receiver of the outbox fared. */
const second = `
CREATE TABLE code_stock (
  n INTEGER PRIMARY KEY,
  office TEXT NOT NULL,
  day TEXT NOT NULL,
  code TEXT NOT NULL,
  UNIQUE (office, code)
) STRICT;

CREATE TABLE receiver (
  name TEXT PRIMARY KEY,
  sent INTEGER NOT NULL,
  sent_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX outbox_receiver ON outbox (receiver, next_at, n);
`;

/** How far sealing anew has come by key, which dossiers hold no contacts any more, and what was put away when its time was over. */
const third = `
ALTER TABLE dossier ADD COLUMN silent INTEGER NOT NULL DEFAULT 0;
CREATE INDEX dossier_loud ON dossier (office, ended_at) WHERE ended_at IS NOT NULL AND silent = 0;

CREATE TABLE resealed (
  key TEXT PRIMARY KEY,
  dossiers INTEGER NOT NULL DEFAULT 0,
  looks INTEGER NOT NULL DEFAULT 0,
  finished_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE swept (
  at INTEGER NOT NULL,
  what TEXT NOT NULL,
  count INTEGER NOT NULL
) STRICT;
`;

/** What each receiver never heard of: given up by hand, or gone with a dossier that was erased. */
const fourth = `
CREATE TABLE dropped (
  receiver TEXT PRIMARY KEY,
  steps INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`;

/** In order, for ever: a step that was released is never changed, only followed by another. */
export const dossierSteps: readonly string[] = [first, second, third, fourth];
