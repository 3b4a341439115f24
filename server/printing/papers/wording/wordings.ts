import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type FormKind, formKinds } from "#contract/dossier.ts";
import type { Text } from "#contract/text.ts";
import { type FormSetId, formSets } from "../../../dossier/forms/form-sets.ts";
import { type PaperWording, readWording, type WordingResult } from "./wording.ts";
import { say } from "./words/say.ts";

/** The wording of every paper: the project's own, and over it what the office has in its data folder. */
export interface Wordings {
  /** The office's when there is one without faults, else the project's. Read anew each time: an edit counts at once. */
  of(set: FormSetId, kind: FormKind): PaperWording;
  /** What is wrong with the office's files now: `papers/tt03-2025/receipt.json: …`. */
  faults(): Text[];
}

const own = fileURLToPath(new URL(".", import.meta.url));

/** @param folder `papers` in the data folder; need not exist */
export function openWordings(folder: string): Wordings {
  const office = (set: FormSetId, kind: FormKind): WordingResult | null => {
    const file = join(folder, set, `${kind}.json`);
    return existsSync(file) ? readWording(kind, file) : null;
  };

  return {
    of(set, kind) {
      const theirs = office(set, kind);
      if (theirs?.ok) return theirs.wording;
      const ours = readWording(kind, join(own, set, `${kind}.json`));
      if (!ours.ok) throw new Error(`${set}/${kind}.json: ${ours.faults.map(({ en }) => en).join("; ")}`);
      return ours.wording;
    },
    faults: () =>
      formSets.flatMap((set) => {
        const kinds = formKinds.filter((kind) => set.numbers[kind] !== null);
        const inFile = (file: string, { vi, en }: Text): Text => {
          return { vi: `papers/${set.id}/${file}: ${vi}`, en: `papers/${set.id}/${file}: ${en}` };
        };
        const bad = kinds.flatMap((kind) => {
          const theirs = office(set.id, kind);
          return theirs && !theirs.ok ? theirs.faults.map((fault) => inFile(`${kind}.json`, fault)) : [];
        });
        const unknown = say((words) => words.noSuchPaper);
        return [...bad, ...strangers(join(folder, set.id), kinds).map((file) => inFile(file, unknown))];
      }),
  };
}

/** Files that nothing reads: most often a name typed wrong. */
function strangers(folder: string, kinds: readonly FormKind[]): string[] {
  if (!existsSync(folder)) return [];
  const known = new Set(kinds.map((kind) => `${kind}.json`));
  return readdirSync(folder)
    .filter((file) => !known.has(file))
    .sort();
}
