import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Log } from "../log.ts";

/** The kiosk's page with everything it refers to, kept on this machine's disk. */
export interface Shell {
  /** Null for what the page has no need of. */
  file(path: string): { headers: Record<string, string>; body: Buffer } | null;
  /** Fetches all of it again; what is kept stays until everything new is there. */
  refresh(hub: string, more: readonly string[]): Promise<void>;
}

const Index = z.record(z.string(), z.object({ headers: z.record(z.string(), z.string()), file: z.string() }));

const page = "/kiosk";
/** What the hub says about each: the page must keep its rules here too. */
const keptHeaders = /^(content-type|content-security-policy|x-|referrer-policy|cross-origin-)/;
/** What pages, styles and scripts name: `/look/emblem.svg`, `assets/kiosk-1a2b.js`, `./shared-3c4d.js`, `url(fonts/…)`. */
const references = /["'`(](\.{0,2}\/?[\w@./-]+\.(?:js|css|svg|png|webp|jpg|ico|woff2|json|webmanifest))["'`)?]/g;
const mostFiles = 500;
const patienceMs = 10_000;

export async function openShell(folder: string, log: Log): Promise<Shell> {
  const indexPath = join(folder, "index.json");
  let index: z.infer<typeof Index> = {};
  const bodies = new Map<string, Buffer>();
  try {
    index = Index.parse(JSON.parse(await readFile(indexPath, "utf8")));
    for (const { file } of Object.values(index)) bodies.set(file, await readFile(join(folder, file)));
  } catch (error) {
    index = {};
    if ((error as NodeJS.ErrnoException).code !== "ENOENT")
      log.warn({ folder, error: String(error) }, "the kiosk's page that is kept can not be read");
  }

  async function keep(body: Buffer): Promise<string> {
    const file = createHash("sha256").update(body).digest("hex");
    if (!bodies.has(file)) {
      await writeWhole(join(folder, file), body);
      bodies.set(file, body);
    }
    return file;
  }

  async function fetchAll(hub: string, more: readonly string[]): Promise<typeof index> {
    const found: typeof index = {};
    const waiting = [page, ...more];
    const seen = new Set(waiting);
    for (let path = waiting.shift(); path !== undefined && seen.size < mostFiles; path = waiting.shift()) {
      const response = await fetch(new URL(path, hub), { signal: AbortSignal.timeout(patienceMs) });
      if (!response.ok) {
        // Words in a script may look like a file; the page itself and what it needs first must be there.
        if (path === page) throw new Error(`${path} was answered with ${response.status}`);
        continue;
      }
      const body = Buffer.from(await response.arrayBuffer());
      const headers = Object.fromEntries([...response.headers].filter(([name]) => keptHeaders.test(name)));
      found[path] = { headers, file: await keep(body) };
      if (!/html|css|javascript|manifest/.test(response.headers.get("content-type") ?? "")) continue;
      for (const next of namedIn(body.toString("utf8"), path)) {
        if (seen.has(next)) continue;
        seen.add(next);
        waiting.push(next);
      }
    }
    return found;
  }

  return {
    file(path) {
      const entry = index[path];
      const body = entry && bodies.get(entry.file);
      return entry && body ? { headers: entry.headers, body } : null;
    },
    async refresh(hub, more) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const next = await fetchAll(hub, more);
      if (JSON.stringify(next) === JSON.stringify(index)) return;
      await writeWhole(indexPath, Buffer.from(JSON.stringify(next)));
      index = next;
      log.info({ files: Object.keys(next).length }, "the kiosk's page is kept for when the hub is away");
    },
  };
}

/** Paths on the hub that a file refers to. A bundler names its parts from the root of the pages, or beside each other. */
function namedIn(text: string, from: string): string[] {
  return [...text.matchAll(references)].flatMap(([, name = ""]) => {
    const base = name.startsWith("assets/") ? `/${name}` : name;
    const { pathname } = new URL(base, `http://hub${from}`);
    return pathname.startsWith("/assets/") || pathname.startsWith("/look/") ? [pathname] : [];
  });
}

async function writeWhole(path: string, body: Buffer): Promise<void> {
  await writeFile(`${path}.new`, body, { mode: 0o600, flush: true });
  await rename(`${path}.new`, path);
}
