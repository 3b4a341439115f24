import { chmodSync, existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { makeFolder, syncFolder } from "../storage/files/folder.ts";
import { KeyringRefused } from "./fault.ts";
import type { Key } from "./key.ts";
import { keyFileName, keyFileNumber, makeKeyFile, readKeyFile } from "./key-file.ts";

/** The keys an office has. New data are sealed with the newest, old ones opened with the key that sealed them. */
export interface Keyring {
  newest: Key;
  /** The newest first. */
  keys: readonly Key[];
}

/**
 * Reads the office's keys from their folder; the first start makes one, synced to disk before this returns. Of several processes
 * that start at once, one makes it and all have it.
 *
 * @param sealedDataExists whether anything sealed is stored: then a missing key is never replaced by a new one
 * @throws KeyringRefused in plain words
 */
export function openKeyring({ folder, sealedDataExists }: { folder: string; sealedDataExists: boolean }): Keyring {
  return usable(folder, () => {
    const found = readKeys(folder);
    if (found) return found;
    if (sealedDataExists) throw new KeyringRefused("missing", folder);
    ready(folder);
    makeKeyFile(folder, 1);
    return readKeys(folder) ?? refuseMissing(folder);
  });
}

/**
 * Rotation: makes one more key, which seals from the next `openKeyring` on. Fields are moved to it by `Sealer.reseal`.
 * @throws KeyringRefused also when there is no key to rotate from
 */
export function addKey(folder: string): Keyring {
  return usable(folder, () => {
    const highest = keyNumbers(folder).at(0);
    if (highest === undefined) throw new KeyringRefused("missing", folder);
    makeKeyFile(folder, highest + 1);
    return readKeys(folder) ?? refuseMissing(folder);
  });
}

function readKeys(folder: string): Keyring | null {
  const keys = keyNumbers(folder).map((number) => readKeyFile(join(folder, keyFileName(number))));
  const [newest] = keys;
  if (!newest) return null;
  if (process.platform !== "win32" && (statSync(folder).mode & 0o022) !== 0) {
    throw new KeyringRefused("writableByOthers", folder);
  }
  // Whoever made the file may have died before its name was safe; nothing is sealed with a key that a power cut can take.
  syncFolder(folder);
  return { newest, keys };
}

/** The highest first; none in a folder that is not there. */
function keyNumbers(folder: string): number[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map(keyFileNumber)
    .filter((number) => number !== null)
    .sort((a, b) => b - a);
}

function ready(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(folder);
  chmodSync(folder, 0o700);
}

function refuseMissing(folder: string): never {
  throw new KeyringRefused("missing", folder);
}

/** What the disk threw, in plain words. */
function usable<Result>(folder: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof KeyringRefused) throw error;
    throw new KeyringRefused("unusable", folder, error instanceof Error ? error.message : String(error));
  }
}
