import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import type { Hardware } from "#contract/hardware.ts";
import { CounterId, HardwareId, type RatingLevelId } from "#contract/ids.ts";
import type { AgentView } from "#contract/views.ts";
import { posReports } from "../../devices/bench/hid-reports.ts";
import { expectSoon } from "../expect-soon.ts";
import { runAgentProcess } from "./agent-process.ts";
import { aSerialPair } from "./serial-pair.ts";
import { startTinyHub } from "./tiny-hub.ts";

const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

function hasCompiler(): boolean {
  try {
    execFileSync("cc", ["--version"], { stdio: "ignore" });
    return process.platform === "linux";
  } catch {
    return false;
  }
}

function buildShim(folder: string): string {
  const library = join(folder, "hidraw-shim.so");
  const source = fileURLToPath(new URL("hidraw-shim.c", import.meta.url));
  execFileSync("cc", ["-shared", "-fPIC", "-o", library, source, "-ldl"]);
  return library;
}

async function aPlug() {
  const pair = await aSerialPair();
  ends.push(() => pair.remove());
  return pair;
}

const counter = CounterId.parse("counter-1");

/** The native module's own reading, writing and noticing, on pseudo terminals that stand for hidraw nodes. */
describe.skipIf(!hasCompiler())("an agent with node-hid on nodes of this machine", () => {
  it("reads, lights and presses, and comes back by itself after each was pulled out", { timeout: 60_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "hid-native-"));
    ends.push(() => rmSync(folder, { recursive: true, force: true }));
    const env = { LD_PRELOAD: buildShim(folder) };
    const [keys, reader] = [await aPlug(), await aPlug()];
    const hub = await startTinyHub("right");
    const agent = runAgentProcess({ hub: hub.url, token: "right", spool: join(folder, "spool"), env });
    ends.push(
      () => hub.close(),
      () => agent.kill(),
    );
    const keypad: Hardware = {
      kind: "keypad",
      id: HardwareId.parse("k1"),
      name: "Phím",
      model: "hid-keypad",
      counter,
      connection: { kind: "hidraw", path: keys.path },
    };
    const scanner: Hardware = {
      kind: "scanner",
      id: HardwareId.parse("s1"),
      name: "Quét",
      model: "hid-scanner",
      place: "kiosk",
      connection: { kind: "hidraw", path: reader.path },
    };
    const view = (lit: string[]): AgentView => ({
      hardware: [keypad, scanner],
      counters: [{ counter, number: 1, board: { label: null, blinking: false }, lit: lit as RatingLevelId[] }],
      levels: [],
    });
    /** In turn; one that is told again with another reason is the same. */
    const conditionsOf = (id: string) =>
      hub.readings
        .flatMap((one) => (one.kind === "condition" && one.hardware === id ? [one.condition] : []))
        .filter((condition, at, all) => condition !== all[at - 1]);
    /** The last report that was written to the keypad. */
    const told = () => Buffer.from(keys.heard(), "latin1").subarray(-2).toString("hex");
    const scans = () => hub.readings.flatMap((one) => (one.kind === "scan" ? [one.text] : []));
    const pressed = () => hub.readings.flatMap((one) => (one.kind === "key" ? [one.key] : []));

    hub.show(view(["a", "b", "c"]));
    await expectSoon(() => [conditionsOf("k1"), conditionsOf("s1")]).toEqual([["ready"], ["ready"]]);
    await expectSoon(told).toBe("0007");
    await reader.send(posReports("A025")[0] ?? "");
    await expectSoon(scans).toEqual(["A025"]);
    await keys.send(Uint8Array.of(0b010));
    await expectSoon(pressed).toEqual([2]);

    await keys.pull();
    await reader.pull();
    await expectSoon(() => [conditionsOf("k1").at(-1), conditionsOf("s1").at(-1)]).toEqual(["offline", "offline"]);
    expect(await agent.says("there is no such device (ENOENT)")).toBe(true);
    hub.show(view(["a"]));
    await keys.plugIn();
    await reader.plugIn();
    await expectSoon(() => [conditionsOf("k1").at(-1), conditionsOf("s1").at(-1)]).toEqual(["ready", "ready"]);
    await expectSoon(told).toBe("0001");
    await reader.send(posReports("B008")[0] ?? "");
    await expectSoon(scans).toEqual(["A025", "B008"]);
    await keys.send(Uint8Array.of(0b001));
    await expectSoon(pressed).toEqual([2, 1]);
    expect(conditionsOf("k1")).toEqual(["ready", "offline", "ready"]);
  });
});
