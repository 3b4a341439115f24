import type { Face, Run } from "../paper.ts";

/** A value by its placeholder; one that is not known for this dossier is "". */
export type Facts = Readonly<Record<string, string>>;

/** What stands where a value is missing from a sentence that has others: room to write it in. */
const gap = "……………";
const placeholder = /\{([a-zA-Z]+)\}/g;

/** The placeholders of a sentence, `{code}` as `code`. */
export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(placeholder)].map(([, name]) => name ?? "");
}

/**
 * A sentence of the wording with its values. `**bold**` and `*italic*` count in the wording only: a star in a name stays a star.
 * Null when it has placeholders and none of them has a value: such a line is left out.
 */
export function fill(text: string, facts: Facts): Run[] | null {
  const names = placeholdersIn(text);
  if (names.length > 0 && names.every((name) => (facts[name] ?? "") === "")) return null;
  const runs: Run[] = [];
  let bold = false;
  let italic = false;
  for (const part of text.split(/(\*\*|\*)/)) {
    if (part === "**") bold = !bold;
    else if (part === "*") italic = !italic;
    else if (part !== "") runs.push({ text: filled(part, facts), face: faceOf(bold, italic) });
  }
  return runs;
}

/** As `fill`, without faces, and with gaps where nothing is known. */
export function fillPlain(text: string, facts: Facts): string {
  return filled(text.replaceAll("*", ""), facts);
}

function filled(text: string, facts: Facts): string {
  return text.replace(placeholder, (_whole, name: string) => facts[name] || gap);
}

function faceOf(bold: boolean, italic: boolean): Face {
  if (bold) return italic ? "boldItalic" : "bold";
  return italic ? "italic" : "regular";
}
