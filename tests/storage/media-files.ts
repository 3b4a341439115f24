import { MediaFile } from "#contract/ids.ts";

/** The first bytes of an MP4 file, and as many behind them as wanted. */
export function anMp4(bytes = 1_000, fill = 7): Uint8Array<ArrayBuffer> {
  const file = new Uint8Array(bytes).fill(fill);
  file.set(Buffer.from("\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41", "latin1"));
  return file;
}

/** The first bytes of a WebM file, or of Matroska's own kind. */
export function aWebm(type = "webm"): Uint8Array<ArrayBuffer> {
  const file = new Uint8Array(500);
  const header = `\x1aE\xdf\xa3\x9fB\x86\x81\x01B\xf7\x81\x01B\xf2\x81\x04B\xf3\x81\x08B\x82${String.fromCharCode(0x80 | type.length)}${type}`;
  file.set(Buffer.from(header, "latin1"));
  return file;
}

export const anSvg = new TextEncoder().encode(
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><script>alert(1)</script></svg>',
);

/** A name that no file has. */
export const noFile = MediaFile.parse(`${"0".repeat(64)}.jpg`);
