import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ClipFolder } from "#contract/voice.ts";
import { wordsOf } from "../sentence.ts";

/** Folder → clip → what ties its sound to its words: kept beside the clips as `digests.json` when they are made. */
export type Digests = Record<string, Record<string, string>>;

const callFolders = ["vi-north", "vi-south", "en"] as const satisfies readonly ClipFolder[];

/**
 * Of every clip of a call, its words and its bytes in one short number: a word that was changed without making its clip anew, or a
 * clip that came to lie under another's name, is another number. Nobody can hear that by looking.
 * @param place the folder of all clips
 */
export function digestsOf(place: string): Digests {
  return Object.fromEntries(
    callFolders.map((folder) => [
      folder,
      Object.fromEntries(
        Object.entries(wordsOf[folder]).map(([name, words]) => {
          const sound = readFileSync(join(place, folder, `${name}.ogg`));
          return [name, createHash("sha256").update(words).update("\n").update(sound).digest("hex").slice(0, 12)];
        }),
      ),
    ]),
  );
}
