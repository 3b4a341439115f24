import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { AwayReason, Connection } from "#contract/hardware.ts";
import { CounterId, HardwareId } from "#contract/ids.ts";
import type { Reading } from "#contract/jobs.ts";
import type { AgentView } from "#contract/views.ts";
import { startAgent } from "../../devices/agent.ts";
import { TransportError } from "../../devices/driver.ts";
import { chooseInterface } from "../../devices/hid/choose.ts";
import { serialTransport } from "../../devices/transport/serial.ts";
import { whyAway } from "../../devices/transport/why-away.ts";
import { expectSoon } from "../expect-soon.ts";
import { quick } from "./quick-times.ts";
import { aSerialPair } from "./serial-pair.ts";
import { startTinyHub } from "./tiny-hub.ts";

const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "why-"));
  ends.push(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** A port of this machine where nobody listens. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}

/** An agent with a printer and a board that hang off these connections. */
async function anAgent(connections: Connection[], knows?: (reading: Reading) => boolean) {
  const hub = await startTinyHub("right", 0, knows);
  ends.push(() => hub.close());
  const hardware: AgentView["hardware"] = connections.map((connection, at) => {
    const named = { id: HardwareId.parse(`piece-${at}`), name: `Máy ${at}`, connection };
    return connection.kind === "serial"
      ? { kind: "board", ...named, model: "line-board", counter: CounterId.parse("counter-1") }
      : { kind: "printer", ...named, model: "escpos-raster", paper: "80mm" };
  });
  const warned: object[] = [];
  const log = { info: () => {}, warn: (facts: object) => void warned.push(facts) };
  const agent = startAgent({ hub: hub.url, token: "right", bench: null, spool: aFolder(), log, times: quick });
  ends.push(() => agent.stop());
  hub.show({ hardware, counters: [], levels: [] });
  /** What was told last of the n-th piece. */
  const told = (at: number) =>
    hub.readings.filter((one) => one.kind === "condition" && one.hardware === `piece-${at}`).at(-1);
  /** What the log was told of the n-th piece, each time. */
  const logged = (at: number) => warned.filter((facts) => "hardware" in facts && facts.hardware === `piece-${at}`);
  return { told, logged };
}

describe("hardware that can not be opened", () => {
  it("is told with the reason: no such device, nobody at that port, a path that is no device's", async () => {
    const file = join(aFolder(), "notes.txt");
    writeFileSync(file, "");
    const { told, logged } = await anAgent([
      { kind: "tcp", host: "127.0.0.1", port: await closedPort() },
      { kind: "usb", path: "/dev/usb/no-such-printer" },
      { kind: "usb", path: file },
      { kind: "serial", path: "/dev/no-such-line", baudRate: 9_600 },
    ]);
    for (const [at, why] of (["refused", "missing", "notDevice", "missing"] as const).entries())
      await expectSoon(() => told(at)).toEqual({
        kind: "condition",
        hardware: `piece-${at}`,
        condition: "offline",
        why,
      });
    // In the system's words, which say more.
    for (const [at, words] of ["ECONNREFUSED", "no-such-printer", "notes.txt", "no-such-line"].entries())
      expect(logged(at)).toEqual([{ hardware: `piece-${at}`, why: expect.stringContaining(words) }]);
  });

  it("is told anew when the reason becomes another one, and without one when it is there", async () => {
    const folder = aFolder();
    const path = join(folder, "paper", "printer.bin");
    const { told, logged } = await anAgent([{ kind: "file", path }]);
    await expectSoon(() => told(0)).toMatchObject({ condition: "offline", why: "missing" });
    writeFileSync(join(folder, "paper"), "");
    await expectSoon(() => told(0)).toMatchObject({ condition: "offline", why: "notDevice" });
    rmSync(join(folder, "paper"));
    mkdirSync(join(folder, "paper"));
    await expectSoon(() => told(0)).toEqual({ kind: "condition", hardware: "piece-0", condition: "ready" });
    // Each reason once, however often it was tried.
    expect(logged(0)).toHaveLength(2);
  });

  it("is told without the reason to a hub that refuses reasons, as those of before do", async () => {
    const { told } = await anAgent(
      [{ kind: "tcp", host: "127.0.0.1", port: await closedPort() }],
      (reading) => !("why" in reading),
    );
    await expectSoon(() => told(0)).toEqual({ kind: "condition", hardware: "piece-0", condition: "offline" });
  });

  it("is busy where another program has locked the line", async () => {
    const pair = await aSerialPair();
    ends.push(() => pair.remove());
    const way = serialTransport({ path: pair.path, baudRate: 9_600, connectMs: 2_000, pathMs: 1_000 });
    const first = await way.open();
    ends.push(() => first.drop());
    await expect(way.open()).rejects.toMatchObject({ code: "unreachable", why: "busy" });
  });

  it("is known by the system's code, also of an error that led to another one; without a code nothing is guessed", () => {
    const withCode = (code: string) => Object.assign(new Error("open failed"), { code });
    const expected: Record<string, AwayReason> = {
      EACCES: "forbidden",
      EPERM: "forbidden",
      EBUSY: "busy",
      ENODEV: "missing",
      EHOSTUNREACH: "silent",
      ENOTFOUND: "unknownHost",
      EWHATEVER: "other",
    };
    for (const [code, why] of Object.entries(expected)) {
      expect(whyAway(withCode(code))).toBe(why);
      expect(whyAway(new Error("it failed", { cause: withCode(code) }))).toBe(why);
    }
    expect(whyAway(new Error("EACCES, says the text"))).toBe("other");
    expect(whyAway(new TransportError("unreachable", "in another mode", "otherMode"))).toBe("otherMode");
  });

  it("of a HID device says whether it is not plugged in, there twice, or in another mode", () => {
    const wanted = { kind: "hid", vendorId: "0c2e", productId: "0b61" } as const;
    const scanner = { page: 0x8c, usage: 2 };
    const listed = (path: string, usagePage: number) => {
      const ids = { vendorId: 0x0c2e, productId: 0x0b61, interface: 0, serialNumber: null, product: null };
      return { ...ids, path, usagePage, usage: 2 };
    };
    expect(chooseInterface(wanted, [scanner], [])).toMatchObject({ why: "missing" });
    expect(chooseInterface(wanted, [scanner], [listed("a", 0x01)])).toMatchObject({ why: "otherMode" });
    expect(chooseInterface(wanted, [scanner], [listed("a", 0x8c), listed("b", 0x8c)])).toMatchObject({
      why: "several",
    });
  });
});
