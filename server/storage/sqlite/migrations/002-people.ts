/** Accounts, sign-ins and paired devices. Booleans are 0 and 1. Tokens are kept as SHA-256 only. */
export const people = `
CREATE TABLE account (
  account TEXT PRIMARY KEY,
  username TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  demonstration INTEGER NOT NULL,
  disabled INTEGER NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE sign_in (
  token_hash TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (account) ON DELETE CASCADE,
  created_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL
) STRICT;
CREATE INDEX sign_in_account ON sign_in (account);

CREATE TABLE device (
  device TEXT PRIMARY KEY,
  role TEXT NOT NULL,
  name TEXT NOT NULL,
  zone TEXT,
  counter TEXT,
  printer TEXT,
  token_hash TEXT NOT NULL UNIQUE,
  paired_at INTEGER NOT NULL,
  demonstration INTEGER NOT NULL
) STRICT;
`;
