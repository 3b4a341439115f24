import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** A letter's edges: closed lines from point to point, curves broken up, in ems, y upwards from the line it stands on. */
export type Outline = readonly (readonly (readonly [x: number, y: number])[])[];

interface Point {
  x: number;
  y: number;
  on: boolean;
}

/** The typeface's file of this weight, as its makers name them. */
export function typefaceFile(weight: "400Regular" | "600SemiBold" | "700Bold" | "800ExtraBold"): Uint8Array {
  const { resolve } = createRequire(import.meta.url);
  return readFileSync(resolve(`@expo-google-fonts/be-vietnam-pro/${weight}/BeVietnamPro_${weight}.ttf`));
}

/**
 * Reads letters' outlines out of a TrueType file: tables head, maxp, cmap (format 4), loca and glyf of the OpenType
 * specification. Written for judging what is printed: shares nothing with what draws it.
 */
export function readOutlines(file: Uint8Array): (letter: string) => Outline {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const tables = new Map<string, number>();
  for (let at = 12; at < 12 + 16 * view.getUint16(4); at += 16) {
    tables.set(String.fromCharCode(...file.subarray(at, at + 4)), view.getUint32(at + 8));
  }
  const table = (tag: string): number => tables.get(tag) ?? fail(`no table ${tag}`);
  const em = view.getUint16(table("head") + 18);
  const hasLongPlaces = view.getInt16(table("head") + 50) === 1;
  const placeOf = (glyph: number): number =>
    table("glyf") +
    (hasLongPlaces ? view.getUint32(table("loca") + 4 * glyph) : 2 * view.getUint16(table("loca") + 2 * glyph));

  function contoursOf(glyph: number): Point[][] {
    const at = placeOf(glyph);
    if (placeOf(glyph + 1) === at) return [];
    const contours = view.getInt16(at);
    return contours >= 0 ? simple(at + 10, contours) : composite(at + 10);
  }

  function simple(from: number, contours: number): Point[][] {
    const ends = Array.from({ length: contours }, (_, index) => view.getUint16(from + 2 * index));
    const count = (ends.at(-1) ?? -1) + 1;
    let at = from + 2 * contours;
    at += 2 + view.getUint16(at);
    const flags: number[] = [];
    while (flags.length < count) {
      const flag = view.getUint8(at++);
      const times = flag & 8 ? 1 + view.getUint8(at++) : 1;
      for (let time = 0; time < times; time += 1) flags.push(flag);
    }
    /** @param short whether one byte says how far, @param same its sign, or that there is nothing to say */
    const along = (short: number, same: number): number[] => {
      let value = 0;
      return flags.map((flag) => {
        if (flag & short) value += (flag & same ? 1 : -1) * view.getUint8(at++);
        else if (!(flag & same)) {
          value += view.getInt16(at);
          at += 2;
        }
        return value;
      });
    };
    const xs = along(2, 16);
    const ys = along(4, 32);
    const points = flags.map((flag, index) => ({ x: xs[index] ?? 0, y: ys[index] ?? 0, on: (flag & 1) === 1 }));
    return ends.map((end, index) => points.slice((ends[index - 1] ?? -1) + 1, end + 1));
  }

  function composite(from: number): Point[][] {
    const all: Point[][] = [];
    let at = from;
    for (let flags = 0x20; flags & 0x20; ) {
      flags = view.getUint16(at);
      const part = view.getUint16(at + 2);
      // Offsets in words or bytes; parts that are turned or scaled are not in this typeface's letters.
      if (flags & 0xc8 || !(flags & 2)) fail("a part of a letter that is not merely moved");
      const [dx, dy] =
        flags & 1 ? [view.getInt16(at + 4), view.getInt16(at + 6)] : [view.getInt8(at + 4), view.getInt8(at + 5)];
      for (const contour of contoursOf(part)) all.push(contour.map(({ x, y, on }) => ({ x: x + dx, y: y + dy, on })));
      at += flags & 1 ? 8 : 6;
    }
    return all;
  }

  function glyphOf(letter: string): number {
    const code = letter.codePointAt(0) ?? 0;
    const cmap = table("cmap");
    for (let at = cmap + 4; at < cmap + 4 + 8 * view.getUint16(cmap + 2); at += 8) {
      const start = cmap + view.getUint32(at + 4);
      if (view.getUint16(start) !== 4) continue;
      const twice = view.getUint16(start + 6);
      for (let end = start + 14; end < start + 14 + twice; end += 2) {
        const first = view.getUint16(end + 2 + twice);
        if (view.getUint16(end) < code || first > code) continue;
        const delta = view.getUint16(end + 2 + 2 * twice);
        const far = view.getUint16(end + 2 + 3 * twice);
        const glyph = far === 0 ? code : view.getUint16(end + 2 + 3 * twice + far + 2 * (code - first));
        return (glyph + delta) & 0xffff;
      }
    }
    return fail(`no letter ${letter}`);
  }

  return (letter) => contoursOf(glyphOf(letter)).map((contour) => flattened(contour, em));
}

const steps = 6;

/** Quadratic curves: between two points off the line lies one on it, half way. */
function flattened(contour: readonly Point[], em: number): [number, number][] {
  const whole = contour.flatMap((point, index): Point[] => {
    const next = contour[(index + 1) % contour.length] ?? point;
    return point.on || next.on ? [point] : [point, { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2, on: true }];
  });
  const start = whole.findIndex(({ on }) => on);
  const round = [...whole.slice(start), ...whole.slice(0, start + 1)];
  return round.flatMap((point, index): [number, number][] => {
    if (point.on) return [[point.x / em, point.y / em]];
    const [from, to] = [round[index - 1] ?? point, round[index + 1] ?? point];
    return Array.from({ length: steps - 1 }, (_, step) => {
      const t = (step + 1) / steps;
      const mix = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
      return [mix(from.x, point.x, to.x) / em, mix(from.y, point.y, to.y) / em];
    });
  });
}

function fail(why: string): never {
  throw new Error(`the typeface has ${why}`);
}
