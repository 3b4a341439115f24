import { type Cleaned, joined, textAt, viewOf } from "./bytes.ts";
import { orientationOf, orientationSegment } from "./orientation.ts";

/** Markers of ITU-T T.81, table B.1. */
const startOfScan = 0xda;
const endOfImage = 0xd9;
const exif = 0xe1;
const adobe = 0xee;
const tablesAndFrames = [
  [0xc0, 0xcf],
  [0xdb, 0xdd],
] as const;

/**
 * Keeps tables, frame and scans, and Adobe's word on how colours are coded. Which way up the picture is stood in the EXIF
 * block, which goes: a fresh one says that and nothing else.
 */
export function cleanJpeg(bytes: Uint8Array): Cleaned {
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [];
  let size: { width: number; height: number } | null = null;
  let turn = 1;
  let scans = 0;
  let at = 2;
  while (at + 2 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    // A marker may be preceded by any number of these.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === endOfImage) {
      if (!size || scans === 0) return null;
      const head = turn === 1 ? [] : [orientationSegment(turn)];
      const ends = [Uint8Array.of(0xff, 0xd8), Uint8Array.of(0xff, endOfImage)] as const;
      return { bytes: joined([ends[0], ...head, ...kept, ends[1]]), ...size };
    }
    const end = at + 2 + (at + 4 <= bytes.length ? view.getUint16(at + 2) : 0);
    if (end < at + 4 || end > bytes.length) return null;
    if (isFrame(marker)) {
      if (end < at + 9) return null;
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    if (marker === exif) turn = orientationOf(bytes.subarray(at + 4, end)) ?? turn;
    const upTo = marker === startOfScan ? endOfScan(bytes, end) : end;
    if (marker === startOfScan) scans += 1;
    if (isNeeded(marker) || (marker === adobe && textAt(bytes, at + 4, 5) === "Adobe"))
      kept.push(bytes.subarray(at, upTo));
    at = upTo;
  }
  return null;
}

/** SOF0 to SOF15 but for DHT, JPG and DAC, which lie among them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function isNeeded(marker: number): boolean {
  return marker === startOfScan || tablesAndFrames.some(([from, to]) => marker >= from && marker <= to);
}

/** Where the next marker stands after a scan's coded data, in which FF is followed by 00 or a restart marker. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
    at = bytes.indexOf(0xff, at + 1);
  }
  return bytes.length;
}
