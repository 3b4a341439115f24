import { execFile, spawn } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { KeyringRefused } from "../../server/personal/fault.ts";
import { addKey, openKeyring } from "../../server/personal/keyring.ts";
import { createSealer } from "../../server/personal/sealer.ts";
import { aFolder } from "../storage/folder.ts";
import { here } from "./parts.ts";

const script = fileURLToPath(new URL("./open-keyring.ts", import.meta.url));
const command = fileURLToPath(new URL("../../server/add-key.ts", import.meta.url));
const run = promisify(execFile);
const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);
const first = (folder: string) => openKeyring({ folder, sealedDataExists: false });
const again = (folder: string) => openKeyring({ folder, sealedDataExists: true });

function refused(work: () => unknown): [why: string, message: string] {
  try {
    work();
  } catch (error) {
    if (error instanceof KeyringRefused) return [error.why, error.message];
    throw error;
  }
  throw new Error("was not refused");
}

/** A folder with the office's first key. */
function withKey() {
  const folder = join(aFolder(), "data", "keys");
  const { newest } = first(folder);
  return { folder, file: join(folder, "personal-1.key"), id: newest.id };
}

describe("the first start", () => {
  it("makes one key that only this account can read, and leaves nothing else", () => {
    const { folder, file } = withKey();
    expect(readdirSync(folder)).toEqual(["personal-1.key"]);
    expect([modeOf(folder), modeOf(file)]).toEqual(["700", "600"]);
  });

  it("makes another key for another office", () => {
    expect(withKey().id).not.toBe(withKey().id);
  });

  it("of many processes at the same moment makes one key for all of them", async () => {
    const folder = join(aFolder(), "keys");
    const processes = Array.from({ length: 4 }, () => {
      const child = spawn(process.execPath, [script, folder], { stdio: ["pipe", "pipe", "inherit"] });
      return { child, lines: createInterface(child.stdout)[Symbol.asyncIterator]() };
    });
    for (const { lines } of processes) expect((await lines.next()).value).toBe("ready");
    for (const { child } of processes) child.stdin.end("go\n");
    const ids = await Promise.all(processes.map(async ({ lines }) => (await lines.next()).value));
    expect(ids).toEqual(ids.map(() => first(folder).newest.id));
    expect(readdirSync(folder)).toEqual(["personal-1.key"]);
  });

  it("takes no file for a key that was never finished", () => {
    const folder = aFolder();
    writeFileSync(join(folder, "personal-1.key.0a1b2c3d.unused"), "{");
    expect(readdirSync(folder)).toHaveLength(1);
    expect(first(folder).keys).toHaveLength(1);
  });
});

describe("a later start", () => {
  it("has the same key, and opens what was sealed before", () => {
    const { folder } = withKey();
    const sealed = createSealer(first(folder)).seal(here, "An");
    expect(createSealer(again(folder)).open(here, sealed)).toBe("An");
  });

  it("reads keys where nobody may write", () => {
    const { folder, file, id } = withKey();
    chmodSync(file, 0o400);
    chmodSync(folder, 0o500);
    expect(again(folder).newest.id).toBe(id);
    chmodSync(folder, 0o700);
  });

  it("never makes a new key while sealed data exist", () => {
    const { folder, file } = withKey();
    rmSync(file);
    expect(refused(() => again(folder))[0]).toBe("missing");
    expect(readdirSync(folder)).toEqual([]);

    rmSync(folder, { recursive: true });
    const [why, message] = refused(() => again(folder));
    expect(why).toBe("missing");
    expect(existsSync(folder)).toBe(false);
    expect(message).toMatch(/chép tệp khoá từ bản sao lưu.*\n.*key file from the backup/);
  });
});

