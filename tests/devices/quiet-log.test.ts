import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, it } from "vitest";
import type { Hardware } from "#contract/hardware.ts";
import { CounterId, HardwareId } from "#contract/ids.ts";
import { startAgent } from "../../devices/agent.ts";
import { createBench } from "../../devices/bench/bench.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { expectSoon } from "../expect-soon.ts";
import { quick } from "./quick-times.ts";
import { startTinyHub } from "./tiny-hub.ts";

const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "spool-"));
  ends.push(() => rmSync(folder, { recursive: true }));
  return folder;
}

interface Said {
  level: "info" | "warn";
  hardware: string;
  message: string;
}

function aLog() {
  const said: Said[] = [];
  const at = (level: Said["level"]) => (facts: object, message: string) =>
    void said.push({ level, message, hardware: String(Reflect.get(facts, "hardware")) });
  return { said, log: { info: at("info"), warn: at("warn") } };
}

describe("an agent's log", () => {
  it("warns of a cable that is not there, and not of a virtual device that was taken off the bench", async () => {
    const hub = await startTinyHub("right");
    ends.push(() => hub.close());
    const common = {
      kind: "keypad",
      name: "Phím",
      model: "line-keypad",
      counter: CounterId.parse("counter-1"),
    } as const;
    const off: Hardware = { ...common, id: HardwareId.parse("off"), connection: { kind: "virtual" } };
    const path = "/nowhere/ttyUSB9";
    const gone: Hardware = {
      ...common,
      id: HardwareId.parse("gone"),
      connection: { kind: "serial", path, baudRate: 9_600 },
    };
    const bench = createBench({ office: () => ({ ...demonstrationOffice, hardware: [off] }), now: Date.now });
    bench.act({ kind: "line", device: off.id, line: "pulled" });
    const { said, log } = aLog();
    const agent = startAgent({ hub: hub.url, token: "right", bench, spool: aFolder(), log, times: quick });
    ends.push(() => agent.stop());
    hub.show({ hardware: [off, gone], counters: [], levels: [] });
    const away = () =>
      said
        .filter(({ message }) => message === "hardware can not be opened")
        .map(({ level, hardware }) => `${level} ${hardware}`)
        .sort();
    await expectSoon(away).toEqual(["info off", "warn gone"]);
  });
});
