export interface Font {
  has(codePoint: number): boolean;
  /** How far the letter moves the pen, in ems; a letter that is not there is as wide as its box. */
  advance(codePoint: number): number;
}

/**
 * Reads letters and widths out of a TrueType file: tables head, hhea, hmtx and cmap (format 4) of the OpenType
 * specification. Throws when the file has no such character map.
 */
export function readFont(file: Uint8Array): Font {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const table = tableStarts(view);
  const unitsPerEm = view.getUint16(table("head") + 18);
  const longMetrics = view.getUint16(table("hhea") + 34);
  const hmtx = table("hmtx");
  const glyphOf = readCharacterMap(view, table("cmap"));
  return {
    has: (codePoint) => glyphOf(codePoint) !== 0,
    advance(codePoint) {
      const glyph = Math.min(glyphOf(codePoint), longMetrics - 1);
      return view.getUint16(hmtx + glyph * 4) / unitsPerEm;
    },
  };
}

function tableStarts(view: DataView): (tag: string) => number {
  const starts = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const entry = 12 + index * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(entry + offset)));
    starts.set(tag, view.getUint32(entry + 8));
  }
  return (tag) => {
    const start = starts.get(tag);
    if (start === undefined) throw new Error(`font has no table ${tag}`);
    return start;
  };
}

function readCharacterMap(view: DataView, cmap: number): (codePoint: number) => number {
  const subtables = Array.from({ length: view.getUint16(cmap + 2) }, (_, i) => cmap + view.getUint32(cmap + 8 + i * 8));
  const start = subtables.find((subtable) => view.getUint16(subtable) === 4);
  if (start === undefined) throw new Error("font has no character map of format 4");
  const segments = view.getUint16(start + 6) / 2;
  const ends = start + 14;
  const starts = ends + segments * 2 + 2;
  const deltas = starts + segments * 2;
  const offsets = deltas + segments * 2;
  return (codePoint) => {
    for (let segment = 0; segment < segments; segment += 1) {
      if (view.getUint16(ends + segment * 2) < codePoint) continue;
      const from = view.getUint16(starts + segment * 2);
      if (from > codePoint) return 0;
      const delta = view.getUint16(deltas + segment * 2);
      const offset = view.getUint16(offsets + segment * 2);
      if (offset === 0) return (codePoint + delta) & 0xffff;
      const glyph = view.getUint16(offsets + segment * 2 + offset + (codePoint - from) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}
