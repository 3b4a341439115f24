import type { OfficeId } from "#contract/ids.ts";
import { Office } from "#contract/office.ts";
import { crossFaults } from "./faults.ts";
import { scan } from "./json.ts";
import { type Fault, placeOf } from "./place.ts";
import { shapeFaults } from "./shape.ts";
import type { Words } from "./words/vi.ts";

export type Checked = { ok: true; office: Office } | { ok: false; faults: string[] };

/** A list longer than this is a broken file rather than work to do, and every screen of the staff carries it. */
const mostFaults = 40;

interface Asked {
  words: Words;
  /** The id that must not change any more; null before the hub has started. */
  id: OfficeId | null;
}

/** Bytes of a settings file → an office that keeps all the rules, or every fault with its line. Never throws. */
export function readOffice(bytes: Uint8Array, asked: Asked): Checked {
  const { words } = asked;
  const text = new TextDecoder("utf-8").decode(bytes);
  const broken = text.indexOf("\uFFFD");
  if (broken >= 0 && !isUtf8(bytes)) {
    const before = text.slice(0, broken).split("\n");
    return { ok: false, faults: [words.notUtf8(before.length, (before.at(-1) ?? "").length + 1)] };
  }
  const scanned = scan(text);
  if (!scanned.ok) {
    const found = scanned.found === "" ? words.endOfFile : JSON.stringify(scanned.found);
    return { ok: false, faults: [words.syntax(scanned.line, scanned.column, found, words.wanted[scanned.wanted])] };
  }
  const repeated = scanned.repeated.map((path) => ({ path, problem: words.repeatedField }));
  return checkOffice(JSON.parse(text), asked, repeated, scanned.lines);
}

/** The same for a document at hand, without lines. */
export function checkOffice(
  document: unknown,
  { words, id }: Asked,
  found: Fault[] = [],
  lines: Map<string, number> | null = null,
): Checked {
  const faults = [...found, ...shapeFaults(document, words), ...crossFaults(document, words)];
  const parsed = Office.safeParse(document);
  if (parsed.success && id !== null && parsed.data.id !== id) faults.push({ path: ["id"], problem: words.idFixed(id) });
  if (parsed.success && faults.length === 0) return { ok: true, office: parsed.data };
  const sentences = faults.map(({ path, problem }) => words.fault(placeOf(path, document, lines, words), problem));
  if (sentences.length <= mostFaults) return { ok: false, faults: sentences };
  return { ok: false, faults: [...sentences.slice(0, mostFaults), words.more(sentences.length - mostFaults)] };
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
