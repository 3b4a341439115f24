import type { ImportDiff, ImportFault } from "#contract/catalogue-import.ts";
import type { Day } from "#contract/ids.ts";
import type { Catalogue } from "../../dossier/catalogue/catalogue.ts";
import { withKnownWords } from "../../dossier/catalogue/known-words.ts";
import { followed, missingFrom, planRow, type Wanted } from "../../dossier/catalogue/plan.ts";
import type { ReadRow } from "./faults.ts";
import { pause } from "./pause.ts";
import { problem } from "./problem.ts";

const rowsAtOnce = 50;

/** What applying these rows would do, and those that would begin too early. `wanted` are the new and changed ones. */
export async function diffOf(
  rows: readonly ReadRow[],
  catalogue: Catalogue,
  today: Day,
): Promise<{ diff: ImportDiff; wanted: Wanted[]; faults: ImportFault[] }> {
  const diff: ImportDiff = { added: [], changed: [], unchanged: 0, missing: [] };
  const wanted: Wanted[] = [];
  const faults: ImportFault[] = [];
  for (const [at, row] of rows.entries()) {
    if (at % rowsAtOnce === 0) await pause();
    const before = followed(catalogue, row.wanted, today);
    const plan = planRow(catalogue, before ? withKnownWords(row.wanted, before) : row.wanted, today);
    const { code, name, effectiveFrom } = plan.wanted;
    const named = { line: row.line, code, name: name.vi, effectiveFrom };
    switch (plan.kind) {
      case "new":
        diff.added.push(named);
        wanted.push(plan.wanted);
        break;
      case "changed":
        diff.changed.push({ ...named, fields: plan.fields });
        wanted.push(plan.wanted);
        break;
      case "unchanged":
        diff.unchanged += 1;
        break;
      case "tooEarly": {
        const what = problem("tooEarly", plan.before.effectiveFrom);
        faults.push({ line: row.line, column: "Ngày hiệu lực", given: effectiveFrom, problem: what });
        break;
      }
      default:
        plan satisfies never;
    }
  }
  const codes = new Set(rows.map((row) => row.wanted.code));
  diff.missing = missingFrom(catalogue, codes, today).map(({ code, name }) => ({ code, name: name.vi }));
  return { diff, wanted, faults };
}
