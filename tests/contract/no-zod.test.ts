import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { expect, test } from "vitest";

const folder = fileURLToPath(new URL("../../server/contract/client/", import.meta.url));

/** Everything that the entries import, directly or not; packages stay outside by name. */
async function modulesOf(entry: string[]): Promise<string[]> {
  const built = await build({
    configFile: false,
    logLevel: "silent",
    build: {
      write: false,
      minify: false,
      lib: { entry, formats: ["es"] },
      rolldownOptions: { external: [/^node:/, "better-sqlite3", "zod"] },
    },
  });
  return [built].flat().flatMap((bundle) => {
    if (!("output" in bundle)) throw new Error("Vite watches instead of building");
    return bundle.output.flatMap((chunk) => (chunk.type === "chunk" ? [...chunk.imports, ...chunk.moduleIds] : []));
  });
}

test("what every screen shares brings no schema and no package into its page", async () => {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".ts"));
  const modules = await modulesOf(files.map((file) => folder + file));
  expect(modules.length).toBeGreaterThanOrEqual(files.length);
  expect(modules.filter((module) => module.includes("zod") || module.includes("node_modules"))).toEqual([]);
});

test("no citizen's screen brings a schema into its page: 25 kB more to load before anything can be touched", async () => {
  const pages = [
    "kiosk-ui/main.tsx",
    "display-ui/main.tsx",
    "display-ui/counter-screen/main.tsx",
    "display-ui/phone/main.ts",
  ];
  const modules = await modulesOf(pages.map((page) => fileURLToPath(new URL(`../../${page}`, import.meta.url))));
  expect(modules.some((module) => module.endsWith("kiosk-ui/App.tsx"))).toBe(true);
  expect(modules.filter((module) => module.includes("zod"))).toEqual([]);
});

test("the thread that keeps dossiers brings no schema along: six megabytes that an idle hub would carry", async () => {
  const worker = fileURLToPath(new URL("../../server/storage/sqlite/dossiers/worker.ts", import.meta.url));
  const modules = await modulesOf([worker]);
  expect(modules).toContain("better-sqlite3");
  expect(modules.filter((module) => module.includes("zod"))).toEqual([]);
});
