import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type FormKind, formKinds } from "#contract/dossier.ts";
import { type FormSetId, formSets } from "../../../dossier/forms/form-sets.ts";
import { type PaperWording, readWording } from "./wording.ts";

/** The wording of every paper: the project's own, and over it what the office has in its data folder. */
export interface Wordings {
  /** The office's when there is one without faults, else the project's. Read anew each time: an edit counts at once. */
  of(set: FormSetId, kind: FormKind): PaperWording;
  /** What is wrong with the office's files now: `papers/tt03-2025/receipt.json: …`. */
  faults(): string[];
}

const own = fileURLToPath(new URL(".", import.meta.url));

/** @param folder `papers` in the data folder; need not exist */
export function openWordings(folder: string): Wordings {
  const office = (set: FormSetId, kind: FormKind) => {
    const file = join(folder, set, `${kind}.json`);
    return existsSync(file) ? readWording(kind, readFileSync(file, "utf8")) : null;
  };
  return {
    of(set, kind) {
      const theirs = office(set, kind);
      if (theirs?.ok) return theirs.wording;
      const ours = readWording(kind, readFileSync(join(own, set, `${kind}.json`), "utf8"));
      if (!ours.ok) throw new Error(`${set}/${kind}.json: ${ours.faults.join("; ")}`);
      return ours.wording;
    },
    faults: () =>
      formSets.flatMap(({ id: set, numbers }) =>
        formKinds
          .filter((kind) => numbers[kind] !== null)
          .flatMap((kind) => {
            const theirs = office(set, kind);
            return theirs && !theirs.ok ? theirs.faults.map((fault) => `papers/${set}/${kind}.json: ${fault}`) : [];
          }),
      ),
  };
}
