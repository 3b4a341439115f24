import { createCipheriv, createECDH, hkdfSync } from "node:crypto";

/** What makes two messages differ though they say the same: never used twice. */
export interface Once {
  /** A private key of P-256, 32 bytes. */
  privateKey: Uint8Array;
  /** 16 bytes. */
  salt: Uint8Array;
}

/** Of a browser, as bytes. */
export interface Receiver {
  publicKey: Uint8Array;
  auth: Uint8Array;
}

const recordSize = 4_096;
/** Says that this is the last record, and all of it (RFC 8188, section 2). */
const lastRecord = 2;

/**
 * A message for one browser's push service, which can not read it: RFC 8291 over the `aes128gcm` coding of RFC 8188, in one record.
 * @throws when the browser's key is no point of the curve
 */
export function encryptPush(text: string, { publicKey, auth }: Receiver, { privateKey, salt }: Once): Uint8Array {
  const own = createECDH("prime256v1");
  own.setPrivateKey(privateKey);
  const ownPublic = own.getPublicKey();
  const shared = own.computeSecret(publicKey);
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), publicKey, ownPublic]);
  const secret = new Uint8Array(hkdfSync("sha256", shared, auth, info, 32));
  const derive = (use: string, length: number) =>
    new Uint8Array(hkdfSync("sha256", secret, salt, `Content-Encoding: ${use}\0`, length));
  const cipher = createCipheriv("aes-128-gcm", derive("aes128gcm", 16), derive("nonce", 12));
  const sealed = [cipher.update(text, "utf8"), cipher.update(Uint8Array.of(lastRecord)), cipher.final()];
  const size = Buffer.alloc(4);
  size.writeUInt32BE(recordSize);
  return Buffer.concat([salt, size, Uint8Array.of(ownPublic.length), ownPublic, ...sealed, cipher.getAuthTag()]);
}
