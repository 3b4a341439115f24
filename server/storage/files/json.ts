/** Steps into a document: `["services", 2, "prefix"]`. */
export type Path = readonly (string | number)[];

/** What was missing where a document stops being JSON. */
export type Wanted =
  | "value"
  | "name"
  | "colon"
  | "commaOrBrace"
  | "commaOrBracket"
  | "quote"
  | "escape"
  | "end"
  | "shallower";

export type Scan =
  /** `lines`: path (as JSON) → the line its value begins on. `repeated`: fields written twice, of which JSON keeps the last. */
  | { ok: true; lines: Map<string, number>; repeated: Path[] }
  /** Lines and columns count from 1; `found` is empty at the end of the text. */
  | { ok: false; line: number; column: number; found: string; wanted: Wanted };

/** Settings are three or four levels deep; a damaged file may nest without end. */
const deepest = 64;

/**
 * Reads JSON (RFC 8259) only for its places: `JSON.parse` gives the values but tells neither the line of a
 * fault nor of a field.
 */
export function scan(text: string): Scan {
  const lines = new Map<string, number>();
  const repeated: Path[] = [];
  let at = 0;
  let line = 1;
  let lineStart = 0;

  function skipSpace(): void {
    for (; ; at += 1) {
      const char = text[at];
      if (char === "\n") {
        line += 1;
        lineStart = at + 1;
      } else if (char !== " " && char !== "\t" && char !== "\r") return;
    }
  }

  function take(char: string): boolean {
    skipSpace();
    if (text[at] !== char) return false;
    at += 1;
    return true;
  }

  function match(pattern: RegExp): boolean {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  }

  function value(path: Path): Wanted | null {
    skipSpace();
    lines.set(JSON.stringify(path), line);
    if (path.length > deepest) return "shallower";
    if (take("{")) return fields(path);
    if (take("[")) return items(path);
    if (take('"')) return rest();
    return match(/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y) ? null : "value";
  }

  /** The rest of a string, after its opening quote. */
  function rest(): Wanted | null {
    for (;;) {
      const char = text[at];
      if (char === undefined || char < " ") return "quote";
      at += 1;
      if (char === '"') return null;
      if (char === "\\" && !match(/["\\/bfnrt]|u[0-9a-fA-F]{4}/y)) return "escape";
    }
  }

  function fields(path: Path): Wanted | null {
    if (take("}")) return null;
    const names = new Set<string>();
    do {
      if (!take('"')) return "name";
      const start = at - 1;
      const unfinished = rest();
      if (unfinished) return unfinished;
      const name = String(JSON.parse(text.slice(start, at)));
      if (names.has(name)) repeated.push([...path, name]);
      names.add(name);
      if (!take(":")) return "colon";
      const wrong = value([...path, name]);
      if (wrong) return wrong;
    } while (take(","));
    return take("}") ? null : "commaOrBrace";
  }

  function items(path: Path): Wanted | null {
    if (take("]")) return null;
    let index = 0;
    do {
      const wrong = value([...path, index]);
      if (wrong) return wrong;
      index += 1;
    } while (take(","));
    return take("]") ? null : "commaOrBracket";
  }

  let wanted = value([]);
  if (wanted === null) {
    skipSpace();
    if (at < text.length) wanted = "end";
  }
  if (wanted === null) return { ok: true, lines, repeated };
  return { ok: false, line, column: at - lineStart + 1, found: text[at] ?? "", wanted };
}
