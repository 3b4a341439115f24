/**
 * The procedure catalogue: one row a version, in the order they were added. `record` is JSON; the key of code and version
 * makes it impossible to overwrite a version, whatever the code above does.
 */
export const catalogue = `
CREATE TABLE catalogue (
  office TEXT NOT NULL,
  seq INTEGER NOT NULL CHECK (seq > 0),
  code TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  record TEXT NOT NULL,
  PRIMARY KEY (office, seq),
  UNIQUE (office, code, version)
) STRICT;
`;
