import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { writeDurably } from "../files/write.ts";

/** What people wrote into a settings file and the hub could not use: kept beside it when the file is written over. */
export interface FaultyCopies {
  /** Whether a file of this name is one of them. */
  isOne(name: string): boolean;
  /** Keeps it under a name of its own; the same once. Throws what the disk throws. */
  keep(bytes: Uint8Array): Promise<void>;
  /** Their names, until somebody takes them away. */
  names(): Promise<string[]>;
}

/** @param file `office.json`, whose copies are `office.faulty-1a2b3c4d.json` */
export function createFaultyCopies(file: string): FaultyCopies {
  const folder = dirname(file);
  const begin = `${basename(file, ".json")}.faulty-`;
  const isOne = (name: string) => name.startsWith(begin) && name.endsWith(".json");
  return {
    isOne,
    async keep(bytes) {
      const digest = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
      await writeDurably(join(folder, `${begin}${digest}.json`), bytes);
    },
    async names() {
      const all = await readdir(folder).catch(() => []);
      return all.filter(isOne).sort();
    },
  };
}
