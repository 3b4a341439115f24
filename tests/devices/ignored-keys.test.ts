import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { Hardware } from "#contract/hardware.ts";
import { CounterId, HardwareId, RatingLevelId } from "#contract/ids.ts";
import type { AgentView, Views } from "#contract/views.ts";
import { startAgent } from "../../devices/agent.ts";
import { createBench } from "../../devices/bench/bench.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { demonstrationPlaces } from "../../server/demonstration/places.ts";
import { expectSoon } from "../expect-soon.ts";
import { runOffice } from "../running-office.ts";
import { quick } from "./quick-times.ts";
import { startTinyHub } from "./tiny-hub.ts";

const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const counter = CounterId.parse("counter-1");
function aKeypad(): Extract<Hardware, { kind: "keypad" }> {
  const id = HardwareId.parse("keypad-9");
  return { kind: "keypad", id, name: "Phím quầy 1", model: "line-keypad", counter, connection: { kind: "virtual" } };
}

describe("presses of a dark keypad", () => {
  it("are counted by the agent, told once a second at most, and told again to a hub that came back", async () => {
    const folder = mkdtempSync(join(tmpdir(), "spool-"));
    ends.push(() => rmSync(folder, { recursive: true }));
    const hub = await startTinyHub("right");
    ends.push(() => hub.close());
    const keypad = aKeypad();
    const level = RatingLevelId.parse("satisfied");
    const show = (lit: RatingLevelId[]): AgentView => ({
      hardware: [keypad],
      counters: [{ counter, number: 1, board: { label: null, blinking: false }, lit }],
      levels: [],
    });
    const office = { ...demonstrationOffice, hardware: [keypad] };
    const bench = createBench({ office: () => office, now: Date.now });
    const times = { ...quick, keyPause: 1 };
    const log = { info: () => {}, warn: () => {} };
    const agent = startAgent({ hub: hub.url, token: "right", bench, spool: folder, log, times });
    ends.push(() => agent.stop());
    hub.show(show([]));
    await expectSoon(() => hub.readings).toContainEqual({ kind: "condition", hardware: keypad.id, condition: "ready" });
    for (const key of [1, 2, 3, 4]) bench.act({ kind: "pressKey", keypad: keypad.id, key });
    const told = () => hub.readings.filter(({ kind }) => kind === "ignoredKeys");
    await expectSoon(() => told().at(-1)).toEqual({ kind: "ignoredKeys", hardware: keypad.id, count: 4 });
    expect(told().length).toBeLessThanOrEqual(2);
    hub.show(show([level]));
    await expectSoon(() => bench.view().keypads[0]?.keys.some(({ lit }) => lit)).toBe(true);
    bench.act({ kind: "pressKey", keypad: keypad.id, key: 1 });
    await expectSoon(() => hub.readings).toContainEqual({ kind: "key", hardware: keypad.id, key: 1 });
    await hub.close();
    const again = await startTinyHub("right", Number(new URL(hub.url).port));
    ends.push(() => again.close());
    await expectSoon(() => again.readings).toContainEqual({ kind: "ignoredKeys", hardware: keypad.id, count: 4 });
  });

  it("are shown to staff beside the keypad, for as long as its agent is there", async () => {
    const agentName = demonstrationPlaces("agent").name ?? "";
    const keypad = { ...aKeypad(), agent: agentName };
    const office = await runOffice({
      settings: { ...demonstrationOffice, hardware: [...demonstrationOffice.hardware, keypad] },
    });
    ends.push(() => office.stop());
    const desk = await office.signIn("hoa");
    let seen: Views["officer"] | null = null;
    desk.client.onView("officer", (view) => {
      seen = view;
    });
    const counts = () =>
      seen?.hardware.filter(({ ignoredKeys }) => ignoredKeys > 0).map((one) => [one.id, one.ignoredKeys]);
    const { socket } = await office.pairDevice("agent");
    const reading = { kind: "ignoredKeys", hardware: keypad.id, count: 3 };
    expect(await socket.timeout(5_000).emitWithAck("reading", reading)).toEqual({ ok: true });
    await expectSoon(counts).toEqual([[keypad.id, 3]]);
    const strange = await socket.timeout(5_000).emitWithAck("reading", { ...reading, count: -1 });
    expect(strange).toMatchObject({ ok: false, code: "badMessage" });
    socket.disconnect();
    await expectSoon(counts).toEqual([]);
  });
});
