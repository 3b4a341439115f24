import { z } from "zod";
import type { FormKind } from "#contract/dossier.ts";
import type { Text } from "#contract/text.ts";
import { readWritten } from "../../../storage/files/written.ts";
import { placeholdersIn } from "./fill.ts";
import { placeholders, type TableName, tables, tablesOf } from "./known.ts";
import { say } from "./words/say.ts";

const sentence = z.string().max(2_000).normalize("NFC");
const names = Object.keys(tables) as [TableName, ...TableName[]];
const Table = z.strictObject({ table: z.enum(names), heads: z.record(z.string(), sentence) });

/** What one paper says: data that a province may change without code (docs/papers.md). */
export const PaperWording = z.strictObject({
  /** In capitals as they are to stand; each entry is a line. */
  title: z.array(sentence.min(1)).min(1).max(4),
  subtitle: z.array(sentence).max(4),
  /** Beneath the agency; null for none. */
  number: sentence.nullable(),
  body: z
    .array(z.union([sentence, Table]))
    .min(1)
    .max(80),
  signatures: z.array(z.strictObject({ role: sentence, note: sentence, name: sentence })).max(3),
  foot: z.array(sentence).max(20),
});
export type PaperWording = z.infer<typeof PaperWording>;

export type WordingResult = { ok: true; wording: PaperWording } | { ok: false; faults: Text[] };

/** A wording file → wording, or everything that is wrong with it, in plain words with its place. */
export function readWording(kind: FormKind, file: string): WordingResult {
  const read = readWritten(file, PaperWording);
  if (!read.ok) return read;
  const faults = faultsOf(kind, read.value);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, wording: read.value };
}

function faultsOf(kind: FormKind, wording: PaperWording): Text[] {
  const known = new Set(placeholders[kind]);
  const faults = sentencesOf(wording).flatMap(([where, text]) => {
    const unknown = placeholdersIn(text).filter((name) => !known.has(name));
    const stray = /[{}]/.test(text.replace(/\{[a-zA-Z]+\}/g, "")) ? [say((words) => words.brackets(where))] : [];
    return [...unknown.map((name) => say((words) => words.noPlaceholder(where, name))), ...stray];
  });
  for (const [at, item] of wording.body.entries()) {
    if (typeof item === "string") continue;
    const where = `body.${at}`;
    if (!tablesOf[kind].includes(item.table)) faults.push(say((words) => words.noTable(where, item.table)));
    const columns: readonly string[] = tables[item.table];
    for (const column of columns)
      if (!item.heads[column]?.trim()) faults.push(say((words) => words.noHead(`${where}.heads`, column)));
    for (const column of Object.keys(item.heads))
      if (!columns.includes(column)) faults.push(say((words) => words.noColumn(`${where}.heads`, column)));
  }
  return faults;
}

function sentencesOf({ title, subtitle, number, body, signatures, foot }: PaperWording): [string, string][] {
  const list = (where: string, texts: readonly unknown[]) =>
    texts.flatMap((text, at): [string, string][] => (typeof text === "string" ? [[`${where}.${at}`, text]] : []));
  return [
    ...list("title", title),
    ...list("subtitle", subtitle),
    ...(number === null ? [] : [["number", number] satisfies [string, string]]),
    ...list("body", body),
    ...signatures.flatMap(({ role, note, name }, at) => list(`signatures.${at}`, [role, note, name])),
    ...list("foot", foot),
  ];
}
