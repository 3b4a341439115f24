import { hash, verify } from "@node-rs/argon2";

/** argon2id as OWASP's password storage page asks for: 19 MiB, two passes. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), cost);
}

/** A hash of nothing anybody knows: unknown names take as long as wrong passwords. */
let nobodys: Promise<string> | null = null;

/** @param passwordHash null for a name that does not exist */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  nobodys ??= hashPassword(crypto.randomUUID());
  const right = await verify(passwordHash ?? (await nobodys), password.normalize("NFC"));
  return right && passwordHash !== null;
}
