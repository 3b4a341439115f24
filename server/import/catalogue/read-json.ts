import { CatalogueProcedure, WantedProcedure } from "#contract/catalogue.ts";
import type { ImportFault } from "#contract/catalogue-import.ts";
import { brokenAt } from "./broken-json.ts";
import { doubleCodes, fileFault, type ReadFile } from "./faults.ts";
import { pause } from "./pause.ts";
import { problem } from "./problem.ts";
import { issueProblem } from "./row.ts";
import { given } from "./table.ts";

const rowsAtOnce = 40;
/** An export says which version it was; the version of what comes in is not its to choose. */
const Row = WantedProcedure.extend({ version: CatalogueProcedure.shape.version.optional() });

/** Reads JSON: a list of procedures, or an object with the list in `procedures`. @param progress procedures done and in all */
export async function readJson(text: string, progress: (done: number, total: number) => void): Promise<ReadFile> {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    const broken = brokenAt(text);
    const what = broken.kind === "cut" ? problem("jsonCut") : problem("badJson", broken.line, broken.column);
    return { rows: [], faults: [fileFault(what)] };
  }
  const list = listIn(document);
  if (!list) return { rows: [], faults: [fileFault(problem("notAList"))] };
  const file: ReadFile = { rows: [], faults: [] };
  for (const [at, item] of list.entries()) {
    if (at % rowsAtOnce === 0) {
      progress(at, list.length);
      await pause();
    }
    takeItem(file, at + 1, item);
  }
  file.faults.push(...doubleCodes(file.rows, "code"));
  return file;
}

function takeItem(file: ReadFile, line: number, item: unknown): void {
  const parsed = Row.safeParse(item);
  if (!parsed.success) {
    file.faults.push(
      ...parsed.error.issues.map((issue): ImportFault => {
        const keys = issue.code === "unrecognized_keys" ? issue.keys : [];
        const path = [...issue.path, ...keys.slice(0, 1)];
        return { line, column: path.join("."), given: given(valueAt(item, path)), problem: issueProblem(issue) };
      }),
    );
    return;
  }
  const { version: _version, ...wanted } = parsed.data;
  const ids = wanted.components.map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) < at);
  if (twice === undefined) file.rows.push({ line, wanted });
  else file.faults.push({ line, column: "components", given: twice, problem: problem("idTwice", twice) });
}

function listIn(document: unknown): unknown[] | null {
  if (Array.isArray(document)) return document;
  if (typeof document !== "object" || document === null || !("procedures" in document)) return null;
  return Array.isArray(document.procedures) ? document.procedures : null;
}

function valueAt(item: unknown, path: readonly PropertyKey[]): string {
  let value = item;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return "";
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value === undefined ? "" : typeof value === "string" ? value : JSON.stringify(value);
}
