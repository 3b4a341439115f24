import { crc32 } from "node:zlib";
import { PNG } from "pngjs";

const bytesOf = (text: string): Buffer => Buffer.from(text, "latin1");

/** One JPEG segment: marker, length, and what it holds. */
export function segment(marker: number, holds: string): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(holds.length + 2, 2);
  return Buffer.concat([head, bytesOf(holds)]);
}

/** An EXIF segment as cameras write it, little-endian: a description, and which way up. */
export function exif(turn: number, description: string): Buffer {
  const text = `${description}\0`;
  const tiff = Buffer.alloc(8 + 2 + 24 + 4);
  tiff.write("II*\0", "latin1");
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(2, 8);
  // ImageDescription, ASCII, kept behind the directory.
  tiff.writeUInt16LE(0x010e, 10);
  tiff.writeUInt16LE(2, 12);
  tiff.writeUInt32LE(text.length, 14);
  tiff.writeUInt32LE(tiff.length, 18);
  // Orientation, SHORT.
  tiff.writeUInt16LE(0x0112, 22);
  tiff.writeUInt16LE(3, 24);
  tiff.writeUInt32LE(1, 26);
  tiff.writeUInt16LE(turn, 30);
  return segment(0xe1, `Exif\0\0${tiff.toString("latin1")}${text}`);
}

/** A file with the form of a JPEG; nobody could see anything in it. */
export function aJpeg({
  before = [],
  width = 5,
  height = 4,
  scans = ["data"],
  behind = "",
}: {
  before?: Uint8Array[];
  width?: number;
  height?: number;
  scans?: string[];
  behind?: string;
}): Uint8Array {
  const frame = Buffer.from([8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]).toString("latin1");
  return Uint8Array.from(
    Buffer.concat([
      bytesOf("\xff\xd8"),
      ...before,
      segment(0xdb, "quantization"),
      segment(0xc0, frame),
      segment(0xc4, "huffman"),
      ...scans.flatMap((scan) => [segment(0xda, "scan"), bytesOf(scan)]),
      bytesOf(`\xff\xd9${behind}`),
    ]),
  );
}

export function chunk(type: string, holds: string): Buffer {
  const body = bytesOf(type + holds);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(holds.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** @param grey 0 to 255 */
export function greyPng(width: number, height: number, grey: number): Buffer {
  const picture = new PNG({ width, height });
  picture.data.fill(grey);
  return PNG.sync.write(picture);
}

/** A real PNG, all grey, with more chunks after its size and more bytes behind its end. */
export function aPng(width: number, height: number, extra: Uint8Array[] = [], behind = ""): Uint8Array {
  const file = greyPng(width, height, 128);
  return Uint8Array.from(Buffer.concat([file.subarray(0, 33), ...extra, file.subarray(33), bytesOf(behind)]));
}

export function riff(type: string, holds: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(holds.length);
  return Buffer.concat([bytesOf(type), length, bytesOf(holds.length % 2 ? `${holds}\0` : holds)]);
}

export function aWebp(chunks: Uint8Array[], behind = ""): Uint8Array {
  const body = Buffer.concat([bytesOf("WEBP"), ...chunks]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Uint8Array.from(Buffer.concat([bytesOf("RIFF"), length, body, bytesOf(behind)]));
}
