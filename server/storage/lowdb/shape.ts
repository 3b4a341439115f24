import type { z } from "zod";
import { Office } from "#contract/office.ts";
import { at, type Fault } from "./place.ts";
import type { Words } from "./words/vi.ts";

type Issue = z.core.$ZodIssue;

/** Fields of the wrong kind, missing, unknown, too long …: what the schema finds, in words. */
export function shapeFaults(document: unknown, words: Words): Fault[] {
  const parsed = Office.safeParse(document);
  if (parsed.success) return [];
  // zod may say the same of one place twice, as of a number beyond all integers: the last is the plainest.
  const faults = new Map<string, Fault>();
  for (const issue of parsed.error.issues)
    for (const fault of faultsOf(issue, document, words)) faults.set(JSON.stringify([fault.path, issue.code]), fault);
  return [...faults.values()];
}

function faultsOf(issue: Issue, document: unknown, words: Words): Fault[] {
  const meant = meantBranch(issue);
  if (meant) return meant.flatMap((inner) => faultsOf(inner, document, words));
  const path = issue.path.filter((step) => typeof step !== "symbol");
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({ path: [...path, key], problem: words.unknownField }));
  const missing = at(document, path) === undefined;
  return [{ path, problem: missing ? words.missingField : problemOf(issue, path, words) }];
}

/** Of a value that may be a text or a group, the faults it has as the kind that it is. */
function meantBranch(issue: Issue): Issue[] | null {
  if (issue.code !== "invalid_union") return null;
  const alike = issue.errors.filter(
    (errors) => !errors.some(({ code, path }) => code === "invalid_type" && !path.length),
  );
  // Of groups the one whose fields it has.
  const branch = alike.find((errors) => !errors.some(({ code }) => code === "unrecognized_keys")) ?? alike[0];
  return branch?.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })) ?? null;
}

function problemOf(issue: Issue, path: (string | number)[], words: Words): string {
  switch (issue.code) {
    case "invalid_type":
      return words.wrongKind(isKind(issue.expected, words) ? words.kinds[issue.expected] : issue.expected);
    case "too_big":
      if (issue.origin === "string") return words.tooLong(Number(issue.maximum));
      return issue.origin === "array" ? words.tooMany(Number(issue.maximum)) : words.tooLarge(Number(issue.maximum));
    case "too_small":
      if (issue.origin === "array") return words.tooFew(Number(issue.minimum));
      if (issue.origin !== "string") return words.tooSmall(Number(issue.minimum));
      return issue.minimum === 1 ? words.empty : words.tooShort(Number(issue.minimum));
    case "invalid_value":
      return words.oneOf(issue.values.map((value) => JSON.stringify(value)).join(", "));
    case "invalid_union": {
      const { options } = issue as { options?: unknown[] };
      return options ? words.oneOf(options.map((value) => JSON.stringify(value)).join(", ")) : words.wrong;
    }
    case "invalid_format":
      return words.badFormat[formatOf(path)];
    case "custom":
      if (path.at(-1) === "languages") return words.vietnameseFirst;
      return path.at(-1) === "lacquer" ? words.paleColour : words.wrong;
    default:
      return words.wrong;
  }
}

function isKind(expected: string, words: Words): expected is keyof Words["kinds"] {
  return Object.hasOwn(words.kinds, expected);
}

/** Which pattern a text had to keep shows in the name of its field. */
function formatOf(path: (string | number)[]): keyof Words["badFormat"] {
  switch (path.findLast((step) => typeof step === "string")) {
    case "prefix":
    case "awayPrefix":
      return "prefix";
    case "code":
      return "code";
    case "from":
    case "to":
    case "sameDayUntil":
      return "clock";
    case "closedDays":
    case "day":
    case "fromDay":
    case "toDay":
      return "day";
    case "language":
    case "languages":
      return "language";
    case "vendorId":
    case "productId":
      return "usbId";
    case "url":
      return "url";
    case "secret":
      return "secret";
    case "agencyUnit":
    case "agencyCode":
      return "agency";
    case "keyId":
      return "keyId";
    case "file":
    case "emblem":
      return "media";
    case "lacquer":
      return "colour";
    default:
      return "id";
  }
}
