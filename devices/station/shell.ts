import type { ClipList } from "#contract/voice.ts";
import type { KeptFile, KeptFiles } from "./kept-files.ts";

const page = "/kiosk";
/** What pages, styles and scripts name: `/look/emblem.svg`, `assets/kiosk-1a2b.js`, `./shared-3c4d.js`, `url(fonts/…)`. */
const references = /["'`(](\.{0,2}\/?[\w@./-]+\.(?:js|css|svg|png|webp|jpg|ico|woff2|json|webmanifest))["'`)?]/g;
const mostFiles = 500;
/** Sounds that are fetched at the same time. */
const together = 6;

/**
 * Keeps the kiosk's page with everything it refers to; what was kept stays until everything new is there.
 * @param more further paths that the page asks for
 * @throws what fetching throws
 */
export async function keepPage(kept: KeptFiles, hub: string, more: readonly string[]): Promise<void> {
  const files: Record<string, KeptFile> = {};
  const waiting = [page, ...more];
  const seen = new Set(waiting);
  for (let path = waiting.shift(); path !== undefined && seen.size < mostFiles; path = waiting.shift()) {
    const found = await kept.fetch(hub, path);
    if (!found) {
      // Words in a script may look like a file; the page itself must be there.
      if (path === page) throw new Error(`the hub has no ${page}`);
      continue;
    }
    files[path] = found.entry;
    if (!/html|css|javascript|manifest/.test(found.type)) continue;
    for (const next of namedIn(found.body.toString("utf8"), path)) {
      if (seen.has(next)) continue;
      seen.add(next);
      waiting.push(next);
    }
  }
  await kept.keep("page", files);
}

/** Keeps the sounds that lead through the page by ear. They have their version in their path: only new ones are fetched. */
export async function keepSounds(kept: KeptFiles, hub: string): Promise<void> {
  const list = "/api/voice/clips";
  const found = await kept.fetch(hub, list);
  if (!found) return;
  const { clips } = JSON.parse(found.body.toString("utf8")) as ClipList;
  const before = kept.group("sounds");
  const files: Record<string, KeptFile> = { [list]: found.entry };
  const paths = Object.entries(clips).map(([name, version]) => `/voice/${name}?v=${version}`);
  for (let from = 0; from < paths.length; from += together) {
    await Promise.all(
      paths.slice(from, from + together).map(async (path) => {
        const entry = before[path] ?? (await kept.fetch(hub, path))?.entry;
        if (entry) files[path] = entry;
      }),
    );
  }
  await kept.keep("sounds", files);
}

/** Paths on the hub that a file refers to. A bundler names its parts from the root of the pages, or beside each other. */
function namedIn(text: string, from: string): string[] {
  return [...text.matchAll(references)].flatMap(([, name = ""]) => {
    const base = name.startsWith("assets/") ? `/${name}` : name;
    const { pathname } = new URL(base, `http://hub${from}`);
    return pathname.startsWith("/assets/") || pathname.startsWith("/look/") ? [pathname] : [];
  });
}
