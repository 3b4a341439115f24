/** Photos of officers, as they are sent: JPEG, PNG or WebP without anything beside the picture. */
export const photos = `
CREATE TABLE photo (
  account TEXT PRIMARY KEY REFERENCES account (account) ON DELETE CASCADE,
  type TEXT NOT NULL,
  version TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
`;
