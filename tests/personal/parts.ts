import fc from "fast-check";
import { keyOf } from "../../server/personal/key.ts";
import type { Keyring } from "../../server/personal/keyring.ts";
import { createSealer } from "../../server/personal/sealer.ts";

/** Root keys that everybody knows: 32 bytes of one value. */
export const rootOf = (byte: number) => Buffer.alloc(32, byte);

/** The newest first. */
export function aKeyring(...bytes: [number, ...number[]]): Keyring {
  const [first, ...older] = bytes;
  const newest = keyOf(rootOf(first));
  return { newest, keys: [newest, ...older.map((byte) => keyOf(rootOf(byte)))] };
}

export const sealer = createSealer(aKeyring(7));

export const here = { table: "dossiers", record: "d-1", field: "name" };

export const text = fc.string({ unit: "grapheme", maxLength: 80 });

export const hexOf = (bytes: Uint8Array | null) => Buffer.from(bytes ?? []).toString("hex");
