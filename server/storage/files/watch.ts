import { watch } from "node:fs";
import { makeFolder } from "./folder.ts";

/** Milliseconds of quiet before what changed is read: editors and copies write in several steps. */
const quietMs = 150;

/**
 * Tells of changes in a folder, which is made if need be: editors replace a file rather than write in it, so it is not the file
 * that is watched. A folder that can not be watched is told of never, and one that vanishes not any more.
 * @param only changes of files with such names; null for any
 * @returns ends it
 */
export function watchFolder(
  folder: string,
  only: ((name: string) => boolean) | null,
  onChange: () => void,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  try {
    makeFolder(folder);
    const watcher = watch(folder, (_, name) => {
      if (only !== null && name !== null && !only(name)) return;
      clearTimeout(timer);
      timer = setTimeout(onChange, quietMs);
    });
    // A folder that vanishes takes its watcher with it: what is in force stays in force.
    watcher.on("error", () => watcher.close());
    return () => {
      clearTimeout(timer);
      watcher.close();
    };
  } catch {
    return () => undefined;
  }
}
