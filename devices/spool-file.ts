import { type FileHandle, mkdir, open, readFile, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { createTurns } from "./turns.ts";

/** A file that lines are added to. */
export interface SpoolFile {
  /** All its lines; none when there is no file yet. */
  lines(): Promise<string[]>;
  /** Resolves once it is on the disk. What is asked for meanwhile goes together, with one sync. */
  add(line: string): Promise<void>;
  /** All lines anew, in one step: a crash leaves the old file or the new one. */
  replace(lines: () => string[]): Promise<void>;
  close(): Promise<void>;
}

/** Everything throws what the file system throws. */
export function createSpoolFile(path: string): SpoolFile {
  const turn = createTurns();
  let file: FileHandle | null = null;
  let gathering: { lines: string[]; written: Promise<void> } | null = null;

  async function write(lines: readonly string[]): Promise<void> {
    if (!file) throw new Error(`${path} is not open`);
    await file.appendFile(`${lines.join("\n")}\n`);
    await file.datasync();
  }

  async function replaceNow(lines: readonly string[]): Promise<void> {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const fresh = `${path}.new`;
    const next = await open(fresh, "w", 0o600);
    try {
      await next.appendFile(lines.map((line) => `${line}\n`).join(""));
      await next.sync();
      await rename(fresh, path);
      await syncFolder(dirname(path));
    } catch (error) {
      await next.close();
      throw error;
    }
    await file?.close();
    file = next;
  }

  return {
    async lines() {
      try {
        return (await readFile(path, "utf8")).split("\n").filter(Boolean);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
        throw error;
      }
    },
    add(line) {
      if (!gathering) {
        const lines: string[] = [];
        const written = turn(() => {
          gathering = null;
          return write(lines);
        });
        gathering = { lines, written };
      }
      gathering.lines.push(line);
      return gathering.written;
    },
    replace: (lines) => turn(() => replaceNow(lines())),
    close: () =>
      turn(async () => {
        await file?.close();
        file = null;
      }),
  };
}

/** The name of a file is on the disk only once its folder is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
