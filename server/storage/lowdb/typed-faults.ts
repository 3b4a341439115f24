import { isIPv4 } from "node:net";
import type { Language } from "#contract/text.ts";
import type { Path } from "../files/json.ts";
import type { TypedFault } from "../ports/settings.ts";
import { crossFaults } from "./faults.ts";
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
    ...alikeTyped(document, words, called),
    ...alikeZones(document, words),
  ];
}

/** Two that nobody could tell apart in a list, and a second call pad where the first does all that it could. */
function alikeTyped(document: unknown, words: Words, called: (path: Path) => string): Fault[] {
  const first = new Map<string, Path>();
  return listAt(document, ["hardware"]).flatMap((piece, index) => {
    const path = ["hardware", index];
    const [name, kind, counter] = ["name", "kind", "counter"].map((field) => at(piece, [field]));
    const claims: [field: string, what: string, problem: (place: string) => string][] = [];
    if (typeof name === "string" && name.trim() !== "")
      claims.push(["name", `name ${name.trim().toLocaleLowerCase("vi")}`, words.sameName]);
    if (kind === "callpad" && typeof counter === "string" && counter !== "")
      claims.push(["counter", `callpad ${counter}`, words.secondCallPad]);
    return claims.flatMap(([field, what, problem]): Fault[] => {
      const before = first.get(what);
      if (before === undefined) first.set(what, path);
      return before === undefined ? [] : [{ path: [...path, field], problem: problem(called(before)) }];
    });
  });
}

/** Two places to wait that are called alike, in whatever letters. */
function alikeZones(document: unknown, words: Words): Fault[] {
  const seen = new Set<string>();
  return listAt(document, ["zones"]).flatMap((zone, index) => {
    const name = at(zone, ["name", "vi"]);
    const plain = typeof name === "string" ? name.trim().toLocaleLowerCase("vi") : "";
    const isNew = plain === "" || !seen.has(plain);
    seen.add(plain);
    return isNew ? [] : [{ path: ["zones", index, "name", "vi"], problem: words.sameZone }];
  });
}

/** Nodes of devices and no other file, none of the system's own, nor the way out of their folder; on Windows `COM3`, or `\\.\` and a name. */
const deviceNode =
  /^(\/dev\/(?!.*\.\.)(?!(null|zero|full|random|urandom|mem|kmsg|tty|console|ptmx|stdin|stdout|stderr)$)\S.*|COM\d+|\\\\\.\\\S.*)$/i;
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
  // What looks like an IPv4 address and is none would be looked up as a name, for ever.
  const isNoAddress = typeof host === "string" && /^[\d.]+$/.test(host) && !isIPv4(host);
  const isWrong = (value: unknown, sound: RegExp) => typeof value === "string" && value !== "" && !sound.test(value);
  const [sound, notSound] = kind === "file" ? [paperFile, words.notPaperFile] : [deviceNode, words.notPath];
  return [
    ...(isWrong(host, hostName) || isNoAddress
      ? [{ path: [...path, "connection", "host"], problem: words.notHost }]
      : []),
    ...(isWrong(node, sound) ? [{ path: [...path, "connection", "path"], problem: notSound }] : []),
  ];
}

function asSentence(problem: string): string {
  return `${problem.charAt(0).toLocaleUpperCase("vi")}${problem.slice(1)}.`;
}
