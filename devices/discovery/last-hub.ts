import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { KnownHub } from "./found-hub.ts";

/** Null where none was kept, or what is there can not be read. */
export async function readLastHub(path: string): Promise<KnownHub | null> {
  try {
    return KnownHub.parse(JSON.parse(await readFile(path, "utf8")));
  } catch {
    return null;
  }
}

/** In one step, so that a power cut leaves the old one or the new one. Throws what the file system throws. */
export async function keepLastHub(path: string, hub: KnownHub): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const fresh = `${path}.new`;
  await writeFile(fresh, `${JSON.stringify(hub)}\n`, { mode: 0o600 });
  await rename(fresh, path);
}
