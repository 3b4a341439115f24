/**
 * Words of a further language, as its file writes them: the shape of the Vietnamese words, with as many left out as one
 * likes. Where the Vietnamese is made of parts, `{1}`, `{2}` are these, `{1.value}` a part of a part, and `{0}` is the
 * Vietnamese itself. Where it depends on a part, `?` names that part and the other names are what it may be:
 * `{ "?": "1", "0": "…", "other": "{1} …" }`.
 */
export type Wording = string | readonly Wording[] | { readonly [key: string]: Wording };

/** What stands for a word that a language lacks: the Vietnamese, marked or as it is. `path`: `home.take`. */
export type Missing = (path: string, vietnamese: string) => string;

const asItIs: Missing = (_path, vietnamese) => vietnamese;

/** Hears of every text as it is made: what is shown, and the Vietnamese behind it. */
export type Made = (shown: string, vietnamese: string) => void;

/** Vietnamese words with those of another language over them, as far as it has them. Never throws, whatever the file says. */
export function wordsOver<Words>(
  base: Words,
  over: Wording | undefined,
  missing: Missing = asItIs,
  made: Made = () => undefined,
): Words {
  return worded({ base, instead: base, over }, { path: "", parts: [], missing, made }) as Words;
}

/**
 * The same for a line beside the Vietnamese. What the language lacks, or leaves whole as `{0}`, is a whole sentence of `instead`; among
 * words of its own `{0}` is the Vietnamese here too, so that no sentence is of three languages.
 */
export function wordsBeside<Words>(
  base: Words,
  instead: Words,
  over: Wording | undefined,
  missing: Missing = asItIs,
): Words {
  return worded({ base, instead, over }, { path: "", parts: [], missing, made: () => undefined }) as Words;
}

/** One word, or a whole of words, as three have it. */
interface Word {
  base: unknown;
  /** What is said where the language says nothing of its own. */
  instead: unknown;
  over: Wording | undefined;
}

interface Place {
  path: string;
  /** What the Vietnamese is made of here. */
  parts: readonly unknown[];
  missing: Missing;
  made: Made;
}

function worded(word: Word, place: Place): unknown {
  const { base } = word;
  if (typeof base === "function") return (...parts: unknown[]) => madeOf(word, base(...parts), parts, place);
  if (typeof base === "string") return textOf(word, base, place);
  if (base === null || typeof base !== "object") return base;
  return partsOf(word, base, place);
}

/** What the Vietnamese makes of these parts. */
function madeOf({ base, instead, over }: Word, result: unknown, parts: readonly unknown[], place: Place): unknown {
  const other = typeof instead === "function" && instead !== base ? instead(...parts) : result;
  return worded({ base: result, instead: other, over }, { ...place, parts: [...place.parts, ...parts] });
}

function textOf({ instead, over }: Word, vietnamese: string, place: Place): string {
  const said = chosen(over, place.parts);
  const untouched = typeof instead === "string" ? instead : vietnamese;
  const own = said === "{0}" ? untouched : filled(said, [vietnamese, ...place.parts]);
  const shown = own ?? place.missing(place.path, untouched);
  place.made(shown, vietnamese);
  return shown;
}

/** A list, or words under names. */
function partsOf({ instead, over }: Word, base: object, place: Place): unknown {
  const said = chosen(over, place.parts);
  const entries = Object.entries(base).map(([key, value]): [string, unknown] => {
    const word: Word = {
      base: value,
      instead: (instead as Readonly<Record<string, unknown>> | null)?.[key],
      // One text for all that is made here: `{0}` keeps each of them.
      over: typeof said === "string" && place.parts.length > 0 ? said : partOf(said, key),
    };
    return [key, worded(word, { ...place, path: place.path ? `${place.path}.${key}` : key })];
  });
  return Array.isArray(base) ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}

/** What a file says for these parts, where it tells cases apart. */
function chosen(over: Wording | undefined, parts: readonly unknown[]): Wording | undefined {
  const by = partOf(over, "?");
  if (typeof by !== "string") return over;
  return chosen(partOf(over, String(lookedUp(by, [null, ...parts]))) ?? partOf(over, "other"), parts);
}

function partOf(over: Wording | undefined, key: string): Wording | undefined {
  if (over === undefined || typeof over === "string" || !Object.hasOwn(over, key)) return undefined;
  return (over as Readonly<Record<string, Wording>>)[key];
}

/** Null where nothing is said. A `{…}` that names no part stays, so that whoever reads the screen sees the slip of the pen. */
function filled(said: Wording | undefined, parts: readonly unknown[]): string | null {
  if (typeof said !== "string") return null;
  return said.replace(/\{(\d[\w.]*)\}/g, (whole, name: string) => {
    const part = lookedUp(name, parts);
    return typeof part === "string" || typeof part === "number" ? String(part) : whole;
  });
}

/** `1.value` in the parts. */
function lookedUp(name: string, parts: readonly unknown[]): unknown {
  return name
    .split(".")
    .reduce<unknown>(
      (from, key) =>
        from !== null && typeof from === "object" && Object.hasOwn(from, key)
          ? (from as Record<string, unknown>)[key]
          : undefined,
      parts,
    );
}

/** A word of the Vietnamese, and whether another language has it. */
export interface Listed {
  path: string;
  has: boolean;
}

/** Every word there is. What is made of parts counts as one, since nobody knows all it can become. */
export function listWords(base: unknown, over: Wording | undefined, path = ""): Listed[] {
  if (typeof base === "string" || typeof base === "function") return [{ path, has: over !== undefined }];
  if (base === null || typeof base !== "object") return [];
  return Object.entries(base).flatMap(([key, value]) =>
    listWords(value, partOf(over, key), path ? `${path}.${key}` : key),
  );
}

/** Words of a file that the Vietnamese has not: a slip of the pen, or of an older version. */
export function strangeWords(base: unknown, over: Wording | undefined, path = ""): string[] {
  if (over === undefined || typeof over === "string" || typeof base === "function") return [];
  if (base === null || typeof base !== "object") return [path];
  return Object.entries(over).flatMap(([key, value]) => {
    const inner = path ? `${path}.${key}` : key;
    return Object.hasOwn(base, key) ? strangeWords((base as Record<string, unknown>)[key], value, inner) : [inner];
  });
}
