import { open, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { makeFolder, syncFolder } from "./folder.ts";

/**
 * Replaces a file so that after a power cut it is the old one or the new one, whole: a temporary file beside it,
 * synced, renamed over it, and the folder synced. Throws what the disk throws; the old file stands then.
 */
export async function writeDurably(file: string, content: string | Uint8Array): Promise<void> {
  makeFolder(dirname(file));
  const aside = `${file}.tmp`;
  const handle = await open(aside, "w");
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(aside, file);
  syncFolder(dirname(file));
}
