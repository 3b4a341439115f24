import type { Fields } from "./fields.ts";

/** One field that two officers changed, each to something else. Empty texts are nothing there. */
export interface Conflict {
  path: string;
  mine: string;
  theirs: string;
}

export interface Merged {
  /** Both officers' changes; where they differ, mine. */
  fields: Fields;
  conflicts: Conflict[];
  /** What only the other officer changed: taken over. */
  taken: string[];
}

/** Puts two officers' work together, field by field. Nothing that was typed here is lost. */
export function merge(base: Fields, mine: Fields, theirs: Fields): Merged {
  const fields: Record<string, string> = {};
  const conflicts: Conflict[] = [];
  const taken: string[] = [];
  for (const path of new Set([base, mine, theirs].flatMap((one) => Object.keys(one)))) {
    const [was, here, there] = [base[path] ?? "", mine[path] ?? "", theirs[path] ?? ""];
    if (here === was && there !== was) taken.push(path);
    else if (here !== was && there !== was && here !== there) conflicts.push({ path, mine: here, theirs: there });
    const text = here === was ? there : here;
    if (text !== "") fields[path] = text;
  }
  return { fields, conflicts, taken };
}
