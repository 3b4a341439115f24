import { readdir, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
/** What the screens are made of. */
const sources = [
  "kiosk-ui",
  "display-ui",
  "counter-ui",
  "devices/bench/page",
  "server/contract",
  "vite.config.ts",
  "package-lock.json",
];

/** Builds the screens when they are missing or older than what they are made of. */
export async function buildScreens(): Promise<void> {
  const built = await newest(`${root}dist`);
  const changed = Math.max(...(await Promise.all(sources.map((source) => newest(root + source)))));
  if (built > changed) return;
  process.stdout.write("Building the screens (the first start only) …\n");
  const { build } = await import("vite");
  await build({ root, logLevel: "warn" });
}

/** Time of the newest file at or below a path, in ms; 0 when there is none. */
async function newest(path: string): Promise<number> {
  const found = await stat(path).catch(() => null);
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const inside = await readdir(path, { recursive: true, withFileTypes: true });
  const times = await Promise.all(
    inside
      .filter((entry) => entry.isFile())
      .map(async (entry) => (await stat(`${entry.parentPath}/${entry.name}`)).mtimeMs),
  );
  return Math.max(0, ...times);
}
