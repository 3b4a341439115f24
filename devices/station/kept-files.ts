import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Log } from "../log.ts";

/** What the hub serves, kept on this machine's disk by its path. */
export interface KeptFiles {
  /** Null for what is not kept. */
  file(path: string): Promise<{ headers: Record<string, string>; body: Buffer } | null>;
  /** A file of the hub, on the disk now; it is kept once a group has it. Null where the hub does not have it. */
  fetch(hub: string, path: string): Promise<{ entry: KeptFile; body: Buffer; type: string } | null>;
  group(name: Group): Readonly<Record<string, KeptFile>>;
  /** In one step: a power cut leaves the old group or the new one. */
  keep(name: Group, files: Record<string, KeptFile>): Promise<void>;
}

const KeptFile = z.object({ headers: z.record(z.string(), z.string()), file: z.string() });
export type KeptFile = z.infer<typeof KeptFile>;
const Files = z.record(z.string(), KeptFile);
const Index = z.object({ page: Files, sounds: Files });
type Group = keyof z.infer<typeof Index>;

/** What the hub says about each: the page must keep its rules here too. */
const keptHeaders = /^(content-type|content-security-policy|x-|referrer-policy|cross-origin-)/;
const patienceMs = 10_000;

export async function openKeptFiles(folder: string, log: Log): Promise<KeptFiles> {
  const indexPath = join(folder, "index.json");
  let index = await readIndex();
  const onDisk = new Set(Object.values(index).flatMap((files) => Object.values(files).map(({ file }) => file)));

  async function readIndex(): Promise<z.infer<typeof Index>> {
    try {
      return Index.parse(JSON.parse(await readFile(indexPath, "utf8")));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT")
        log.warn({ folder, error: String(error) }, "the kiosk's page that is kept can not be read");
      return { page: {}, sounds: {} };
    }
  }

  return {
    async file(path) {
      const entry = index.page[path] ?? index.sounds[path];
      const body = entry && (await readFile(join(folder, entry.file)).catch(() => null));
      return entry && body ? { headers: entry.headers, body } : null;
    },
    async fetch(hub, path) {
      const response = await fetch(new URL(path, hub), { signal: AbortSignal.timeout(patienceMs) });
      const body = Buffer.from(await response.arrayBuffer());
      if (!response.ok) return null;
      const file = createHash("sha256").update(body).digest("hex");
      if (!onDisk.has(file)) await writeWhole(folder, file, body);
      onDisk.add(file);
      const headers = Object.fromEntries([...response.headers].filter(([name]) => keptHeaders.test(name)));
      return { entry: { headers, file }, body, type: response.headers.get("content-type") ?? "" };
    },
    group: (name) => index[name],
    async keep(name, files) {
      if (JSON.stringify(files) === JSON.stringify(index[name])) return;
      const next = { ...index, [name]: files };
      await writeWhole(folder, "index.json", Buffer.from(JSON.stringify(next)));
      index = next;
      log.info({ what: name, files: Object.keys(files).length }, "the kiosk's page is kept for when the hub is away");
    },
  };
}

async function writeWhole(folder: string, name: string, body: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, name);
  await writeFile(`${path}.new`, body, { mode: 0o600, flush: true });
  await rename(`${path}.new`, path);
}
