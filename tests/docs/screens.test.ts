import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = join(root, "docs/screens");
const page = readFileSync(join(folder, "README.md"), "utf8");
const rows = page.split("\n").filter((line) => line.startsWith("| ["));
const files = readdirSync(folder).filter((file) => file !== "README.md");

describe("the pictures of the screens", () => {
  it("are those that the index lists, each once", () => {
    const listed = rows.map((row) => /^\| \[([\w-]+\.webp)\]\(\1\) \|/.exec(row)?.[1] ?? row);
    expect(listed.toSorted()).toEqual(files.toSorted());
  });

  it("are each told in one line, with their size and what draws them", () => {
    for (const row of rows)
      expect(row).toMatch(/^\| \[[^\]]+\]\([^)]+\) \| \p{Lu}[^|]{4,140} \| \d+ × \d+ \| (`[\w/-]+` ?)+\|$/u);
  });

  it("show each screen that there is, and none that there is no more", () => {
    const drawn = new Set([...page.matchAll(/`([\w-]+\/[\w/-]+)`/g)].map(([, name]) => name ?? ""));
    const screens = ["kiosk-ui/screens", "display-ui/screens", "display-ui/stage", "counter-ui/screens"].flatMap((at) =>
      readdirSync(join(root, at))
        .filter((file) => file.endsWith(".tsx"))
        .map((file) => join(at, file.slice(0, -".tsx".length))),
    );
    expect(screens.filter((screen) => !drawn.has(screen))).toEqual([]);
    for (const name of drawn)
      expect(
        ["ts", "tsx"].some((ending) => exists(`${name}.${ending}`)),
        name,
      ).toBe(true);
  });

  it("show each paper that a kiosk gives, as its bytes print it", () => {
    const slips = ["server/printing", "devices/station"].flatMap((at) =>
      readdirSync(join(root, at))
        .filter((file) => /(^|-)slip\.ts$/.test(file))
        .map((file) => `${at}/${file.slice(0, -".ts".length)}`),
    );
    expect(slips).toHaveLength(3);
    for (const slip of slips) expect(page).toContain(`\`${slip}\``);
  });

  it("show each page that the hub draws without a script, on a phone and on a desk, in both languages", () => {
    const pages = readdirSync(join(root, "server/http")).filter((file) => /^front\.ts$|-page\.ts$/.test(file));
    expect(pages).toEqual(["front.ts", "lost-page.ts", "procedures-page.ts", "status-page.ts"]);
    for (const page of pages.map((file) => file.slice(0, -".ts".length))) {
      const pictures = rows.filter((row) => row.includes(`\`server/http/${page}\``));
      for (const [english, size] of [false, true].flatMap((each) => [
        [each, "360 × 640"] as const,
        [each, "1366 × 768"] as const,
      ]))
        expect(
          pictures.filter((row) => /-en(-\d+)?\.webp\]/.test(row) === english && row.includes(`| ${size} |`)),
          `${page} ${size}`,
        ).not.toEqual([]);
    }
  });

  it("are small enough to be carried along: six megabytes in all", () => {
    const bytes = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
    expect(bytes).toBeLessThan(6 * 1_024 * 1_024);
    for (const file of files) expect(statSync(join(folder, file)).size, file).toBeGreaterThan(1_000);
  });
});

const exists = (file: string) => statSync(join(root, file), { throwIfNoEntry: false })?.isFile() ?? false;
