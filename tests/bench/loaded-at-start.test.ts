import { fileURLToPath } from "node:url";
import { build } from "vite";
import { expect, test } from "vitest";

/** Packages that are loaded with this file, because somewhere on the way to them nothing waits until they are wanted. */
async function packagesLoadedWith(file: string): Promise<string[]> {
  const rolldownOptions = { external: (name: string) => !/^[./#]/.test(name) };
  const built = await build({
    configFile: false,
    logLevel: "silent",
    worker: { format: "es", rolldownOptions },
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(new URL(`../../${file}`, import.meta.url)), formats: ["es"] },
      rolldownOptions,
    },
  });
  const chunks = [built].flat().flatMap((bundle) => {
    if (!("output" in bundle)) throw new Error("Vite watches instead of building");
    return bundle.output.flatMap((chunk) => (chunk.type === "chunk" ? [chunk] : []));
  });
  const loaded = new Set<string>();
  const ahead = chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName);
  for (let name = ahead.pop(); name !== undefined; name = ahead.pop()) {
    if (loaded.has(name)) continue;
    loaded.add(name);
    ahead.push(...(chunks.find(({ fileName }) => fileName === name)?.imports ?? []));
  }
  return [...loaded].filter((name) => !name.endsWith(".js") && !name.startsWith("node:")).sort();
}

test("a hub gives its first number with these packages loaded and no others: each costs time at the start and memory all day", async () => {
  expect(await packagesLoadedWith("server/office.ts")).toEqual([
    "@fastify/cookie",
    "@fastify/helmet",
    "@fastify/rate-limit",
    "@fastify/static",
    "fastify",
    "fastify-type-provider-zod",
    "socket.io",
    "zod",
  ]);
});

test("the thread that keeps the hall carries SQLite and no query builder", async () => {
  expect(await packagesLoadedWith("server/storage/sqlite/worker.ts")).toEqual(["better-sqlite3"]);
});

test.each(["devices/agent.ts", "server/own-devices.ts"])(
  "%s without hardware carries nothing that draws, nothing that prints and no serial line",
  async (file) => {
    expect(await packagesLoadedWith(file)).toEqual(["better-sqlite3", "socket.io-client", "zod"]);
  },
);