describe("a key is refused in plain words", () => {
  it.each([0o640, 0o604, 0o660, 0o644])("when others can reach the file (mode %o)", (mode) => {
    const { folder, file } = withKey();
    chmodSync(file, mode);
    const [why, message] = refused(() => again(folder));
    expect(why).toBe("readableByOthers");
    expect(message).toContain(`chmod 600 ${file}`);
  });

  it.each([0o720, 0o702, 0o777])("when others can put another key in its place (folder mode %o)", (mode) => {
    const { folder } = withKey();
    chmodSync(folder, mode);
    const [why, message] = refused(() => again(folder));
    expect(why).toBe("writableByOthers");
    expect(message).toContain(`chmod 700 ${folder}`);
  });

  it("when any character of it is another or missing, and no key is in the message", () => {
    const { folder, file, id } = withKey();
    const whole = readFileSync(file, "utf8");
    const { root } = JSON.parse(whole);
    const at = whole.indexOf(root);
    for (let index = at; index < at + root.length; index += 1) {
      const other = whole[index] === "A" ? "B" : "A";
      writeFileSync(file, whole.slice(0, index) + other + whole.slice(index + 1));
      const [why, message] = refused(() => again(folder));
      expect([index, why]).toEqual([index, "damaged"]);
      expect(message).not.toContain(root.slice(0, 10));
    }
    // Two of the last character's bits stand for nothing: `B` there would read as `A`, but nobody wrote it.
    const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const sameBits = `${root.slice(0, -1)}${alphabet[alphabet.indexOf(root.at(-1)) + 1]}`;
    expect(Buffer.from(sameBits, "base64url").toString("base64url")).toBe(root);
    writeFileSync(file, whole.replace(root, sameBits));
    expect(refused(() => again(folder))[0]).toBe("damaged");
    for (const text of ["", "{", whole.slice(0, at + 10), "null", `${whole}x`, whole.replace(id, "00000000")]) {
      writeFileSync(file, text);
      expect(refused(() => first(folder))[0]).toBe("damaged");
    }
  });

  it("when its folder is a file, or its file is a folder", () => {
    const folder = join(aFolder(), "keys");
    writeFileSync(folder, "");
    expect(refused(() => first(folder))[0]).toBe("unusable");
    rmSync(folder);
    mkdirSync(join(folder, "personal-1.key"), { recursive: true, mode: 0o700 });
    chmodSync(join(folder, "personal-1.key"), 0o700);
    expect(refused(() => first(folder))[0]).toBe("unusable");
  });
});

describe("a second key", () => {
  it("seals from then on, and the first still opens", () => {
    const { folder, id } = withKey();
    const old = createSealer(first(folder)).seal(here, "cũ");
    const ring = addKey(folder);
    expect([ring.keys.length, ring.keys[1]?.id]).toEqual([2, id]);
    expect(modeOf(join(folder, "personal-2.key"))).toBe("600");
    expect(again(folder).newest.id).toBe(ring.newest.id);
    expect(createSealer(again(folder)).open(here, old)).toBe("cũ");
  });

  it("is newer by number, not by spelling", () => {
    const { folder, file } = withKey();
    const eleventh = withKey();
    const { newest } = addKey(folder);
    copyFileSync(eleventh.file, join(folder, "personal-10.key"));
    expect(again(folder).keys.map(({ id }) => id)).toEqual([eleventh.id, newest.id, first(folder).keys[2]?.id]);
    expect(existsSync(file)).toBe(true);
  });

  it("is made by the command, which says what to do next and shows no key", async () => {
    const { folder } = withKey();
    const { stdout } = await run(process.execPath, [command], { env: { ...process.env, KEY_DIR: folder } });
    expect(again(folder).keys).toHaveLength(2);
    expect(stdout).toContain(again(folder).newest.id);
    for (const number of [1, 2]) {
      const { root } = JSON.parse(readFileSync(join(folder, `personal-${number}.key`), "utf8"));
      expect(stdout).not.toContain(root);
    }
    const none = run(process.execPath, [command], { env: { ...process.env, KEY_DIR: join(folder, "none") } });
    await expect(none).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining("no key file in") });
  });

  it("is not made where there is no first", () => {
    const folder = aFolder();
    expect(refused(() => addKey(folder))[0]).toBe("missing");
    expect(readdirSync(folder)).toEqual([]);
  });
});
