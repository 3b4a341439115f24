import { type FileHandle, mkdir, open, readFile, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { createTurns } from "./turns.ts";

/** A line that is read again later: in memory until it is on the disk, and then followed wherever the file has it. */
export interface KeptLine {
  /** In bytes from the beginning of the file. Null when the file was lost with it. */
  is: { text: string } | { at: number; length: number } | null;
}

/** A file that lines are added to. */
export interface SpoolFile {
  /** All its lines; none when there is no file yet. */
  lines(): Promise<string[]>;
  /** Resolves once it is on the disk. What is asked for meanwhile goes together, with one sync. */
  add(line: string | KeptLine): Promise<void>;
  /** Null when it was lost. */
  read(line: KeptLine): Promise<string | null>;
  /** All lines anew, in one step: a crash leaves the old file or the new one. */
  replace(lines: () => readonly (string | KeptLine)[]): Promise<void>;
  close(): Promise<void>;
}

/** Written anew in pieces of about so many characters: of the kept lines no more than that is in memory. */
const pieceLength = 65_536;

/** Everything throws what the file system throws. */
export function createSpoolFile(path: string): SpoolFile {
  const turn = createTurns();
  let file: FileHandle | null = null;
  /** Where the file ends, in bytes. */
  let end = 0;
  let gathering: { lines: (string | KeptLine)[]; written: Promise<void> } | null = null;

  async function write(lines: readonly (string | KeptLine)[]): Promise<void> {
    if (!file) throw new Error(`${path} is not open`);
    const into = file;
    // After a failure nobody knows where the file ends: nothing is added to it before it is written anew.
    file = null;
    const layout = layOut(end);
    try {
      const texts = lines.flatMap((line) => {
        const text = textIn(line);
        // Null for one that came to the disk meanwhile, when the file was written anew.
        return text === null ? [] : [layout.place(line, text)];
      });
      await into.appendFile(texts.join(""));
      await into.datasync();
    } catch (error) {
      await into.close();
      throw error;
    }
    file = into;
    end = layout.end();
    layout.settle();
  }

  async function replaceNow(lines: readonly (string | KeptLine)[]): Promise<void> {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const fresh = `${path}.new`;
    const next = await open(fresh, "w", 0o600);
    const layout = layOut(0);
    try {
      let piece = "";
      for (const line of lines) {
        const text = await readNow(line);
        if (text !== null) piece += layout.place(line, text);
        if (piece.length < pieceLength) continue;
        await next.appendFile(piece);
        piece = "";
      }
      await next.appendFile(piece);
      await next.sync();
      await rename(fresh, path);
      await syncFolder(dirname(path));
    } catch (error) {
      await next.close();
      throw error;
    }
    await file?.close();
    file = next;
    end = layout.end();
    for (const line of lines) if (typeof line !== "string") line.is = null;
    layout.settle();
  }

  async function readNow(line: string | KeptLine): Promise<string | null> {
    if (typeof line === "string" || !line.is || "text" in line.is) return textIn(line);
    const { at, length } = line.is;
    const from = await open(path, "r").catch(nullIfMissing);
    if (!from) return null;
    try {
      const { bytesRead, buffer } = await from.read(Buffer.alloc(length), 0, length, at);
      return bytesRead === length ? buffer.toString() : null;
    } finally {
      await from.close();
    }
  }

  return {
    async lines() {
      const all = await readFile(path, "utf8").catch(nullIfMissing);
      return (all ?? "").split("\n").filter(Boolean);
    },
    add(line) {
      if (!gathering) {
        const lines: (string | KeptLine)[] = [];
        const written = turn(() => {
          gathering = null;
          return write(lines);
        });
        gathering = { lines, written };
      }
      gathering.lines.push(line);
      return gathering.written;
    },
    read: (line) => turn(() => readNow(line)),
    replace: (lines) => turn(() => replaceNow(lines())),
    close: () =>
      turn(async () => {
        await file?.close();
        file = null;
      }),
  };
}

/** Where lines come to stand that are written one behind the other. */
function layOut(from: number) {
  const places = new Map<KeptLine, { at: number; length: number }>();
  let end = from;
  return {
    /** @returns what to write */
    place(line: string | KeptLine, text: string): string {
      const length = Buffer.byteLength(text);
      if (typeof line !== "string") places.set(line, { at: end, length });
      end += length + 1;
      return `${text}\n`;
    },
    end: () => end,
    /** Once they are on the disk. */
    settle() {
      for (const [line, place] of places) line.is = place;
    },
  };
}

function textIn(line: string | KeptLine): string | null {
  if (typeof line === "string") return line;
  return line.is && "text" in line.is ? line.is.text : null;
}

function nullIfMissing(error: unknown): null {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
  throw error;
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
