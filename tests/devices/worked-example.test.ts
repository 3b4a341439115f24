import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Channel, Keypad } from "../../devices/driver.ts";
import { supervise } from "../../devices/supervise.ts";
import type { Times } from "../../devices/times.ts";
import { serialTransport } from "../../devices/transport/serial.ts";
import { expectSoon } from "../expect-soon.ts";
import { quick } from "./quick-times.ts";
import { aSerialPair } from "./serial-pair.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const page = readFileSync(join(root, "devices/README.md"), "utf8").split("## Adding a driver")[1] ?? "";
const snippets = [...page.matchAll(/ {3}```ts\n([\s\S]*?) {3}```/g)].map(([, code = ""]) =>
  code.replaceAll(/^ {3}/gm, ""),
);
const [bytes = "", driver = "", line = "", vietnamese = "", english = ""] = snippets;
const at = (path: string) => join(copy, path);
/** Who may name a model of hardware beside the devices themselves. */
const whoNamesModels = ["server", "counter-ui"];
let copy = "";

/** Adds to a file of the copy, where it must be found. */
function edit(path: string, before: string, after: string): void {
  const text = readFileSync(at(path), "utf8");
  expect(text.split(before), `${before} in ${path}`).toHaveLength(2);
  writeFileSync(at(path), text.replace(before, after));
}

/** What the check of this project's form and rules says of the copy's devices; "" where all is well. */
function complaints(): Promise<string> {
  const biome = join(root, "node_modules/.bin/biome");
  return new Promise((resolve) => {
    execFile(biome, ["check", "--error-on-warnings", "devices"], { cwd: copy }, (error, said, why) =>
      resolve(error ? `${said}${why}` : ""),
    );
  });
}

/** The files of these projects that the compiler finds fault with. */
function faults(...projects: string[]): Promise<string[]> {
  const compiler = join(root, "node_modules/.bin/tsc");
  return new Promise((resolve) => {
    execFile(process.execPath, [compiler, "-b", ...projects], { cwd: copy }, (_, said) => {
      resolve([...new Set(said.split("\n").flatMap((one) => /^([\w./-]+)\(/.exec(one)?.[1] ?? []))]);
    });
  });
}

beforeAll(() => {
  mkdirSync(join(root, ".cache"), { recursive: true });
  copy = mkdtempSync(join(root, ".cache/worked-example-"));
  for (const path of [
    ...["devices", ...whoNamesModels],
    ...["package.json", "tsconfig.json", "tsconfig.base.json", "biome.json"],
  ]) {
    cpSync(join(root, path), at(path), { recursive: true, filter: (file) => !file.endsWith(".ogg") });
  }
  symlinkSync(join(root, "node_modules"), at("node_modules"));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe("the worked example of a new driver", () => {
  it("is under sixty lines", () => {
    expect(snippets).toHaveLength(5);
    expect(snippets.join("").trim().split("\n").length).toBeLessThan(60);
  });

  it("does not compile before its line in the registry and its name on the screen; everything does with them", {
    timeout: 240_000,
  }, async () => {
    edit("server/contract/hardware.ts", '"line-keypad",', '"line-keypad", "acme-4",');
    expect(await faults("devices", "counter-ui")).toEqual(["devices/registry.ts", "counter-ui/words/vi.hardware.ts"]);
    writeFileSync(at("devices/keypad/acme.ts"), bytes);
    writeFileSync(at("devices/keypad/acme-4.ts"), driver);
    edit(
      "devices/registry.ts",
      "import { hidKeypad }",
      'import { acme4 } from "./keypad/acme-4.ts";\nimport { hidKeypad }',
    );
    edit("devices/registry.ts", '"line-keypad": lineKeypad,', `"line-keypad": lineKeypad,\n    ${line}`);
    for (const [language, name] of [
      ["vi", vietnamese],
      ["en", english],
    ]) {
      const path = `counter-ui/words/${language}.hardware.ts`;
      const before = /"hid-keypad": .*\n/.exec(readFileSync(at(path), "utf8"))?.[0] ?? "";
      edit(path, before, `${before}      ${name}`);
    }
    expect(await faults("devices", ...whoNamesModels)).toEqual([]);
  });

  it("is in the form that the project checks, pasted as it stands", { timeout: 120_000 }, async () => {
    expect(await complaints()).toBe("");
    writeFileSync(at("devices/keypad/acme-4.ts"), driver.replace("return {\n", "return {"));
    expect(await complaints()).toContain("devices/keypad/acme-4.ts");
    writeFileSync(at("devices/keypad/acme-4.ts"), driver);
  });

  it("hears keys and lights lamps on a serial line, also after its cable was pulled", async () => {
    const { acme4 } = (await import(at("devices/keypad/acme-4.ts"))) as {
      acme4: (channel: Channel, options: { onKey: (key: number) => void; times: Times }) => Keypad;
    };
    const pair = await aSerialPair();
    const keys: number[] = [];
    const transport = serialTransport({
      path: pair.path,
      baudRate: 9_600,
      connectMs: quick.connect,
      pathMs: quick.path,
    });
    const supervised = supervise({
      async open() {
        const channel = await transport.open();
        const keypad = acme4(channel, { onKey: (key) => void keys.push(key), times: quick });
        keypad.light([1, 3]);
        return {
          gone: channel.closed,
          release() {
            keypad.stop();
            channel.drop();
          },
        };
      },
      onState: () => {},
      backOff: quick.backOff,
      random: Math.random,
    });
    try {
      await expectSoon(pair.heard).toContain("\u0005");
      await pair.send("2x4");
      await expectSoon(() => keys).toEqual([2, 4]);
      await pair.pull();
      await pair.plugIn();
      await expectSoon(pair.heard).toContain("\u0005");
    } finally {
      await supervised.stop();
      await pair.remove();
    }
  });
});
