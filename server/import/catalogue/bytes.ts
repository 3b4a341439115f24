import { isUtf8 } from "node:buffer";

/** The text of a file as spreadsheets write it: UTF-8 with or without a byte order mark, or UTF-16. Null for anything else. */
export function textOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return isUtf8(bytes) ? new TextDecoder().decode(bytes) : null;
}
