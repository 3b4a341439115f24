import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** Null where none was kept. */
export async function readToken(path: string): Promise<string | null> {
  try {
    return (await readFile(path, "utf8")).trim() || null;
  } catch {
    return null;
  }
}

/** Where only this account can read it. */
export async function keepToken(path: string, token: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${token}\n`, { mode: 0o600 });
}

/** A token that the hub does not know any more is of no use, but whoever looks into it may want to see it. */
export async function putTokenAside(path: string): Promise<string> {
  const aside = `${path}.refused`;
  await rename(path, aside).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
  return aside;
}
