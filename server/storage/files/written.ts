import { readFileSync, statSync } from "node:fs";
import type { z } from "zod";
import type { Text } from "#contract/text.ts";
import { scan } from "./json.ts";
import { en } from "./words/en.ts";
import { vi, type Words } from "./words/vi.ts";

type Issue = z.core.$ZodIssue;

/** `text`: as it stands in the file. */
export type Written<Value> = { ok: true; value: Value; text: string } | { ok: false; faults: Text[] };

/** Far more than anybody writes: a larger file is in the wrong place. */
const mostBytes = 512 * 1_024;

/** Reads a JSON file that an office wrote itself, or tells everything that is wrong with it, each with its place. Never throws. */
export function readWritten<Value>(file: string, schema: z.ZodType<Value>): Written<Value> {
  let text: string;
  try {
    if (statSync(file).size > mostBytes) return fault((words) => words.tooLarge(mostBytes / 1_024));
    // Editors on Windows put a byte order mark before everything.
    text = readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    return fault((words) => words.unreadable(error instanceof Error && "code" in error ? String(error.code) : "?"));
  }
  const scanned = scan(text);
  if (!scanned.ok) return fault((words) => words.notJson(scanned.line, scanned.column));
  const document: unknown = JSON.parse(text);
  // Which kind was met tells a field that is missing from one that is something else.
  const parsed = schema.safeParse(document, { reportInput: true });
  if (parsed.success) return { ok: true, value: parsed.data, text };
  return { ok: false, faults: parsed.error.issues.flatMap(faultsOf) };
}

function sayOf(place: string, pick: (words: Words) => string): Text {
  return { vi: vi.at(place, pick(vi)), en: en.at(place, pick(en)) };
}

function fault(pick: (words: Words) => string): { ok: false; faults: Text[] } {
  return { ok: false, faults: [{ vi: pick(vi), en: pick(en) }] };
}

function faultsOf(issue: Issue): Text[] {
  const meant = meantBranch(issue);
  if (meant) return meant.flatMap(faultsOf);
  const place = issue.path.map(String);
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => sayOf([...place, key].join("."), (words) => words.unknownField));
  const say = (words: Words) => problemOf(issue, words);
  if (place.length > 0) return [sayOf(place.join("."), say)];
  return [{ vi: vi.at(vi.wholeFile, say(vi)), en: en.at(en.wholeFile, say(en)) }];
}

/** Of a value that may be one of several kinds, the faults it has as the kind that it is. */
function meantBranch(issue: Issue): Issue[] | null {
  if (issue.code !== "invalid_union") return null;
  const branch = issue.errors.find(
    (errors) => !errors.some(({ code, path }) => code === "invalid_type" && !path.length),
  );
  return branch?.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })) ?? null;
}

function problemOf(issue: Issue, words: Words): string {
  switch (issue.code) {
    case "invalid_type":
    case "invalid_union":
      return issue.input === undefined ? words.missing : words.wrongKind;
    case "too_big":
      return issue.origin === "string" ? words.tooLong(Number(issue.maximum)) : words.tooMany(Number(issue.maximum));
    case "too_small":
      return issue.origin === "string" ? words.empty : words.tooFew(Number(issue.minimum));
    case "invalid_value":
      return words.oneOf(issue.values.map((value) => JSON.stringify(value)).join(", "));
    default:
      return words.wrong;
  }
}
