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

/** Nodes of devices and no other file, nor the way out of their folder; on Windows `COM3`, or `\\.\` and a name. */
const deviceNode = /^(\/dev\/(?!.*\.\.)\S.*|COM\d+|\\\\\.\\\S.*)$/i;
/** By its ending a file of papers can be told from all else that the hub may write: settings, records, what a shell reads. */
const paperFile = /^(\/|[A-Z]:\\|\\\\).*[^\s/\\]\.(bin|prn)$/i;
/** A name or an IPv4 address, or IPv6, which has two colons at least. */
const hostName = /^([\p{L}\d._-]+|[\da-f]*:[\da-f]*:[\da-f:.]*)$/iu;

/**
 * Addresses that can never be reached, and what people copy from elsewhere; and paths where papers would be written over what
 * is no printer's. Not asked of the file: whoever may edit that may write anything, and one that has stood in it for years may
 * not make all of it faulty.
 */
function connectionTyped(piece: unknown, path: Path, words: Words): Fault[] {
  const [kind, host, node] = ["kind", "host", "path"].map((field) => at(piece, ["connection", field]));
  const isWrong = (value: unknown, sound: RegExp) => typeof value === "string" && value !== "" && !sound.test(value);
  const [sound, notSound] = kind === "file" ? [paperFile, words.notPaperFile] : [deviceNode, words.notPath];
  return [
    ...(isWrong(host, hostName) ? [{ path: [...path, "connection", "host"], problem: words.notHost }] : []),
    ...(isWrong(node, sound) ? [{ path: [...path, "connection", "path"], problem: notSound }] : []),
  ];
}

function asSentence(problem: string): string {
  return `${problem.charAt(0).toLocaleUpperCase("vi")}${problem.slice(1)}.`;
}
