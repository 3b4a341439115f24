import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const run = promisify(execFile);
const root = fileURLToPath(new URL("..", import.meta.url));
const bin = (name: string) => join(root, "node_modules/.bin", name);

/** What a tool prints about a file, whether or not it is content. */
async function said(command: string, args: string[], cwd: string): Promise<string> {
  return run(command, args, { cwd }).then(
    ({ stdout, stderr }) => stdout + stderr,
    (error: { stdout: string; stderr: string }) => error.stdout + error.stderr,
  );
}

let copy = "";

/** The project's sources without what it builds: probes go here, never among the real files. */
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), "mot-cua-walls-"));
  for (const part of ["server", "devices", "biome.json", "package.json", "tsconfig.base.json"]) {
    await cp(join(root, part), join(copy, part), { recursive: true });
  }
  await symlink(join(root, "node_modules"), join(copy, "node_modules"));
});
afterAll(() => rm(copy, { recursive: true, force: true }));

/** What a tool says with a probe file in place. */
async function withProbe(file: string, code: string, command: string, args: string[]): Promise<string> {
  const probe = join(copy, file);
  await mkdir(dirname(probe), { recursive: true });
  await writeFile(probe, code);
  const output = await said(command, args, copy);
  await rm(probe);
  return output;
}

const lint = (file: string, code: string) => withProbe(file, code, bin("biome"), ["lint", file]);

describe("the linter holds the walls", () => {
  it.each([
    ["server/contract/probe.ts", 'import { readFile } from "node:fs";\nreadFile;', "The contract imports zod only"],
    [
      "server/contract/probe.ts",
      'import { decide } from "../hall/decide.ts";\ndecide;',
      "The contract imports zod only",
    ],
    [
      "server/contract/client/probe.ts",
      'import { decide } from "../../hall/decide.ts";\ndecide;',
      "The contract's client imports the contract only",
    ],
    [
      "server/contract/client/probe.ts",
      'import { io } from "socket.io-client";\nio;',
      "The contract's client imports the contract only",
    ],
    [
      "server/hall/probe.ts",
      'import { readFile } from "node:fs";\nreadFile;',
      "Hall and dossier import the contract only",
    ],
    ["server/hall/views/probe.ts", 'import { z } from "zod";\nz;', "Hall and dossier import the contract only"],
    ["server/hall/probe.ts", "export const now = () => Date.now();", "Time is a parameter of hall and dossier"],
    ["server/hall/probe.ts", "export const id = () => crypto.randomUUID();", "Ids are parameters of hall and dossier"],
    [
      "server/hall/probe.ts",
      "export const chance = () => Math.random();",
      "Randomness is a parameter of hall and dossier",
    ],
    [
      "server/dossier/probe.ts",
      'import { readFile } from "node:fs";\nreadFile;',
      "Hall and dossier import the contract only",
    ],
    ["server/contract/identify/probe.ts", 'import { z } from "zod";\nz;', "What a scan is imports the contract only"],
    ["server/dossier/probe.ts", "export const now = () => Date.now();", "Time is a parameter of hall and dossier"],
    [
      "server/dossier/working-time/probe.ts",
      'import { DateTime } from "luxon";\nDateTime;',
      "Hall and dossier import the contract only",
    ],
    [
      "server/dossier/probe.ts",
      "export const id = () => crypto.randomUUID();",
      "Ids are parameters of hall and dossier",
    ],
    [
      "server/contract/identify/probe.ts",
      "export const chance = () => Math.random();",
      "Randomness is a parameter of hall and dossier",
    ],
    [
      "server/hub/probe.ts",
      'import { openSqlite } from "../storage/sqlite/store.ts";\nopenSqlite;',
      "Only main.ts knows the adapters",
    ],
    [
      "server/http/probe.ts",
      'import { openSettings } from "../storage/lowdb/settings.ts";\nopenSettings;',
      "Only main.ts knows the adapters",
    ],
    ["kiosk-ui/probe.ts", 'import { decide } from "../server/hall/decide.ts";\ndecide;', "import #contract only"],
    ["display-ui/parts/probe.ts", 'import { text } from "../../kiosk-ui/words/vi.ts";\ntext;', "import #contract only"],
    ["server/http/probe.ts", 'import { decide } from "../hall/decide.ts";\ndecide;', "hold no queue rules"],
    ["server/realtime/probe.ts", 'import { nextFor } from "../hall/next.ts";\nnextFor;', "hold no queue rules"],
    ["devices/probe.ts", 'import { openHub } from "../server/hub/hub.ts";\nopenHub;', "import #contract only"],
  ])("%s may not: %s", async (file, code, message) => {
    expect(await lint(file, code)).toContain(message);
  });

  it.each([
    ["server/hall/probe.ts", 'import type { Office } from "#contract/office.ts";\nexport type Same = Office;\n'],
    ["server/dossier/probe.ts", 'import type { Day } from "#contract/ids.ts";\nexport type Same = Day;\n'],
    ["server/main.ts", 'import { openSqlite } from "./storage/sqlite/store.ts";\nexport const open = openSqlite;\n'],
    ["kiosk-ui/probe.ts", 'import type { KioskView } from "#contract/views.ts";\nexport type Same = KioskView;\n'],
    ["server/contract/client/probe.ts", 'import type { Text } from "../text.ts";\nexport type Same = Text;\n'],
  ])("%s may do what is its to do", async (file, code) => {
    expect(await lint(file, code)).not.toContain("noRestricted");
  });
});

