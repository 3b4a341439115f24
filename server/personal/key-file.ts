import { randomBytes } from "node:crypto";
import { closeSync, fstatSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { syncFolder } from "../storage/files/folder.ts";
import { KeyringRefused } from "./fault.ts";
import { type Key, keyBytes, keyOf } from "./key.ts";

/** One key of the office. `id` shows damage: it comes from the root. */
const KeyFile = z.strictObject({ about: z.string(), id: z.string(), root: z.base64url() });

const about =
  "Khoá dữ liệu cá nhân của Một Cửa. Đừng xoá, sửa hay cho ai xem; xin sao lưu riêng. Key of personal data: do not delete, edit or show it; back it up apart from the data.";

/** `personal-1.key`; the highest number is the newest. */
export function keyFileName(number: number): string {
  return `personal-${number}.key`;
}

/** The number of a key file, or null for any other file. */
export function keyFileNumber(name: string): number | null {
  const number = /^personal-([1-9]\d{0,5})\.key$/.exec(name)?.[1];
  return number === undefined ? null : Number(number);
}

/** Reads one key. Throws `KeyringRefused` when others may read the file or when it is not whole; else what the disk throws. */
export function readKeyFile(file: string): Key {
  const handle = openSync(file, "r");
  let text: string;
  try {
    // Windows has no such modes: there the folder of the account protects the file.
    if (process.platform !== "win32" && (fstatSync(handle).mode & 0o077) !== 0) {
      throw new KeyringRefused("readableByOthers", file);
    }
    text = readFileSync(handle, "utf8");
  } finally {
    closeSync(handle);
  }
  const parsed = KeyFile.safeParse(jsonOf(text));
  if (!parsed.success) throw new KeyringRefused("damaged", file);
  const root = Buffer.from(parsed.data.root, "base64url");
  const asWritten = root.length === keyBytes && root.toString("base64url") === parsed.data.root;
  const key = keyOf(root);
  if (!asWritten || key.id !== parsed.data.id) throw new KeyringRefused("damaged", file);
  return key;
}

/**
 * Makes a key file with a new root, for nobody else to read, and on disk when it returns: written aside, synced, then linked to
 * its name, which no other process can take at the same time. False when that name is taken: then that one counts.
 */
export function makeKeyFile(folder: string, number: number): boolean {
  const root = randomBytes(keyBytes);
  const text = JSON.stringify({ about, id: keyOf(root).id, root: root.toString("base64url") }, null, 2);
  const file = join(folder, keyFileName(number));
  const aside = `${file}.${randomBytes(4).toString("hex")}.unused`;
  const handle = openSync(aside, "wx", 0o600);
  try {
    writeFileSync(handle, `${text}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  try {
    linkSync(aside, file);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(aside);
    syncFolder(folder);
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
