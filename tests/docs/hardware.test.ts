import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { Hardware } from "#contract/hardware.ts";
import { boardFrame } from "../../devices/board/frame.ts";
import { noActions, readActions } from "../../devices/callpad/actions.ts";
import { hidLampReport, noKeysDown, readHidKeys } from "../../devices/keypad/hid-keys.ts";
import { hidKeypads } from "../../devices/keypad/hid-profiles.ts";
import { lampBytes, noKeys, readKeys } from "../../devices/keypad/keys.ts";
import { profiles } from "../../devices/printer/profiles.ts";
import { times } from "../../devices/times.ts";
import { readConfig } from "../../server/config.ts";

const page = readFileSync(new URL("../../docs/hardware.md", import.meta.url), "utf8");
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex").toUpperCase().match(/../g)?.join(" ");
const run = promisify(execFile);
const root = new URL("../../", import.meta.url);
/** Name → what stands in the file. */
const units = new Map(
  [...page.matchAll(/`\/etc\/systemd\/system\/([\w.-]+)`[^\n]*\n\n```ini\n([\s\S]*?)```/g)].map(
    ([, name = "", unit = ""]) => [name, unit] as const,
  ),
);
const startOf = (name: string) => /^ExecStart=(.*)$/m.exec(units.get(name) ?? "")?.[1] ?? "";
const flagsIn = (text: string) => [...new Set(text.match(/--[a-z][a-z-]*/g))];
const hasSystemd = existsSync("/usr/bin/systemd-analyze");
const bytes = (written: string) => Buffer.from(written.replaceAll(" ", ""), "hex");

