import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Row, row } from "./figures.ts";
import { root } from "./servers.ts";

/** What Vite writes of each chunk; only what is read here. */
type Manifest = Record<string, { file: string; css?: string[]; imports?: string[]; dynamicImports?: string[] }>;

/** For citizens' screens, which may hang off a poor line, and for phones, which do; officers' ones are only told. */
const screens = [
  { name: "kiosk", entry: "kiosk-ui/index.html", reachKb: 110 },
  { name: "display", entry: "display-ui/index.html", reachKb: 110 },
  { name: "phone", entry: "display-ui/phone/index.html", reachKb: 40 },
  { name: "counter", entry: "counter-ui/index.html", reachKb: null },
  { name: "bench", entry: "devices/bench/page/index.html", reachKb: null },
];

/**
 * Gzipped files of each screen, each once: what its first screen waits for, which is its page, its entry and all that this
 * imports, scripts and styles; and every script, also those that come later or never.
 */
export function screenSizes(): Row[] {
  const manifest = JSON.parse(readFileSync(join(root, "dist/.vite/manifest.json"), "utf8")) as Manifest;
  return screens.flatMap(({ name, entry, reachKb }) => [
    row({
      name: `first load of ${name}: page, scripts and styles, gzipped`,
      value: kilobytes(new Set([entry, ...filesOf(manifest, entry, "first", true)])),
      unit: "kB",
      ...(reachKb === null ? {} : { reach: { of: "value", is: "atMost", bound: reachKb } as const }),
    }),
    row({
      name: `JavaScript of ${name} in all, gzipped`,
      value: kilobytes(filesOf(manifest, entry, "all", false)),
      unit: "kB",
    }),
  ]);
}

function kilobytes(files: Set<string>): number {
  return [...files].reduce((sum, file) => sum + gzippedBytes(file), 0) / 1_000;
}

function filesOf(manifest: Manifest, entry: string, which: "first" | "all", withStyles: boolean): Set<string> {
  const files = new Set<string>();
  const seen = new Set<string>();
  const ahead = [entry];
  for (let key = ahead.pop(); key !== undefined; key = ahead.pop()) {
    if (seen.has(key)) continue;
    seen.add(key);
    const chunk = manifest[key];
    if (!chunk) throw new Error(`dist/.vite/manifest.json lacks ${key}`);
    if (chunk.file.endsWith(".js")) files.add(chunk.file);
    if (withStyles) for (const file of chunk.css ?? []) files.add(file);
    ahead.push(...(chunk.imports ?? []), ...(which === "all" ? (chunk.dynamicImports ?? []) : []));
  }
  return files;
}

function gzippedBytes(file: string): number {
  return gzipSync(readFileSync(join(root, "dist", file)), { level: 9 }).length;
}
