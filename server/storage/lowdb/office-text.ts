import type { OfficeId } from "#contract/ids.ts";
import { Office } from "#contract/office.ts";
import type { Text } from "#contract/text.ts";
import { type Path, scan } from "../files/json.ts";
import { crossFaults } from "./faults.ts";
import { type Fault, placeOf } from "./place.ts";
import { say, sayEach } from "./say.ts";
import { shapeFaults } from "./shape.ts";
import type { Words } from "./words/vi.ts";

export type Checked = { ok: true; office: Office } | { ok: false; faults: Text[] };

/** A list longer than this is a broken file rather than work to do, and every screen of the staff carries it. */
const mostFaults = 40;

/**
 * Bytes of a settings file → an office that keeps all the rules, or every fault with its line. Never throws.
 * @param id the office's, which must not change any more; null before the hub has started
 */
export function readOffice(bytes: Uint8Array, id: OfficeId | null): Checked {
  const text = new TextDecoder("utf-8").decode(bytes);
  const broken = text.indexOf("\uFFFD");
  if (broken >= 0 && !isUtf8(bytes)) {
    const before = text.slice(0, broken).split("\n");
    return { ok: false, faults: [say((words) => words.notUtf8(before.length, (before.at(-1) ?? "").length + 1))] };
  }
  const scanned = scan(text);
  if (!scanned.ok) {
    const { line, column, found, wanted } = scanned;
    const met = (words: Words) => (found === "" ? words.endOfFile : JSON.stringify(found));
    return { ok: false, faults: [say((words) => words.syntax(line, column, met(words), words.wanted[wanted]))] };
  }
  return checkOffice(JSON.parse(text), id, scanned);
}

/** The same for a document at hand, without lines. */
export function checkOffice(
  document: unknown,
  id: OfficeId | null,
  { lines, repeated }: { lines: Map<string, number> | null; repeated: readonly Path[] } = { lines: null, repeated: [] },
): Checked {
  const parsed = Office.safeParse(document);
  const faultsIn = (words: Words): Fault[] => [
    ...repeated.map((path) => ({ path, problem: words.repeatedField })),
    ...shapeFaults(document, words),
    ...crossFaults(document, words),
    ...(parsed.success && id !== null && parsed.data.id !== id ? [{ path: ["id"], problem: words.idFixed(id) }] : []),
  ];
  const faults = sayEach((words) =>
    faultsIn(words).map(({ path, problem }) => words.fault(placeOf(path, document, lines, words), problem)),
  );
  if (parsed.success && faults.length === 0) return { ok: true, office: parsed.data };
  if (faults.length <= mostFaults) return { ok: false, faults };
  const more = say((words) => words.more(faults.length - mostFaults));
  return { ok: false, faults: [...faults.slice(0, mostFaults), more] };
}

/** Pretty-printed: people read and edit it. */
export function officeText(office: Office): string {
  return `${JSON.stringify(office, null, 2)}\n`;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
