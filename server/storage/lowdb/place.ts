import type { Path } from "../files/json.ts";
import type { Words } from "./words/vi.ts";

/** What is wrong at one place of a settings document. */
export interface Fault {
  path: Path;
  problem: string;
}

/** The value at a path of an unknown document; undefined where there is none. */
export function at(document: unknown, path: Path): unknown {
  let value = document;
  for (const step of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/** The items at a path, none when there is no list. */
export function listAt(document: unknown, path: Path): unknown[] {
  const list = at(document, path);
  return Array.isArray(list) ? list : [];
}

/** `services[2].prefix (lĩnh vực "dat-dai", dòng 41)`: where it is, and what a person calls it. */
export function placeOf(path: Path, document: unknown, lines: Map<string, number> | null, words: Words): string {
  const line = lines === null ? undefined : lineOf(path, lines);
  const known = [itemOf(path, document, words), line === undefined ? "" : words.line(line)].filter(Boolean);
  const where = path.length === 0 ? words.wholeFile : dotted(path);
  return known.length === 0 ? where : `${where} (${known.join(", ")})`;
}

export function dotted(path: Path): string {
  return path.map((step, index) => (typeof step === "number" ? `[${step}]` : index === 0 ? step : `.${step}`)).join("");
}

/** A field that is missing has no line: that of what it belongs to is told. */
function lineOf(path: Path, lines: Map<string, number>): number | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const line = lines.get(JSON.stringify(path.slice(0, length)));
    if (line !== undefined) return line;
  }
  return undefined;
}

function itemOf(path: Path, document: unknown, words: Words): string {
  const index = path.findIndex((step) => typeof step === "number");
  const list = path[index - 1];
  if (typeof list !== "string" || !isItemList(list, words)) return "";
  const item = path.slice(0, index + 1);
  const name = at(document, [...item, "id"]) ?? at(document, [...item, "code"]);
  return typeof name === "string" ? `${words.items[list]} "${name}"` : "";
}

function isItemList(list: string, words: Words): list is keyof Words["items"] {
  return Object.hasOwn(words.items, list);
}
