/** Whether a hall screen may call aloud: 0 or 1. All could before this. */
export const speaks = `
ALTER TABLE device ADD COLUMN speaks INTEGER NOT NULL DEFAULT 1;
`;
