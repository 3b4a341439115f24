import { createSecretKey, hkdfSync, type KeyObject } from "node:crypto";

/** Bytes of a root, and of each key that comes from it. */
export const keyBytes = 32;

/** One key of the office, as it works: keys for sealing, for fingerprints and for links, all from one root by HKDF-SHA-256. */
export interface Key {
  /** Says which key sealed a field. It comes from the root: two offices' keys never share one. */
  id: string;
  seal: KeyObject;
  fingerprint: KeyObject;
  /** Proves the codes of tickets' pages. */
  link: KeyObject;
  /** The hub's private key for push services: 32 bytes. */
  push: Uint8Array;
}

/** @param root 32 random bytes */
export function keyOf(root: Uint8Array): Key {
  const derive = (use: string, bytes: number) =>
    Buffer.from(hkdfSync("sha256", root, new Uint8Array(), `mot-cua personal 1 ${use}`, bytes));
  return {
    id: derive("id", 4).toString("hex"),
    seal: createSecretKey(derive("seal", keyBytes)),
    fingerprint: createSecretKey(derive("fingerprint", keyBytes)),
    link: createSecretKey(derive("link", keyBytes)),
    push: derive("push", keyBytes),
  };
}
