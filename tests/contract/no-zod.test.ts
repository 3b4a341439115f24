import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { expect, test } from "vitest";

const folder = fileURLToPath(new URL("../../server/contract/client/", import.meta.url));

test("what every screen shares brings no schema and no package into its page", async () => {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".ts"));
  const built = await build({
    configFile: false,
    logLevel: "silent",
    build: { write: false, minify: false, lib: { entry: files.map((file) => folder + file), formats: ["es"] } },
  });
  const modules = [built].flat().flatMap((bundle) => {
    if (!("output" in bundle)) throw new Error("Vite watches instead of building");
    return bundle.output.flatMap((chunk) => (chunk.type === "chunk" ? [...chunk.imports, ...chunk.moduleIds] : []));
  });
  expect(modules.length).toBeGreaterThanOrEqual(files.length);
  expect(modules.filter((module) => module.includes("zod") || module.includes("node_modules"))).toEqual([]);
});
