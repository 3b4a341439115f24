/** Whether an officer confirmed the priority group of a visit, or found that it does not apply. Null for visits before this. */
export const priorityFound = `
ALTER TABLE visit ADD COLUMN priority_found TEXT;
`;
