import { createHash, randomUUID } from "node:crypto";
import {
  type FileHandle,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  statfs,
  utimes,
  writeFile,
} from "node:fs/promises";
import { join } from "node:path";
import { MediaFile } from "#contract/ids.ts";
import { mostImageBytes, mostVideoBytes } from "#contract/media-limits.ts";
import { makeFolder, syncFolder } from "./folder.ts";
import { headBytes, kindOf, type MediaKind } from "./media-kind.ts";

export type Taken =
  | { ok: true; file: MediaFile; bytes: number }
  /**
   * `kind`: nothing that is taken in; `large`: beyond the limit of its kind; `damaged`: a picture that can not be read;
   * `full`: the disk has no room but what the tickets need; `cut`: the sender went away.
   */
  | { ok: false; why: "kind" | "large" | "damaged" | "full" | "cut" }
  /** Whatever else the disk says; `code` is the system's, such as `EACCES`. */
  | { ok: false; why: "disk"; code: string };

/** Pictures and videos in a folder, each under the SHA-256 of what is in it: the same one twice is one. */
export interface Media {
  /** Writes what comes to the disk as it comes. There is a whole file or none, also after a power cut. */
  take(incoming: AsyncIterable<Uint8Array>): Promise<Taken>;
  has(file: MediaFile): Promise<boolean>;
  /** Where the files are. */
  folder: string;
  /** Removes what is in no use and lies here for longer than a month: what was taken out of a list may come back. */
  sweep(inUse: ReadonlySet<MediaFile>, now: number): Promise<void>;
}

export interface MediaParts {
  folder: string;
  /** The bare picture, without what cameras write beside it; null when it can not be shown. */
  cleanPicture: (bytes: Uint8Array) => { bytes: Uint8Array } | null;
  /** Bytes that stay free on the disk: the journal of the day needs them more. */
  reserve: number;
}

const keptMs = 30 * 86_400_000;
/** How often the room on the disk is looked at, in bytes written. */
const lookEvery = 16_000_000;
const incomplete = ".part";

export async function openMedia({ folder, cleanPicture, reserve }: MediaParts): Promise<Media> {
  makeFolder(folder);
  // What a power cut left half written.
  for (const name of await readdir(folder))
    if (name.endsWith(incomplete)) await rm(join(folder, name), { force: true });

  async function hasRoom(): Promise<boolean> {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize > reserve;
  }

  /** Takes all of it into a file at hand, or says why not. */
  async function receive(incoming: AsyncIterable<Uint8Array>, handle: FileHandle) {
    const hash = createHash("sha256");
    let head = Buffer.alloc(0);
    let kind: MediaKind | null = null;
    let bytes = 0;
    let looked = 0;
    if (!(await hasRoom())) return "full";
    for await (const chunk of incoming) {
      bytes += chunk.length;
      if (head.length < headBytes) head = Buffer.concat([head, chunk.subarray(0, headBytes)]);
      kind ??= head.length >= headBytes ? kindOf(head) : null;
      if (head.length >= headBytes && kind === null) return "kind";
      if (bytes > mostVideoBytes || (kind !== null && bytes > limitOf(kind))) return "large";
      if (bytes - looked > lookEvery) {
        if (!(await hasRoom())) return "full";
        looked = bytes;
      }
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
    kind ??= kindOf(head);
    return kind === null ? "kind" : { kind, bytes, name: hash.digest("hex") };
  }

  async function settle(part: string, handle: FileHandle, received: { kind: MediaKind; bytes: number; name: string }) {
    let { name, bytes } = received;
    if (!isVideoKind(received.kind)) {
      const picture = cleanPicture(await readFile(part));
      if (!picture) return { ok: false as const, why: "damaged" as const };
      name = createHash("sha256").update(picture.bytes).digest("hex");
      bytes = picture.bytes.length;
      await handle.truncate(0);
      await writeFile(part, picture.bytes);
    }
    await handle.sync();
    const file = MediaFile.parse(`${name}.${received.kind}`);
    await rename(part, join(folder, file));
    syncFolder(folder);
    return { ok: true as const, file, bytes };
  }

  return {
    folder,
    async take(incoming) {
      const part = join(folder, `${randomUUID()}${incomplete}`);
      let handle: FileHandle | null = null;
      try {
        handle = await open(part, "w");
        const received = await receive(arriving(incoming), handle);
        return typeof received === "string" ? { ok: false, why: received } : await settle(part, handle, received);
      } catch (error) {
        return refusalFor(error);
      } finally {
        // What a failing disk does not let go of is taken away at the next start.
        await Promise.allSettled([handle?.close(), rm(part, { force: true })]);
      }
    },
    has: (file) =>
      stat(join(folder, file)).then(
        (found) => found.isFile(),
        () => false,
      ),
    async sweep(inUse, now) {
      for (const name of await readdir(folder)) {
        const file = MediaFile.safeParse(name);
        if (!file.success) continue;
        const path = join(folder, name);
        // A month from when it was last in use.
        if (inUse.has(file.data)) await utimes(path, now / 1_000, now / 1_000);
        else if ((await stat(path)).mtimeMs < now - keptMs) await rm(path, { force: true });
      }
    },
  };
}

function isVideoKind(kind: MediaKind): boolean {
  return kind === "mp4" || kind === "webm";
}

function limitOf(kind: MediaKind): number {
  return isVideoKind(kind) ? mostVideoBytes : mostImageBytes;
}

/** The sender went away, and the disk is not to blame. */
class CutOff extends Error {}

async function* arriving(incoming: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* incoming;
  } catch (error) {
    throw new CutOff("the sender went away", { cause: error });
  }
}

/** @throws what is not the disk's: a fault of the program */
function refusalFor(error: unknown): Extract<Taken, { ok: false }> {
  if (error instanceof CutOff) return { ok: false, why: "cut" };
  if (!(error instanceof Error && "code" in error)) throw error;
  const code = String(error.code);
  // Node's own begin with ERR_: what it was handed was wrong, not the disk.
  if (!/^E[A-Z0-9]+$/.test(code)) throw error;
  return code === "ENOSPC" || code === "EDQUOT" ? { ok: false, why: "full" } : { ok: false, why: "disk", code };
}
