import { createHmac } from "node:crypto";
import { readIdNumber } from "#contract/identify/id-number.ts";
import { readPhone } from "#contract/identify/phone.ts";
import type { Key } from "./key.ts";

/** What a record can be found by without its being readable. */
export type FingerprintKind =
  /** A citizen's number, passport or tax code: letters and digits count, `001 190-000017` is `001190000017`. */
  | "idNumber"
  /** In any way of writing it. */
  | "phone"
  /** Who guessed at what: counted, and known to nobody. Nothing is left out of it. */
  | "guess";

const fingerprintBytes = 16;
const tokenBytes = 8;

/** One way of writing a value, so that all others find it; null when nothing is left that could identify. */
export function normalForm(kind: FingerprintKind, text: string): string | null {
  switch (kind) {
    case "phone":
      return readPhone(text);
    case "idNumber":
      return readIdNumber(text);
    case "guess":
      return text;
    default:
      return kind satisfies never;
  }
}

/** HMAC-SHA-256 over kind and normal form, 16 bytes: equal for equal values, and nothing to anyone without the key. */
export function fingerprintOf(key: Key, kind: FingerprintKind, normal: string): Uint8Array {
  return hmac(key, kind, normal, fingerprintBytes);
}

/** The same for one token of a name, 8 bytes: of a million names' tokens, less than one hits another by chance. */
export function tokenHash(key: Key, token: string): Uint8Array {
  return hmac(key, "name", token, tokenBytes);
}

function hmac(key: Key, kind: string, text: string, bytes: number): Uint8Array {
  const whole = createHmac("sha256", key.fingerprint).update(`${kind}\0${text}`).digest();
  // A copy, so that what is stored or sent to another thread is these bytes and not the buffer behind them.
  return new Uint8Array(whole.subarray(0, bytes));
}
