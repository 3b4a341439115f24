import { createECDH, createPrivateKey, type KeyObject, sign } from "node:crypto";
import type { EpochMs } from "#contract/text.ts";

/** Who the hub is to push services (VAPID, RFC 8292). */
export interface Vapid {
  /** For `applicationServerKey`: a point of P-256, base64url. */
  publicKey: string;
  /** The `Authorization` header of a message to this address, good for twelve hours. */
  authorization(endpoint: string, now: EpochMs): string;
}

const goodForSeconds = 12 * 3_600;

/**
 * @param secret 32 random bytes, kept beside the other keys
 * @param contact an https address: where whoever runs a push service may complain: the address of the office's pages
 */
export function createVapid(secret: Uint8Array, contact: () => string): Vapid {
  const pair = createECDH("prime256v1");
  pair.setPrivateKey(secret);
  const point = pair.getPublicKey();
  const key: KeyObject = createPrivateKey({
    format: "jwk",
    key: {
      kty: "EC",
      crv: "P-256",
      d: Buffer.from(secret).toString("base64url"),
      x: point.subarray(1, 33).toString("base64url"),
      y: point.subarray(33).toString("base64url"),
    },
  });
  const publicKey = point.toString("base64url");
  return {
    publicKey,
    authorization(endpoint, now) {
      const claims = { aud: new URL(endpoint).origin, exp: Math.floor(now / 1_000) + goodForSeconds, sub: contact() };
      const signed = `${base64({ typ: "JWT", alg: "ES256" })}.${base64(claims)}`;
      const proof = sign("sha256", Buffer.from(signed), { key, dsaEncoding: "ieee-p1363" });
      return `vapid t=${signed}.${proof.toString("base64url")}, k=${publicKey}`;
    },
  };
}

function base64(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}
