import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { type Place, SealBroken } from "./fault.ts";
import type { Key } from "./key.ts";
import type { Keyring } from "./keyring.ts";

/**
 * A sealed field: `version (1 byte, 1) · key id (4) · nonce (12) · AES-256-GCM of the padded text · tag (16)`. Version, key id and
 * place are authenticated with it. The text is UTF-8, then 0x80, then zeros up to a multiple of 16 bytes
 * (ISO/IEC 7816-4): its length is told to the block only.
 */
const version = 1;
const headBytes = 5;
const nonceBytes = 12;
const tagBytes = 16;
const blockBytes = 16;
const least = headBytes + nonceBytes + blockBytes + tagBytes;

/** @param text well-formed Unicode; kept as it is, letter for letter */
export function sealField(key: Key, place: Place, text: string): Uint8Array {
  const plain = Buffer.from(text, "utf8");
  const padded = Buffer.alloc(plain.length + blockBytes - (plain.length % blockBytes));
  plain.copy(padded);
  padded[plain.length] = 0x80;

  // Not from Node's pool: a pooled buffer drags its neighbours along to the storage thread.
  const sealed = Buffer.alloc(headBytes + nonceBytes + padded.length + tagBytes);
  sealed[0] = version;
  sealed.write(key.id, 1, "hex");
  const nonce = randomBytes(nonceBytes);
  nonce.copy(sealed, headBytes);
  const cipher = createCipheriv("aes-256-gcm", key.seal, nonce, { authTagLength: tagBytes });
  cipher.setAAD(boundTo(sealed, place));
  cipher.update(padded).copy(sealed, headBytes + nonceBytes);
  cipher.final();
  cipher.getAuthTag().copy(sealed, sealed.length - tagBytes);
  padded.fill(0);
  plain.fill(0);
  return sealed;
}

/** @throws SealBroken */
export function openField({ keys }: Keyring, place: Place, field: Uint8Array): string {
  const sealed = bytesOf(field);
  const id = keyIdOf(sealed);
  if (id === null) throw new SealBroken("cut", place);
  const key = keys.find((one) => one.id === id);
  if (!key) throw new SealBroken("keyMissing", place, id);
  const padded = decrypt(key, place, sealed);
  const end = padded?.lastIndexOf(0x80) ?? -1;
  if (!padded || end < 0) throw new SealBroken("changed", place);
  const text = padded.toString("utf8", 0, end);
  padded.fill(0);
  return text;
}

/** The key that sealed a field; null for what is no sealed field. */
export function keyIdOf(field: Uint8Array): string | null {
  const sealed = bytesOf(field);
  const whole = sealed.length >= least && (sealed.length - least) % blockBytes === 0;
  return whole && sealed[0] === version ? sealed.toString("hex", 1, headBytes) : null;
}

function decrypt(key: Key, place: Place, sealed: Buffer): Buffer | null {
  const nonce = sealed.subarray(headBytes, headBytes + nonceBytes);
  const opening = createDecipheriv("aes-256-gcm", key.seal, nonce, { authTagLength: tagBytes });
  opening.setAAD(boundTo(sealed, place));
  opening.setAuthTag(sealed.subarray(sealed.length - tagBytes));
  const padded = opening.update(sealed.subarray(headBytes + nonceBytes, sealed.length - tagBytes));
  try {
    opening.final();
    return padded;
  } catch {
    padded.fill(0);
    return null;
  }
}

/** What a field is bound to; as JSON, so that no two places read the same. */
function boundTo(sealed: Buffer, { table, record, field }: Place): Buffer {
  return Buffer.concat([sealed.subarray(0, headBytes), Buffer.from(JSON.stringify([table, record, field]))]);
}

function bytesOf(field: Uint8Array): Buffer {
  return Buffer.from(field.buffer, field.byteOffset, field.byteLength);
}
