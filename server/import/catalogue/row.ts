import type { z } from "zod";
import { type PublishedText, WantedProcedure } from "#contract/catalogue.ts";
import type { ImportFault } from "#contract/catalogue-import.ts";
import { slugOf } from "../../dossier/catalogue/letters.ts";
import type { Wanted } from "../../dossier/catalogue/plan.ts";
import { abolishedCell, codeCell, dayCell, feeCell, levelsCell, textCell, timeCell } from "./cells.ts";
import { type ColumnKey, columns } from "./columns.ts";
import { componentsCell, formsCell, namesCell, resultsCell, stepsCell } from "./list-cells.ts";
import { bad, type Cell, good, problem } from "./problem.ts";
import { given } from "./table.ts";

export type RowResult = { ok: true; wanted: Wanted } | { ok: false; faults: ImportFault[] };

/** One row of the CSV: every bad cell is named, not only the first. */
export function readRow(line: number, cell: (key: ColumnKey) => string): RowResult {
  const faults: ImportFault[] = [];

  function take<Value>(key: ColumnKey, read: (cell: string) => Cell<Value>, whenEmpty?: Value): Value | undefined {
    const text = cell(key).trim();
    const result: Cell<Value> = text !== "" ? read(text) : whenEmpty !== undefined ? good(whenEmpty) : bad("missing");
    if (result.ok) return result.value;
    faults.push({ line, column: columns[key].vi, given: given(text), problem: result.problem });
    return undefined;
  }
  const plain = (text: string): Cell<string> => good(text);
  const named = (text: string): Cell<string> => (slugOf(text) === "" ? bad("badName") : good(text));

  const name = take("name", named);
  const field = take("field", named);
  const alsoCalled = take("alsoCalled", namesCell, []);
  const wanted = {
    code: take("code", codeCell),
    abolished: take("state", abolishedCell, false),
    name: { vi: name, en: take("nameEn", plain, "") },
    shortName: { vi: take("shortName", plain, name ?? ""), en: take("shortNameEn", plain, "") },
    ...(alsoCalled && alsoCalled.length > 0 ? { alsoCalled } : {}),
    field: { id: slugOf(field ?? "").slice(0, 200), name: { vi: field, en: take("fieldEn", plain, "") } },
    levels: take("levels", levelsCell),
    time: take("time", timeCell),
    feeVnd: take("fee", feeCell),
    feeNote: take<PublishedText | null>("feeNote", textCell, null),
    components: take("components", componentsCell, []),
    steps: take("steps", stepsCell, []),
    agencies: {
      receiving: take<string | null>("receiving", plain, null),
      competent: take<string | null>("competent", plain, null),
    },
    forms: take("forms", formsCell, []),
    results: take("results", resultsCell, []),
    effectiveFrom: take("effectiveFrom", dayCell),
  };
  if (faults.length > 0) return { ok: false, faults };
  const parsed = WantedProcedure.safeParse(wanted);
  if (parsed.success) return { ok: true, wanted: parsed.data };
  const found = parsed.error.issues.map((issue) => faultOf(line, issue, cell));
  // What an empty cell took over from another is that one's fault.
  const written = found.filter((fault) => fault.given !== "");
  return { ok: false, faults: written.length > 0 ? written : found };
}

const keyOf: Record<string, ColumnKey> = { feeVnd: "fee", abolished: "state" };

/** What only the schema finds in a row, such as a text that is too long. */
function faultOf(line: number, issue: z.core.$ZodIssue, cell: (key: ColumnKey) => string): ImportFault {
  const [first = "", second] = issue.path.map(String);
  const name = first === "agencies" ? (second ?? "") : (keyOf[first] ?? first);
  const key = issue.path.at(-1) === "en" && `${name}En` in columns ? `${name}En` : name;
  const column = key in columns ? (key as ColumnKey) : "code";
  return { line, column: columns[column].vi, given: given(cell(column)), problem: issueProblem(issue) };
}

/** A zod issue in words. */
export function issueProblem(issue: z.core.$ZodIssue) {
  if (issue.code === "too_big")
    return issue.origin === "array"
      ? problem("tooMany", Number(issue.maximum))
      : problem("tooLong", Number(issue.maximum));
  if (issue.code === "unrecognized_keys") return problem("unknownField");
  return issue.code === "too_small" ? problem("missing") : problem("wrong", issue.message);
}
