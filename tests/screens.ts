import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildScreens } from "../server/screens.ts";

/** `built`: as a browser gets them. `oneLine`: a page is one line, all that tests without a browser need. */
export type Screens = "built" | "oneLine";

const project = fileURLToPath(new URL("..", import.meta.url));
const pages = [
  "kiosk-ui/index.html",
  "display-ui/index.html",
  "display-ui/counter-screen/index.html",
  "counter-ui/index.html",
  "display-ui/phone/index.html",
  "display-ui/booking/index.html",
  "devices/bench/page/index.html",
];

/** The project's folder with these screens in it, made inside `folder` if need be, and how to put it away again. */
export async function projectWith(
  screens: Screens,
  folder: string,
): Promise<{ root: string; remove(): Promise<void> }> {
  if (screens === "built") {
    await buildScreens();
    return { root: project, remove: async () => {} };
  }
  const root = await mkdtemp(join(folder, "project-"));
  for (const part of ["package.json", "node_modules", "server"]) await symlink(join(project, part), join(root, part));
  await mkdir(join(root, "dist/assets"), { recursive: true });
  for (const page of pages) {
    const file = join(root, "dist", page);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `<!doctype html><title>${page}</title><!--page-->\n`);
  }
  return { root, remove: () => rm(root, { recursive: true, force: true }) };
}
