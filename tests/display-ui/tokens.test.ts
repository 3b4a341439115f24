import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { contrast, deepOf, isLegible } from "#contract/contrast.ts";
import { usualLook } from "#contract/look.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const look = readFileSync(join(root, "server/look/look.css"), "utf8");
const tokens = new Map(
  [...look.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = "", hex = ""]) => [name, hex]),
);
const hex = (name: string) => tokens.get(name) ?? "";

const sheets = ["kiosk-ui", "display-ui", "counter-ui", "devices/bench/page", "server/look"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".css") && name !== "look.css")
    .map((name) => join(folder, name)),
);

describe("the tokens of the look", () => {
  it("are written out in one place only: every sheet names them", () => {
    expect(tokens.size).toBeGreaterThan(12);
    expect(sheets.length).toBeGreaterThan(40);
    const colours = new RegExp([...tokens.values()].filter((one) => one !== "#ffffff").join("|"), "gi");
    const written = sheets.flatMap((sheet) =>
      (readFileSync(join(root, sheet), "utf8").match(colours) ?? []).map((colour) => `${sheet}: ${colour}`),
    );
    expect(written).toEqual([]);
  });

  it("have the project's own colour, of which everything that stands on it can be read", () => {
    expect(hex("lacquer")).toBe(usualLook.lacquer);
    expect(isLegible(hex("lacquer"))).toBe(true);
    expect(isLegible(hex("lacquer-deep"))).toBe(true);
    expect(contrast(hex("lacquer-deep"), deepOf(hex("lacquer")))).toBeLessThan(1.1);
  });

  it.each([
    ["ink", "paper", 7],
    ["soft", "paper", 7],
    ["ink", "gold-soft", 7],
    ["gold-soft", "lacquer", 7],
    ["gold-soft", "lacquer-deep", 7],
    ["card", "jade", 7],
    ["card", "indigo", 7],
    ["alarm", "alarm-soft", 7],
    ["edge", "paper", 3],
  ])("%s on %s is at least %i : 1", (one, other, least) => {
    expect(contrast(hex(one), hex(other))).toBeGreaterThanOrEqual(least);
  });
});
