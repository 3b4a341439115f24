import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { listWords, wordsOver } from "#contract/wording.ts";
import { parts } from "./parts.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Files of Vietnamese words, and the part of a language's file that they stand in. */
const files = Object.entries({
  kiosk: "kiosk-ui/words",
  hall: "display-ui/words",
  phone: "display-ui/phone/words",
  booking: "display-ui/booking/words",
  ticket: "server/printing/words",
} as const).flatMap(([part, folder]) =>
  readdirSync(join(root, folder))
    .filter((name) => /(^|\.)vi(\.|$)/.test(name))
    .map((name) => [join(folder, name), part as keyof typeof parts] as const),
);

/** Whether all of this stands somewhere in that. */
function stands(wanted: unknown, within: unknown): boolean {
  if (within === wanted) return true;
  if (typeof within !== "object" || within === null) return false;
  const isAll =
    typeof wanted === "object" &&
    wanted !== null &&
    Object.entries(wanted).every(([key, value]) => stands(value, (within as Record<string, unknown>)[key]));
  return isAll || Object.values(within).some((value) => stands(wanted, value));
}

test.each(files)("all of %s can be said in a language that somebody drops in, as %s", async (file, part) => {
  const exported: Record<string, unknown> = await import(join(root, file));
  for (const [name, words] of Object.entries(exported)) expect(stands(words, parts[part]), name).toBe(true);
});

test("a file whose words no language can say is found", () => {
  expect(stands({ away: "x" }, { home: { away: "x" } })).toBe(true);
  expect(stands({ away: "x" }, { home: { take: "x" } })).toBe(false);
});

test("whoever writes a language sees each word that it lacks marked, on whatever screen, and none without", () => {
  for (const base of Object.values(parts)) {
    const missing: string[] = [];
    const words = wordsOver<unknown>(base, {}, (path, vietnamese) => {
      missing.push(path);
      return `‹${vietnamese}›`;
    });
    const plain = (value: unknown): string[] =>
      typeof value === "string"
        ? [value]
        : typeof value === "object" && value !== null
          ? Object.values(value).flatMap(plain)
          : [];
    expect(plain(words).filter((text) => !/^‹.*›$/s.test(text))).toEqual([]);
    const all = listWords(base, undefined).map(({ path }) => path);
    expect(missing.filter((path) => !all.includes(path))).toEqual([]);
  }
});