describe("the compiler holds the walls", () => {
  const compiled = (folder: string, code: string) =>
    withProbe(`${folder}/probe.ts`, code, bin("tsc"), ["-b", folder.replace("/sqlite", "")]);

  it.each([
    ["server/hall", 'import { openHub } from "../hub/hub.ts";\nexport const open = openHub;'],
    ["server/hall", 'import { newCommandId } from "#contract/client/id.ts";\nexport const id = newCommandId;'],
    ["server/hall", "export const home = process.env.HOME;"],
    ["server/hall", "export const body = document.body;"],
    ["server/dossier", 'import { openHub } from "../hub/hub.ts";\nexport const open = openHub;'],
    ["server/dossier", 'import { decide } from "../hall/decide.ts";\nexport const same = decide;'],
    ["server/dossier", "export const home = process.env.HOME;"],
    ["server/dossier", "export const body = document.body;"],
    ["server/storage/sqlite", 'import { openHub } from "../../hub/hub.ts";\nexport const open = openHub;'],
    ["server/import", 'import { openHub } from "../hub/hub.ts";\nexport const open = openHub;'],
    ["server/import", 'import { openSqlite } from "../storage/sqlite/store.ts";\nexport const open = openSqlite;'],
    ["server/voice", 'import { openHub } from "../hub/hub.ts";\nexport const open = openHub;'],
    ["server/voice", "export const home = process.env.HOME;"],
    ["server/printing", 'import { openHub } from "../hub/hub.ts";\nexport const open = openHub;'],
    ["server/exchange", 'import { openHub } from "../hub/hub.ts";\nexport const open = openHub;'],
    ["server/exchange", 'import { openSqlite } from "../storage/sqlite/store.ts";\nexport const open = openSqlite;'],
    ["server/printing/papers", 'import { openHub } from "../../hub/hub.ts";\nexport const open = openHub;'],
    ["server/push", 'import { openHub } from "../hub/hub.ts";\nexport const open = openHub;'],
    ["server/personal", 'import { openHub } from "../hub/hub.ts";\nexport const open = openHub;'],
    ["server/personal", 'import { openSqlite } from "../storage/sqlite/store.ts";\nexport const open = openSqlite;'],
    ["server/import", 'import { openHub } from "../hub/hub.ts";\nexport const open = openHub;'],
    ["server/intake", 'import { openHub } from "../hub/hub.ts";\nexport const open = openHub;'],
    ["server/intake", 'import { openSqlite } from "../storage/sqlite/store.ts";\nexport const open = openSqlite;'],
    ["devices", 'import { openHub } from "../server/hub/hub.ts";\nexport const open = openHub;'],
  ])("%s may not: %s", async (project, code) => {
    expect(await compiled(project, code)).toMatch(/probe\.ts.*error TS/);
  });

  it("is content without a violation", async () => {
    expect(await compiled("server/hall", "export const nothing = 0;")).toBe("");
  });
});
