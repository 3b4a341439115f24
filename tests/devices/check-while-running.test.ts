import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import type { Hardware } from "#contract/hardware.ts";
import { HardwareId } from "#contract/ids.ts";
import { startAgent } from "../../devices/agent.ts";
import { lockSpool, spoolHolder } from "../../devices/spool-lock.ts";
import { serialTransport } from "../../devices/transport/serial.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { expectSoon } from "../expect-soon.ts";
import { quick } from "./quick-times.ts";
import { aSerialPair } from "./serial-pair.ts";
import { ready, startTcpPrinter } from "./tcp-printer.ts";
import { startTinyHub } from "./tiny-hub.ts";

const program = fileURLToPath(new URL("../../devices/check.ts", import.meta.url));
const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

function aFolder(hardware: Hardware[]): string {
  const folder = mkdtempSync(join(tmpdir(), "check-"));
  ends.push(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "office.json"), JSON.stringify({ ...demonstrationOffice, hardware }));
  return folder;
}

function check(folder: string, ...flags: string[]): Promise<{ code: number; out: string; said: string }> {
  const call = [program, "--settings", join(folder, "office.json"), ...flags];
  return new Promise((resolve) => {
    execFile(process.execPath, call, (error, out, said) => resolve({ code: Number(error?.code ?? 0), out, said }));
  });
}

async function aPrinter(): Promise<{ printer: Hardware; cuts: () => number }> {
  const machine = await startTcpPrinter({ status: () => ready });
  ends.push(() => machine.close());
  const connection = { kind: "tcp" as const, host: "127.0.0.1", port: machine.port };
  const id = HardwareId.parse("p1");
  return {
    printer: { kind: "printer", id, name: "Máy in", model: "epson-text", paper: "80mm", connection },
    cuts: machine.cuts,
  };
}

describe("devices:check beside a program that runs", () => {
  it("prints nothing among the tickets of a running hub, says who runs, and ends with 2", async () => {
    const { printer, cuts } = await aPrinter();
    const folder = aFolder([printer]);
    const unlock = lockSpool(join(folder, "spool"));
    const { code, said } = await check(folder);
    expect(code).toBe(2);
    expect(said).toContain(`Máy chủ đang chạy trên máy này (pid ${process.pid})`);
    expect(said).toContain("systemctl stop mot-cua)");
    expect(cuts()).toBe(0);
    unlock();
    expect((await check(folder)).code).toBe(0);
    expect(cuts()).toBe(1);
  });

  it("asks the agent of its own machine to be stopped, wherever that has its spool, and not the hub", async () => {
    const { printer, cuts } = await aPrinter();
    const folder = aFolder([{ ...printer, agent: "Quầy 5" }]);
    ends.push(lockSpool(join(folder, "agent")), lockSpool(join(folder, "spool")));
    const flags = ["--agent", "Quầy 5", "--spool"];
    const { code, said } = await check(folder, ...flags, join(folder, "agent"));
    expect(code).toBe(2);
    expect(said).toContain("“Quầy 5” đang chạy");
    expect(cuts()).toBe(0);
    expect((await check(folder, ...flags, join(folder, "another"))).code).toBe(0);
  });

  it("tries nothing that an agent on this machine has open, wherever that keeps its spool, and says whose it is", async () => {
    const { printer, cuts } = await aPrinter();
    const piece: Hardware = { ...printer, agent: "Quầy 5" };
    const folder = aFolder([piece]);
    const hub = await startTinyHub("right");
    ends.push(() => hub.close());
    hub.show({ agent: "Quầy 5", hardware: [piece], counters: [], levels: [] });
    const log = { info: () => {}, warn: () => {} };
    const spool = join(folder, "of-its-own");
    const agent = startAgent({ hub: hub.url, token: "right", bench: null, spool, log, times: quick });
    let runs = true;
    const stop = async () => {
      if (runs) await agent.stop();
      runs = false;
    };
    ends.push(stop);
    await expectSoon(() => hub.readings.some(({ kind }) => kind === "condition")).toBe(true);
    const { code, said } = await check(folder, "--agent", "Quầy 5");
    expect(code).toBe(2);
    expect(said).toContain(`“Quầy 5” đang chạy trên máy này (pid ${process.pid})`);
    expect(cuts()).toBe(0);
    await stop();
    expect((await check(folder, "--agent", "Quầy 5")).code).toBe(0);
    expect(cuts()).toBe(1);
  });

  it("says that no hardware hangs off an agent of that name, which names there are, and ends with 2", async () => {
    const { printer, cuts } = await aPrinter();
    const { code, said } = await check(aFolder([{ ...printer, agent: "Quầy 5" }]), "--agent", "Quay 5");
    expect(code).toBe(2);
    expect(said).toContain('No hardware of the settings has "agent": "Quay 5". The settings name “Quầy 5”.');
    expect(said).toContain('"agent": "Quay 5". Cấu hình có: “Quầy 5”.');
    expect(cuts()).toBe(0);
    expect((await check(aFolder([printer]), "--agent", "Quầy 5")).said).toContain("All of it hangs off the hub");
  });

  it("says in words that there are no settings, and where the hub keeps them", async () => {
    const { code, said } = await check(join(aFolder([]), "elsewhere"));
    expect(code).toBe(2);
    expect(said).toContain("There is no settings file");
    expect(said).toContain("DATA_DIR của máy chủ");
    expect(said).not.toContain("ENOENT");
  });

  it("makes nothing where no hub ever ran", () => {
    const folder = aFolder([]);
    expect(spoolHolder(join(folder, "spool"))).toBeNull();
    expect(existsSync(join(folder, "spool"))).toBe(false);
  });

  it("says in words that another program has a port", async () => {
    const pair = await aSerialPair();
    ends.push(() => pair.remove());
    const connection = { kind: "serial" as const, path: pair.path, baudRate: 9_600 };
    const taken = await serialTransport({ ...connection, connectMs: quick.connect, pathMs: quick.path }).open();
    ends.push(() => taken.drop());
    const id = HardwareId.parse("s1");
    const scanner = { kind: "scanner", id, name: "Quét", model: "line-scanner", place: "kiosk", connection } as const;
    const { code, out } = await check(aFolder([scanner]));
    expect(code).toBe(1);
    expect(out).toContain("chương trình khác đang dùng cổng này");
    expect(out).not.toContain("Cannot lock port");
  });
});
