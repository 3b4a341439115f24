import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { z } from "zod";

const names = z.record(z.string(), z.string()).transform((packages) => Object.keys(packages));
const Package = z.object({ dependencies: names, optionalDependencies: names, devDependencies: names });

it("the dependencies page says what each package of package.json is for", () => {
  const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
  const { dependencies, optionalDependencies, devDependencies } = Package.parse(JSON.parse(read("package.json")));
  const page = read("docs/dependencies.md");
  const all = [...dependencies, ...optionalDependencies, ...devDependencies];
  expect(all.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});
