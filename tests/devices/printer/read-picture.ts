import type { Bitmap } from "../../../devices/printer/bitmap.ts";
import { inkBox, isBlack } from "../pictures.ts";
import { type Outline, readOutlines, typefaceFile } from "./outlines.ts";

/** Dots of one letter, row by row; where it lies is left out. */
interface Shape {
  width: number;
  height: number;
  black: boolean[];
}

/** Where a letter may begin between two dots, in parts of a dot. */
const fractions = [0, 0.25, 0.5, 0.75];
/** Ink is looked for in so many rows of each dot. */
const scans = 4;

/**
 * Reads letters off dots as an eye does: each is the one of `alphabet` that it looks most like. The shapes are filled here
 * from the typeface's outlines, by the rule that what edges go around is ink.
 * @param dots the size of the letters
 */
export function createLetterReader(
  weight: Parameters<typeof typefaceFile>[0],
  dots: number,
  alphabet: readonly string[],
): (picture: Bitmap) => string {
  const outlineOf = readOutlines(typefaceFile(weight));
  const known = alphabet.flatMap((letter) =>
    fractions.map((fraction) => ({ letter, shape: filled(outlineOf(letter), dots, fraction) })),
  );
  const read = new Map<string, string>();
  return (picture) => {
    const seen = shapeIn(picture);
    if (!seen) return "";
    const key = `${seen.width} ${seen.black.map(Number).join("")}`;
    const letter = read.get(key) ?? likest(seen);
    read.set(key, letter);
    return letter;
  };

  function likest(seen: Shape): string {
    let best = { letter: "?", unlike: Number.POSITIVE_INFINITY };
    for (const { letter, shape } of known) {
      const unlike = difference(seen, shape, best.unlike);
      if (unlike < best.unlike) best = { letter, unlike };
    }
    // What differs in more than a fifth of its ink is no letter that we know.
    return best.unlike * 5 > seen.black.filter(Boolean).length ? "?" : best.letter;
  }
}

/** Pictures of what stands apart from left to right. */
export function apart(line: Bitmap): Bitmap[] {
  const columns = Array.from({ length: line.width }, (_, x) => rowsWithInk(line, x));
  const parts: Bitmap[] = [];
  let from = -1;
  for (let x = 0; x <= line.width; x += 1) {
    const hasInk = columns[x] ?? false;
    if (hasInk && from === -1) from = x;
    if (hasInk || from === -1) continue;
    parts.push(only(line, from, x));
    from = -1;
  }
  return parts;
}

function rowsWithInk(line: Bitmap, x: number): boolean {
  for (let y = 0; y < line.height; y += 1) if (isBlack(line, x, y)) return true;
  return false;
}

/** The same picture with nothing but the columns from `from` to before `to`. */
function only(line: Bitmap, from: number, to: number): Bitmap {
  const data = line.data.map((byte, at) => {
    const x = (at % (line.width / 8)) * 8;
    let kept = 0;
    for (let bit = 0; bit < 8; bit += 1) if (x + bit >= from && x + bit < to) kept |= byte & (0x80 >> bit);
    return kept;
  });
  return { ...line, data };
}

function shapeIn(picture: Bitmap): Shape | null {
  const box = inkBox(picture);
  if (!box) return null;
  const [width, height] = [box.right - box.left + 1, box.bottom - box.top + 1];
  const black = Array.from({ length: width * height }, (_, at) =>
    isBlack(picture, box.left + (at % width), box.top + Math.floor(at / width)),
  );
  return { width, height, black };
}

/** Dots that are black in one and white in the other, laid over each other from the left bottom, one dot off at most. */
function difference(one: Shape, other: Shape, enough: number): number {
  if (Math.abs(one.width - other.width) > 1 || Math.abs(one.height - other.height) > 1) return Number.POSITIVE_INFINITY;
  let least = enough;
  for (const dx of [0, -1, 1]) {
    for (const dy of [0, -1, 1]) least = Math.min(least, differenceAt(one, other, { dx, dy, enough: least }));
  }
  return least;
}

function differenceAt(
  one: Shape,
  other: Shape,
  { dx, dy, enough }: { dx: number; dy: number; enough: number },
): number {
  let count = 0;
  for (let y = -3; y < one.height + 3 && count < enough; y += 1) {
    for (let x = -3; x < one.width + 3; x += 1) {
      if (at(one, x, y) !== at(other, x + dx, y + dy + other.height - one.height)) count += 1;
    }
  }
  return count;
}

function at({ width, height, black }: Shape, x: number, y: number): boolean {
  return x >= 0 && y >= 0 && x < width && y < height && (black[y * width + x] ?? false);
}

/** An outline as dots: black where more than half of a dot is ink. Edges that go around a place wind about it. */
function filled(outline: Outline, dots: number, fraction: number): Shape {
  const edges = outline.flatMap((contour) =>
    contour.map(([x, y], index) => {
      const [toX, toY] = contour[(index + 1) % contour.length] ?? [x, y];
      return { x0: x * dots + fraction, y0: y * dots, x1: toX * dots + fraction, y1: toY * dots };
    }),
  );
  const ys = edges.map(({ y0 }) => y0);
  const xs = edges.map(({ x0 }) => x0);
  const [left, bottom] = [Math.floor(Math.min(...xs)), Math.floor(Math.min(...ys))];
  const width = Math.ceil(Math.max(...xs)) - left;
  const height = Math.ceil(Math.max(...ys)) - bottom;
  const ink = new Float64Array(width * height);
  for (let scan = 0; scan < height * scans; scan += 1) {
    const y = bottom + (scan + 0.5) / scans;
    const row = height - 1 - Math.floor(scan / scans);
    for (const [from, to] of inside(edges, y)) {
      for (let x = Math.floor(from); x < to; x += 1) {
        const cell = row * width + x - left;
        ink[cell] = (ink[cell] ?? 0) + (Math.min(to, x + 1) - Math.max(from, x)) / scans;
      }
    }
  }
  return trimmed({ width, height, black: [...ink].map((share) => share > 0.5) });
}

interface Edge {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** Where a row at `y` is inside, from left to right. */
function inside(edges: readonly Edge[], y: number): [number, number][] {
  const crossings = edges
    .filter(({ y0, y1 }) => y0 <= y !== y1 <= y)
    .map(({ x0, y0, x1, y1 }) => ({ x: x0 + ((y - y0) / (y1 - y0)) * (x1 - x0), turn: y1 > y0 ? 1 : -1 }))
    .sort((a, b) => a.x - b.x);
  const spans: [number, number][] = [];
  let turns = 0;
  for (const [index, { x, turn }] of crossings.entries()) {
    turns += turn;
    const next = crossings[index + 1];
    if (turns !== 0 && next) spans.push([x, next.x]);
  }
  return spans;
}

function trimmed(shape: Shape): Shape {
  const { width, height } = shape;
  const rows = Array.from({ length: height }, (_, y) => y).filter((y) =>
    shape.black.slice(y * width, (y + 1) * width).some(Boolean),
  );
  const columns = Array.from({ length: width }, (_, x) => x).filter((x) => rows.some((y) => at(shape, x, y)));
  const [top = 0, left = 0] = [rows[0], columns[0]];
  const size = { width: (columns.at(-1) ?? 0) - left + 1, height: (rows.at(-1) ?? 0) - top + 1 };
  const black = Array.from({ length: size.width * size.height }, (_, cell) =>
    at(shape, left + (cell % size.width), top + Math.floor(cell / size.width)),
  );
  return { ...size, black };
}
