import type { Language } from "#contract/text.ts";
import type { TypedFault } from "../ports/settings.ts";
import { crossFaults } from "./faults.ts";
import type { Path } from "./json.ts";
import { at, type Fault, listAt } from "./place.ts";
import { shapeFaults } from "./shape.ts";
import { en } from "./words/en.ts";
import { vi, type Words } from "./words/vi.ts";

/** Every fault of settings that somebody makes on a screen, in both languages; others that are in the way are called by their names. */
export function typedFaults(document: unknown): TypedFault[] {
  const english = faultsIn(document, en, "en");
  return faultsIn(document, vi, "vi").map(({ path, problem }, index) => ({
    path,
    // Words do not change what is found, nor its order.
    problem: { vi: asSentence(problem), en: asSentence(english[index]?.problem ?? problem) },
  }));
}

function faultsIn(document: unknown, words: Words, language: Language): Fault[] {
  const called = (path: Path): string => {
    const name = at(document, [...path, "name"]) ?? at(document, [...path, "id"]);
    return `“${String(at(name, [language]) ?? name)}”`;
  };
  return [
    ...shapeFaults(document, words),
    ...crossFaults(document, words, called),
    ...listAt(document, ["hardware"]).flatMap((piece, index) => connectionTyped(piece, ["hardware", index], words)),
  ];
}

/**
 * Addresses that can never be reached, and what people copy from elsewhere. Not asked of the file: one that has stood in it
 * for years may not make all of it faulty.
 */
function connectionTyped(piece: unknown, path: Path, words: Words): Fault[] {
  const [host, node] = [at(piece, ["connection", "host"]), at(piece, ["connection", "path"])];
  const isWrong = (value: unknown, sound: RegExp) => typeof value === "string" && value !== "" && !sound.test(value);
  return [
    // A name or an IPv4 address, or IPv6, which has two colons at least.
    ...(isWrong(host, /^([\p{L}\d._-]+|[\da-f]*:[\da-f]*:[\da-f:.]*)$/iu)
      ? [{ path: [...path, "connection", "host"], problem: words.notHost }]
      : []),
    ...(isWrong(node, /^(\/\S.*|COM\d+|[A-Z]:\\.+|\\\\.+)$/i)
      ? [{ path: [...path, "connection", "path"], problem: words.notPath }]
      : []),
  ];
}

function asSentence(problem: string): string {
  return `${problem.charAt(0).toLocaleUpperCase("vi")}${problem.slice(1)}.`;
}
