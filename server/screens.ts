import { execFile } from "node:child_process";
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

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
  const built = await newest(join(root, "dist"));
  const changed = Math.max(...(await Promise.all(sources.map((source) => newest(join(root, source))))));
  if (built > changed) return;
  process.stdout.write("Building the screens (after a change only) …\n");
  // In a process of its own, since React's build follows NODE_ENV, which may be set to anything here; and aside, so that
  // nobody is ever served half a build.
  const aside = join(root, ".cache", `screens-${process.pid}`);
  await mkdir(join(root, ".cache"), { recursive: true });
  await promisify(execFile)(
    process.execPath,
    [join(root, "node_modules/vite/bin/vite.js"), "build", "--outDir", aside, "--logLevel", "error"],
    { cwd: root, env: { ...process.env, NODE_ENV: "production" } },
  );
  await rm(join(root, "dist"), { recursive: true, force: true });
  await rename(aside, join(root, "dist"));
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
      .map(async (entry) => (await stat(join(entry.parentPath, entry.name))).mtimeMs),
  );
  return Math.max(0, ...times);
}
