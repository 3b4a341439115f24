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
    await cp(join(root, part), join(copy, part), { recursive: true, filter: (file) => !file.endsWith(".ogg") });
  }
  await symlink(join(root, "node_modules"), join(copy, "node_modules"));
});
afterAll(() => rm(copy, { recursive: true, force: true }));

/** A file in one of the project's folders, and what stands in it. */
type Probe = readonly [folder: string, code: string];

/**
 * What a tool says of each of these files when all of them are in place: it is asked once, since it is the asking that takes long.
 * @param ask its complaints, each with the names of the files that it is about
 */
async function saidOf(probes: readonly Probe[], ask: (files: string[]) => Promise<string[]>): Promise<string[]> {
  const files = probes.map(([folder], at) => `${folder}/probe-${at}.ts`);
  for (const [at, file] of files.entries()) {
    await mkdir(dirname(join(copy, file)), { recursive: true });
    await writeFile(join(copy, file), probes[at]?.[1] ?? "");
  }
  const complaints = await ask(files);
  for (const file of files) await rm(join(copy, file));
  return files.map((file) => complaints.filter((one) => one.includes(file)).join("\n"));
}

describe("the linter holds the walls", () => {
  const refused = [
    ["server/contract", 'import { readFile } from "node:fs";\nreadFile;', "The contract imports zod only"],
    ["server/contract", 'import { decide } from "../hall/decide.ts";\ndecide;', "The contract imports zod only"],
    [
      "server/contract/client",
      'import { decide } from "../../hall/decide.ts";\ndecide;',
      "The contract's client imports the contract only",
    ],
    [
      "server/contract/client",
      'import { io } from "socket.io-client";\nio;',
      "The contract's client imports the contract only",
    ],
    ["server/hall", 'import { readFile } from "node:fs";\nreadFile;', "Hall and dossier import the contract only"],
    ["server/hall/views", 'import { z } from "zod";\nz;', "Hall and dossier import the contract only"],
    ["server/hall", "export const now = () => Date.now();", "Time is a parameter of hall and dossier"],
    ["server/hall", "export const id = () => crypto.randomUUID();", "Ids are parameters of hall and dossier"],
    ["server/hall", "export const chance = () => Math.random();", "Randomness is a parameter of hall and dossier"],
    ["server/dossier", 'import { readFile } from "node:fs";\nreadFile;', "Hall and dossier import the contract only"],
    ["server/contract/identify", 'import { z } from "zod";\nz;', "What a scan is imports the contract only"],
    ["server/dossier", "export const now = () => Date.now();", "Time is a parameter of hall and dossier"],
    [
      "server/dossier/working-time",
      'import { DateTime } from "luxon";\nDateTime;',
      "Hall and dossier import the contract only",
    ],
    ["server/dossier", "export const id = () => crypto.randomUUID();", "Ids are parameters of hall and dossier"],
    [
      "server/contract/identify",
      "export const chance = () => Math.random();",
      "Randomness is a parameter of hall and dossier",
    ],
    [
      "server/hub",
      'import { openSqlite } from "../storage/sqlite/store.ts";\nopenSqlite;',
      "Only main.ts knows the adapters",
    ],
    [
      "server/http",
      'import { openSettings } from "../storage/lowdb/settings.ts";\nopenSettings;',
      "Only main.ts knows the adapters",
    ],
    ["kiosk-ui", 'import { decide } from "../server/hall/decide.ts";\ndecide;', "import #contract only"],
    ["display-ui/parts", 'import { text } from "../../kiosk-ui/words/vi.ts";\ntext;', "import #contract only"],
    ["server/http", 'import { decide } from "../hall/decide.ts";\ndecide;', "hold no queue rules"],
    ["server/realtime", 'import { nextFor } from "../hall/next.ts";\nnextFor;', "hold no queue rules"],
    ["devices", 'import { openHub } from "../server/hub/hub.ts";\nopenHub;', "import #contract only"],
  ] as const;
  const allowed: Probe[] = [
    ["server/hall", 'import type { Office } from "#contract/office.ts";\nexport type Same = Office;\n'],
    ["server/dossier", 'import type { Day } from "#contract/ids.ts";\nexport type Same = Day;\n'],

    ["kiosk-ui", 'import type { KioskView } from "#contract/views.ts";\nexport type Same = KioskView;\n'],
    ["server/contract/client", 'import type { Text } from "../text.ts";\nexport type Same = Text;\n'],
  ];
  const lint = async (files: string[]) =>
    (await said(bin("biome"), ["lint", "--max-diagnostics=none", ...files], copy)).split(/\n(?=\S+:\d+:\d+ )/);
  let complaints: string[] = [];
  beforeAll(async () => {
    complaints = await saidOf([...refused.map(([folder, code]) => [folder, code] as const), ...allowed], lint);
  });

  it.each(refused.map((probe, at) => ({ at, folder: probe[0], code: probe[1], message: probe[2] })))(
    "$folder may not: $code",
    ({ at, message }) => {
      expect(complaints[at]).toContain(message);
    },
  );

  it.each(allowed.map(([folder], at) => ({ folder, at })))("$folder may do what is its to do", ({ at }) => {
    expect(complaints[refused.length + at]).not.toContain("noRestricted");
  });

  it("lets main.ts alone name the adapters", async () => {
    const code = 'import { openSqlite } from "./storage/sqlite/store.ts";\nexport const open = openSqlite;\n';
    await writeFile(join(copy, "server/main.ts"), code);
    expect((await lint(["server/main.ts"])).join("")).not.toContain("noRestricted");
    await cp(join(root, "server/main.ts"), join(copy, "server/main.ts"));
  });
});

describe("the compiler holds the walls", () => {
  const refused: Probe[] = [
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
    ["server/intake", 'import { openHub } from "../hub/hub.ts";\nexport const open = openHub;'],
    ["server/intake", 'import { openSqlite } from "../storage/sqlite/store.ts";\nexport const open = openSqlite;'],
    ["devices", 'import { openHub } from "../server/hub/hub.ts";\nexport const open = openHub;'],
  ];
  const folders = [...new Set(refused.map(([folder]) => folder))];
  /** What every project may: an error there would say that those of the others prove nothing. */
  const allowed = folders.map((folder): Probe => [folder, "export const nothing = 0;\n"]);
  const compile = async () => {
    const projects = folders.map((folder) => folder.replace("/sqlite", ""));
    // What belongs to a complaint stands below it, further in.
    return (await said(bin("tsc"), ["-b", "--pretty", "false", ...projects], copy)).split(/\n(?=\S)/);
  };
  let untouched = "";
  let complaints: string[] = [];
  beforeAll(async () => {
    untouched = (await compile()).join("");
    complaints = await saidOf([...refused, ...allowed], compile);
  }, 240_000);

  it.each(refused.map(([folder, code], at) => ({ folder, code, at })))("$folder may not: $code", ({ at }) => {
    expect(complaints[at]).toMatch(/error TS/);
  });

  it("is content without a violation", () => {
    expect(untouched).toBe("");
    expect(complaints.slice(refused.length).join("")).toBe("");
  });
});
