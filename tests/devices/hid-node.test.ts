import { execFile } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import type { Hardware } from "#contract/hardware.ts";
import { HardwareId } from "#contract/ids.ts";
import { hidLine, hidList } from "../../devices/check/hid-list.ts";
import { nodeHidPort } from "../../devices/hid/node-hid.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { aHidSystem } from "./hid-system.ts";

const file = (path: string) => JSON.stringify(fileURLToPath(new URL(`../../devices/${path}`, import.meta.url)));

/** What a program says on a Node of its own. */
async function said(program: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", program]);
  return stdout.trim();
}

/** Each waits for a Node of its own to be started, loaded and over. */
const patience = { timeout: 60_000 };

describe("node-hid on this machine", patience, () => {
  it("loads, and lists what is plugged in", async () => {
    const listed = await nodeHidPort.list(0, 0);
    for (const one of listed) expect(one).toMatchObject({ path: expect.any(String), vendorId: expect.any(Number) });
    // No maker has this id.
    expect(await nodeHidPort.list(0xfffe, 0xfffe)).toEqual([]);
  });

  it("says in words why a device can not be opened", async () => {
    await expect(nodeHidPort.open("/dev/hidraw-missing")).rejects.toThrow(
      "/dev/hidraw-missing: there is no such device (ENOENT); is it plugged in?",
    );
    const path = fileURLToPath(import.meta.url);
    await expect(nodeHidPort.open(path)).rejects.toThrow(/not a HIDRAW device/);
  });

  it("names the udev rule when the node belongs to somebody else", async () => {
    const folder = mkdtempSync(join(tmpdir(), "hidraw-"));
    try {
      const path = join(folder, "hidraw0");
      writeFileSync(path, "");
      chmodSync(folder, 0o755);
      chmodSync(path, 0o000);
      const why = await said(`
        import { nodeHidPort } from ${file("hid/node-hid.ts")};
        await nodeHidPort.list(1, 1);
        if (process.getuid() === 0) process.setuid(65534);
        await nodeHidPort.open(${JSON.stringify(path)}).catch((error) => console.log(error.message));
      `);
      expect(why).toBe(
        `${path}: this account may not open it (EACCES); see the udev rule for hidraw in docs/hardware.md`,
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("is loaded when the first HID device is wanted, and not before", async () => {
    const loaded = await said(`
      import { createRequire } from "node:module";
      import { createTransports } from ${file("transports.ts")};
      import { nodeHidPort } from ${file("hid/node-hid.ts")};
      const { cache } = createRequire(${file("transports.ts")});
      const isLoaded = () => Object.keys(cache).some((path) => path.includes("node-hid"));
      createTransports({ bench: null, times: {} });
      const before = isLoaded();
      await nodeHidPort.list(1, 1);
      console.log(before, isLoaded());
    `);
    expect(loaded).toBe("false true");
  });

  it("that can not be loaded keeps a device away and says so, and nothing else breaks", async () => {
    const outcome = await said(`
      import { registerHooks } from "node:module";
      registerHooks({ resolve(name, context, next) {
        if (name === "node-hid") throw new Error("no native build for this platform");
        return next(name, context);
      } });
      const { createTransports } = await import(${file("transports.ts")});
      const { times } = await import(${file("times.ts")});
      const connection = { kind: "hid", vendorId: "0c2e", productId: "0b61" };
      const way = createTransports({ bench: null, times })({ kind: "scanner", model: "hid-scanner", connection });
      await way.open().catch((error) => console.log(error.code, error.message));
    `);
    expect(outcome).toBe(
      "unreachable USB HID does not work on this machine, node-hid can not be loaded: Error: no native build for this platform",
    );
  });
});

describe("devices:check with HID devices", patience, () => {
  const wanted: Hardware = {
    kind: "scanner",
    id: HardwareId.parse("s1"),
    name: "Máy quét",
    model: "hid-scanner",
    place: "kiosk",
    connection: { kind: "hid", vendorId: "FFFE", productId: "fffe", serialNumber: "7" },
  };
  const node: Hardware = { ...wanted, connection: { kind: "hidraw", path: "/dev/hidraw-missing" } };

  it("says why each can not be opened, and what is plugged in", async () => {
    const folder = mkdtempSync(join(tmpdir(), "check-"));
    try {
      const settings = join(folder, "office.json");
      writeFileSync(settings, JSON.stringify({ ...demonstrationOffice, hardware: [wanted, node] }));
      const program = fileURLToPath(new URL("../../devices/check.ts", import.meta.url));
      const text = await new Promise<string>((resolve) => {
        execFile(process.execPath, [program, "--settings", settings], (_, stdout) => resolve(stdout));
      });
      expect(text).toMatch(
        /✗ Máy quét \(s1\) .*hid fffe:fffe 7 .*no HID device fffe:fffe with serial number 7 is plugged in/,
      );
      expect(text).toMatch(/✗ Máy quét \(s1\) .*\/dev\/hidraw-missing .*is it plugged in\?/);
      expect(text).toMatch(/(No USB HID device is|USB HID devices) plugged in/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("lists what goes into the settings, and only where they want a HID device on this machine", async () => {
    const system = aHidSystem();
    const { listed } = system.plugIn({ serialNumber: "17110B1234", product: "Xenon 1950" });
    expect(hidLine(listed)).toBe('0c2e:0b61  usage 8c/02  "17110B1234"  Xenon 1950  /dev/hidraw0');
    const port = { ...system.port, list: async () => [listed] };
    expect(await hidList([wanted], null, port)).toContain(`plugged in:\n  ${hidLine(listed)}\n`);
    expect(await hidList([wanted], "Quầy 5", port)).toBe("");
    expect(await hidList([{ ...wanted, connection: { kind: "virtual" } }], null, port)).toBe("");
  });
});
