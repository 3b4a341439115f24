/** Native code of three megabytes, which a hub has no use for until somebody signs in. */
const argon2 = () => import("@node-rs/argon2");

/** argon2id as OWASP's password storage page asks for: 19 MiB, two passes. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export async function hashPassword(password: string): Promise<string> {
  const { hash } = await argon2();
  return hash(password.normalize("NFC"), cost);
}

/** Of a password nobody knows, by the same cost: unknown names take as long as wrong passwords. */
const nobodys = "$argon2id$v=19$m=19456,t=2,p=1$OdMnwrGrkTa1IwhMCQ9KKw$1hIaKcGTxRfl03cJGfL05uERPwq/6OkcjWWo280sTOY";

/**
 * False also when the stored hash is damaged: that account needs a new password.
 * @param passwordHash null for a name that does not exist
 */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  const { verify } = await argon2();
  const right = await verify(passwordHash ?? nobodys, password.normalize("NFC")).catch(() => false);
  return right && passwordHash !== null;
}
