import { createDecipheriv, createECDH, hkdfSync } from "node:crypto";

/** What a browser does with a message (RFC 8188, section 2.2; RFC 8291, section 3.4), written from the receiver's side. */
export function decrypt(message: Uint8Array, privateKey: Uint8Array, auth: Uint8Array): string {
  const own = createECDH("prime256v1");
  own.setPrivateKey(privateKey);
  const body = Buffer.from(message);
  const salt = body.subarray(0, 16);
  const sender = body.subarray(21, 21 + body.readUInt8(20));
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), own.getPublicKey(), sender]);
  const secret = Buffer.from(hkdfSync("sha256", own.computeSecret(sender), auth, info, 32));
  const derive = (use: string, length: number) =>
    Buffer.from(hkdfSync("sha256", secret, salt, `Content-Encoding: ${use}\0`, length));
  const decipher = createDecipheriv("aes-128-gcm", derive("aes128gcm", 16), derive("nonce", 12));
  decipher.setAuthTag(body.subarray(-16));
  const plain = Buffer.concat([decipher.update(body.subarray(21 + sender.length, -16)), decipher.final()]);
  if (plain.at(-1) !== 2) throw new Error("not the last record");
  return plain.subarray(0, -1).toString("utf8");
}
