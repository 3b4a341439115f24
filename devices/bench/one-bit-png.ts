import { crc32, deflateSync } from "node:zlib";

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * A PNG of one bit a dot (grey, depth 1), as papers are: a tenth of the size and time of a picture with shades.
 * @param rows packed, 1 is black; a row shorter than `width / 8` bytes is white from there on
 */
export function oneBitPng(picture: { width: number; height: number; rows: readonly Uint8Array[] }): Buffer {
  const stride = picture.width / 8;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(picture.width, 0);
  head.writeUInt32BE(picture.height, 4);
  head[8] = 1;
  // One filter byte (none) before each row; in PNG 1 is white.
  const lines = Buffer.alloc((stride + 1) * picture.height, 0xff);
  for (let y = 0; y < picture.height; y += 1) {
    const start = y * (stride + 1);
    lines[start] = 0;
    for (const [x, dots] of (picture.rows[y] ?? []).entries()) lines[start + 1 + x] = ~dots & 0xff;
  }
  return Buffer.concat([
    signature,
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(lines)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "ascii"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
