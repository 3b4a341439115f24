import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { listWords } from "#contract/wording.ts";
import { vi as counter } from "../../counter-ui/words/vi.ts";
import { parts } from "./parts.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Where the words of each part are said. */
const spokenIn = {
  kiosk: ["kiosk-ui", "server/contract"],
  hall: ["display-ui"],
  phone: ["display-ui/phone", "server/http"],
  booking: ["display-ui/booking", "display-ui/phone", "server/http"],
  pages: ["server/http"],
  ticket: ["server/printing"],
  refusals: ["server/hall", "server/hub", "server/http", "devices/station"],
  counter: ["counter-ui"],
};

/** All code of some folders, and apart from it that of their words. */
function codeOf(folders: readonly string[]): { code: string; words: string } {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => join(folder, file)),
  );
  const read = (wanted: boolean) =>
    files
      .filter((file) => file.includes("/words/") === wanted)
      .map((file) => readFileSync(join(root, file), "utf8"))
      .join("\n");
  return { code: read(false), words: read(true) };
}

/** Words that no code names, neither themselves nor, by a key that is only known then, what they are in. */
function unusedOf(base: unknown, { code, words }: { code: string; words: string }): string[] {
  // By its own name, as `words.take` or as a key that code hands on.
  const named = new Set([...code.matchAll(/\.(\w+)\b|"([^"\s]+)"/g)].map(([, name, key]) => name ?? key));
  // By a key that is known only then.
  const keyed = new Set(
    [...`${code}\n${words}`.matchAll(/\.(\w+)(?=\[)|Object\.\w+\([\w.]*\.(\w+)\)/g)].map(([, by, all]) => by ?? all),
  );
  return listWords(base, undefined)
    .map(({ path }) => path)
    .filter((path) => {
      const steps = path.split(".").filter((step) => !/^\d+$/.test(step));
      return !named.has(steps.at(-1)) && !steps.slice(0, -1).some((step) => keyed.has(step));
    });
}

describe("every word is said somewhere:", () => {
  it.each(Object.entries({ ...parts, counter }))("%s", (part, base) => {
    expect(unusedOf(base, codeOf(spokenIn[part as keyof typeof spokenIn]))).toEqual([]);
  });

  it("one that is not is found", () => {
    const code = { code: "say(words.take); say(words.reason[why]);", words: "" };
    expect(unusedOf({ take: "x", gone: "x", reason: { jam: "x" } }, code)).toEqual(["gone"]);
  });
});