describe("the hardware page", () => {
  it("names every kind's models, and every printer that a profile is known to fit", () => {
    const models = Hardware.options.flatMap((kind): readonly string[] =>
      "shape" in kind ? kind.shape.model.options : kind.options.flatMap(({ shape }) => shape.model.options),
    );
    expect(models.filter((model) => !page.includes(`\`${model}\``))).toEqual([]);
    const printers = Object.values(profiles).flatMap(({ fits }) => fits.flatMap((some) => some.split(", ")));
    const known = printers.filter((printer) => !printer.startsWith("anything") && printer !== "as a last resort");
    expect(known.filter((printer) => !page.includes(printer))).toEqual([]);
  });

  it("gives the bytes that drivers write and read", () => {
    expect(page).toContain(`\`${hex(boardFrame({ address: 1, text: "A025", blinking: true }))}\``);
    expect(page).toContain(`\`${hex(boardFrame({ address: 12, text: "Đ007", blinking: false }))}\``);
    expect(page).toContain(`\`${hex(boardFrame({ address: 3, text: "", blinking: false }))}\``);
    expect(page).toContain(`\`${hex(lampBytes([1, 2, 3, 4]))}\``);
    expect(readKeys(noKeys, bytes("4B 31 0A")).keys).toEqual([1]);
    const { keys, lamps } = hidKeypads["hid-keypad"];
    expect(readHidKeys(keys, noKeysDown, bytes("05")).keys).toEqual([1, 3]);
    expect(page).toContain("`05` for keys 1 and 3");
    // Before it goes the zero that stands for a report without a number, and stays on this machine.
    expect(lamps && hex(hidLampReport(lamps, [1, 2, 3, 4]))).toBe("00 0F");
    expect(page).toContain("| `0F` |");
    const pad = [...page.matchAll(/^\| `K\d` \| `([0-9A-F ]+)`/gm)].map(([, written = ""]) => bytes(written));
    expect(readActions(noActions, Buffer.concat(pad)).actions).toEqual(["next", "recall", "missed", "finish"]);
  });

  it("gives settings that an office may have", () => {
    const examples = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json = ""]) => JSON.parse(json));
    expect(examples).toHaveLength(1);
    for (const example of examples) Hardware.parse(example);
    const ways = [...page.matchAll(/`(\{ "kind": [^`]+\})`/g)].map(([, json = ""]) => JSON.parse(json));
    expect(ways.map(({ kind }) => kind)).toEqual(["tcp", "usb", "serial", "file", "hid", "hidraw"]);
    for (const connection of ways.filter(({ kind }) => kind.startsWith("hid"))) {
      Hardware.parse({ id: "k", kind: "keypad", name: "k", model: "hid-keypad", counter: "counter-1", connection });
    }
    for (const connection of ways.filter(({ kind }) => !kind.startsWith("hid"))) {
      Hardware.parse({ id: "p", kind: "printer", name: "p", model: "escpos-raster", paper: "80mm", connection });
    }
  });

  it.skipIf(!hasSystemd)("gives units that systemd takes as they are", async () => {
    expect([...units.keys()]).toEqual(["mot-cua.service", "mot-cua-agent.service", "mot-cua-kiosk.service"]);
    const folder = mkdtempSync(join(tmpdir(), "units-"));
    try {
      for (const [name, unit] of units) {
        // What they start is not installed here.
        const path = join(folder, name);
        writeFileSync(path, unit.replace(/^(Exec\w+=)\S+/gm, "$1/bin/true"));
        const { stdout, stderr } = await run("systemd-analyze", ["verify", "--man=no", path]);
        expect(`${stdout}${stderr}`, name).toBe("");
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("gives units that start what there is, told what it understands", async () => {
    for (const name of ["mot-cua.service", "mot-cua-agent.service"]) {
      const [, script = ""] = startOf(name).match(/node (?:--\S+ )*(\S+)/) ?? [];
      expect(existsSync(new URL(script, root)), script).toBe(true);
    }
    const { stdout: usage } = await run(process.execPath, ["devices/run-agent.ts", "--help"], { cwd: root });
    const told = flagsIn(startOf("mot-cua-agent.service"));
    expect(told).toEqual(["--token-file", "--spool"]);
    for (const flag of [...told, "--hub", "--office", "--kiosk", "--mdns-address"]) {
      expect(usage).toContain(`  ${flag} `);
      expect(page).toContain(flag);
    }
    const environment = /^Environment=(.*)$/m.exec(units.get("mot-cua.service") ?? "")?.[1] ?? "";
    const read = readConfig(Object.fromEntries(environment.split(" ").map((one) => one.split("="))), "/nonexistent");
    expect(read).toMatchObject({ ok: true, config: { host: "0.0.0.0", port: 8_080, dataDir: "/var/lib/mot-cua" } });
  });

  it("gives node no flag of its own: what the hub needs, its start tells the process", () => {
    for (const name of ["mot-cua.service", "mot-cua-agent.service"]) expect(startOf(name)).not.toMatch(/node --/);
  });

  it("names all that a unit takes for granted, and never a start of the hub to build the screens", () => {
    const [, before = ""] = page.split("## systemd units");
    const setUp = /```sh\n([\s\S]*?)```/.exec(before)?.[1] ?? "";
    const unit = units.get("mot-cua-kiosk.service") ?? "";
    for (const program of unit.match(/(?<=^Exec\w+=.*)(?:cage|chromium|curl)\b/gm) ?? [])
      expect(setUp).toMatch(new RegExp(`apt install .*\\b${program}\\b`));
    for (const [, account = ""] of [...units.values()].join("").matchAll(/^User=(.*)$/gm))
      expect(setUp).toMatch(new RegExp(`useradd .*${account}\\b`));
    expect(setUp).toContain("systemctl daemon-reload");
    expect(before.split("```sh")[0]).toContain("`npm ci` and `npm run build`");
  });

  it("explains each Chromium flag that it gives, and gives each that it explains", () => {
    const [, table = ""] = page.split("## Chromium as a kiosk");
    const explained = flagsIn(table.split("There is no flag")[0] ?? "");
    const given = flagsIn(startOf("mot-cua-kiosk.service").replace("cage --", ""));
    expect(explained.length).toBeGreaterThan(8);
    // Wayland is cage's, and no choice.
    expect(given.filter((flag) => flag !== "--ozone-platform").sort()).toEqual(explained.sort());
    expect(startOf("mot-cua-kiosk.service")).toMatch(/ http:\/\/\S+\/kiosk$/);
  });

  it("gives udev rules whose every part is a match or a setting", () => {
    const rules = page.match(/^SUBSYSTEM==.*$/gm) ?? [];
    expect(rules).toHaveLength(6);
    const key = "(?:SUBSYSTEM|KERNEL|KERNELS|ATTRS\\{\\w+\\}|ENV\\{\\w+\\})==";
    const setting = "(?:GROUP|MODE|SYMLINK|ENV\\{\\w+\\})\\+?=";
    const rule = new RegExp(`^(?:${key}"[^"]+", )+(?:${setting}"[^"]+"(?:, |$))+$`);
    expect(rules.filter((one) => !rule.test(one))).toEqual([]);
    const names = rules.flatMap((one) => /SYMLINK\+="(mot-cua\/[\w-]+)"/.exec(one)?.[1] ?? []);
    expect(names).toEqual(["mot-cua/keypad-1", "mot-cua/keypad-1", "mot-cua/boards", "mot-cua/kiosk-printer"]);
  });

  it("tells the patiences that are in force", () => {
    expect(page).toContain(`counts once in ${times.padPause} ms`);
    expect(page).toContain(`count once in ${times.keyPause} ms`);
    expect(page).toContain(`silence of ${times.scanIdle} ms`);
    expect(page).toContain(`again every ${times.resend / 1_000} seconds`);
    expect(page).toContain(`at least ${times.frameGap} ms apart`);
  });
});
