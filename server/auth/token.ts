import { createHash, randomBytes } from "node:crypto";

/** 256 random bits, safe in a header or a URL. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored of a token: enough to know it again, useless to whoever reads the file. */
export function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
