import { rmSync, symlinkSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import type { Hardware, HardwareCondition } from "#contract/hardware.ts";
import type { CounterId, HardwareId } from "#contract/ids.ts";
import type { AgentView } from "#contract/views.ts";
import { type Attached, attach } from "../../devices/attach.ts";
import { createRender } from "../../devices/printer/render.ts";
import { createTransports } from "../../devices/transports.ts";
import { expectSoon } from "../expect-soon.ts";
import { quick } from "./quick-times.ts";
import { aSerialPair, type SerialPair } from "./serial-pair.ts";

const render = createRender();
const pairs: SerialPair[] = [];
const attached: Attached[] = [];

afterEach(async () => {
  await Promise.all(attached.splice(0).map((piece) => piece.detach()));
  await Promise.all(pairs.splice(0).map((pair) => pair.remove()));
});

async function aPair(): Promise<SerialPair> {
  const pair = await aSerialPair();
  pairs.push(pair);
  return pair;
}

interface Heard {
  piece: Attached;
  conditions: HardwareCondition[];
  keys: number[];
  scans: string[];
  pads: string[];
  /** Presses in the dark. */
  dark: string[];
}

const transportOf = createTransports({ bench: null, times: quick });

function care(hardware: Hardware): Heard {
  const heard = {
    conditions: [] as HardwareCondition[],
    keys: [] as number[],
    scans: [] as string[],
    pads: [] as string[],
    dark: [] as string[],
  };
  const piece = attach(hardware, {
    transport: transportOf(hardware),
    render,
    times: quick,
    random: Math.random,
    onCondition: (condition) => heard.conditions.push(condition),
    onKey: (key) => heard.keys.push(key),
    onDarkKey: () => heard.dark.push("key"),
    onPad: (action) => heard.pads.push(action),
    onScan: (text) => heard.scans.push(text),
  });
  attached.push(piece);
  return { piece, ...heard };
}

const serial = (path: string, baudRate = 9_600) => ({ kind: "serial" as const, path, baudRate });
const scanner = (path: string): Hardware => ({
  kind: "scanner",
  id: "scanner-1" as HardwareId,
  name: "Máy quét",
  model: "line-scanner",
  place: "kiosk",
  connection: serial(path),
});
const keypad = (path: string): Hardware => ({
  kind: "keypad",
  id: "keypad-1" as HardwareId,
  name: "Bàn phím quầy 1",
  model: "line-keypad",
  counter: "quay-1" as CounterId,
  connection: serial(path),
});
const callpad = (path: string): Hardware => ({
  kind: "callpad",
  id: "callpad-1" as HardwareId,
  name: "Bàn phím gọi số quầy 1",
  model: "line-callpad",
  counter: "quay-1" as CounterId,
  connection: serial(path),
});
const board = (path: string, number: number, baudRate?: number): Hardware => ({
  kind: "board",
  id: `board-${number}` as HardwareId,
  name: `Bảng quầy ${number}`,
  model: "line-board",
  counter: `quay-${number}` as CounterId,
  connection: serial(path, baudRate),
});

function wanted(lit: string[], text: string | null): AgentView {
  const counter = (number: number) => ({
    counter: `quay-${number}` as CounterId,
    number,
    board: { label: text as AgentView["counters"][number]["board"]["label"], blinking: true },
    lit,
  });
  return { hardware: [], counters: [1, 2, 3, 4].map(counter), levels: [] };
}

describe("serial devices", () => {
  it("reads scans in UTF-8, whether they end with a line end or with silence", async () => {
    const pair = await aPair();
    const heard = care(scanner(pair.path));
    await expectSoon(() => heard.conditions).toEqual(["ready"]);
    await pair.send("dong-hai.2026-11-23.A025\r\nNguyễn Thị Hồng\r");
    await expectSoon(() => heard.scans).toEqual(["dong-hai.2026-11-23.A025", "Nguyễn Thị Hồng"]);
    await pair.send("không có xuống dòng");
    await expectSoon(() => heard.scans.at(-1)).toBe("không có xuống dòng");
  });

  it("makes one reading of the three lines of a card's zone", async () => {
    const pair = await aPair();
    const heard = care(scanner(pair.path));
    await expectSoon(() => heard.conditions).toEqual(["ready"]);
    const zone = ["IDVNM1900000174001190000017<<5", "9001158F3001156VNM<<<<<<<<<<<8", "NGUYEN<<THI<MAU<<<<<<<<<<<<<<<"];
    await pair.send(`${zone.join("\r\n")}\r\nA025\r\n`);
    await expectSoon(() => heard.scans).toEqual([zone.join("\n"), "A025"]);
    await pair.send(`${zone[0]}\r`);
    await expectSoon(() => heard.scans.at(-1)).toBe(zone[0]);
  });

  it("hears keys and lights lamps", async () => {
    const pair = await aPair();
    const heard = care(keypad(pair.path));
    await expectSoon(() => heard.conditions).toEqual(["ready"]);
    if (heard.piece.kind === "shows") heard.piece.want(wanted(["a", "b", "c", "d"], null));
    await expectSoon(() => pair.heard()).toContain("L11110\n");
    await pair.send("K3\nK9\nK1\n");
    await expectSoon(() => heard.keys).toEqual([3, 1]);
  });

  it("counts a key that chatters once, and one in the dark not at all", async () => {
    const pair = await aPair();
    const heard = care(keypad(pair.path));
    await expectSoon(() => heard.conditions).toEqual(["ready"]);
    await pair.send("K1\nK1\nK1\n");
    await expectSoon(() => heard.dark).toEqual(["key"]);
    if (heard.piece.kind === "shows") heard.piece.want(wanted(["a", "b", "c", "d"], null));
    await pair.send("K2\nK2\nK3\nK2\nK4\n");
    await expectSoon(() => heard.keys).toEqual([2, 3, 4]);
    if (heard.piece.kind === "shows") heard.piece.want(wanted([], null));
    await expectSoon(() => pair.heard()).toContain("L00000\n");
    await pair.send("K5\n");
    await expectSoon(() => heard.dark).toEqual(["key", "key"]);
    expect(heard.keys).toEqual([2, 3, 4]);
  });

  it("hears an officer's call pad, each key once however it chatters", async () => {
    const pair = await aPair();
    const heard = care(callpad(pair.path));
    await expectSoon(() => heard.conditions).toEqual(["ready"]);
    await pair.send("K1\r\nK1\r\nK5\r\nX\r\nK2\nK3\nK3\nK4\n");
    await expectSoon(() => heard.pads).toEqual(["next", "recall", "missed", "finish"]);
  });

  it("is opened again after its cable was pulled, and shows again what it should", async () => {
    const pair = await aPair();
    const heard = care(keypad(pair.path));
    if (heard.piece.kind === "shows") heard.piece.want(wanted(["a"], null));
    await expectSoon(() => pair.heard()).toContain("L10000\n");
    await pair.pull();
    await expectSoon(() => heard.conditions).toEqual(["ready", "offline"]);
    await pair.plugIn();
    await expectSoon(() => heard.conditions).toEqual(["ready", "offline", "ready"]);
    await expectSoon(() => pair.heard()).toContain("L10000\n");
    await pair.send("K2\n");
    await expectSoon(() => heard.keys).toEqual([2]);
  });

  it("goes to the device that took its path, though the old line never says that it ended", async () => {
    const [old, fresh] = [await aPair(), await aPair()];
    const heard = care(keypad(old.path));
    if (heard.piece.kind === "shows") heard.piece.want(wanted(["a"], null));
    await expectSoon(() => old.heard()).toContain("L10000\n");
    // As udev does when an adapter is put into the same socket: the name stands for another line.
    rmSync(old.path);
    symlinkSync(fresh.path, old.path);
    await expectSoon(() => heard.conditions).toEqual(["ready", "offline", "ready"]);
    await expectSoon(() => fresh.heard()).toContain("L10000\n");
    await fresh.send("K3\n");
    await expectSoon(() => heard.keys).toEqual([3]);
  });

  it("waits for a device that is not there yet", async () => {
    const pair = await aPair();
    await pair.pull();
    const heard = care(scanner(pair.path));
    await expectSoon(() => heard.conditions).toEqual(["offline"]);
    await pair.plugIn();
    await expectSoon(() => heard.conditions).toEqual(["offline", "ready"]);
  });

  it("has two boards on one line, each with its own frames", async () => {
    const pair = await aPair();
    const boards = [care(board(pair.path, 1)), care(board(pair.path, 2))];
    await expectSoon(() => boards.map(({ conditions }) => conditions)).toEqual([["ready"], ["ready"]]);
    for (const { piece } of boards) if (piece.kind === "shows") piece.want(wanted([], "A025"));
    await expectSoon(() => pair.heard()).toMatch(/001005BA025/);
    await expectSoon(() => pair.heard()).toMatch(/002005BA025/);
    await boards[0]?.piece.detach();
    if (boards[1]?.piece.kind === "shows") boards[1].piece.want(wanted([], "B008"));
    await expectSoon(() => pair.heard()).toMatch(/002005BB008/);
    expect(pair.heard()).not.toMatch(/001005BB008/);
  });

  it("never floods a line of boards: frames are 50 ms apart, and the last change is what is shown", async () => {
    const pair = await aPair();
    const boards = [care(board(pair.path, 1)), care(board(pair.path, 2))];
    await expectSoon(() => boards.map(({ conditions }) => conditions)).toEqual([["ready"], ["ready"]]);
    const began = performance.now();
    for (let change = 100; change < 300; change += 1) {
      for (const { piece } of boards) if (piece.kind === "shows") piece.want(wanted([], `A${change}`));
    }
    await expectSoon(() => pair.heard()).toMatch(/001005BA299/);
    await expectSoon(() => pair.heard()).toMatch(/002005BA299/);
    // Told again and again after that, which is how a board comes back that had no power.
    await expectSoon(() => pair.heard().split("001005BA299").length).toBeGreaterThan(3);
    const frames = pair.heard().split("\u0002").length - 1;
    expect(frames).toBeLessThanOrEqual((performance.now() - began) / 50 + 1);
    expect(pair.heard()).not.toMatch(/A200|A250/);
  });

  it.each([1_200, 9_600])("never gives a line of boards more bytes than it carries at %i baud", async (baudRate) => {
    const pair = await aPair();
    const boards = [1, 2, 3, 4].map((number) => care(board(pair.path, number, baudRate)));
    await expectSoon(() => boards.every(({ conditions }) => conditions[0] === "ready")).toBe(true);
    const began = performance.now();
    const storm = setInterval(() => {
      const label = `A${String(Math.floor(performance.now()) % 1_000).padStart(3, "0")}`;
      for (const { piece } of boards) if (piece.kind === "shows") piece.want(wanted([], label));
    }, 5);
    await expectSoon(() => pair.heard().split("\u0002").length).toBeGreaterThan(8);
    clearInterval(storm);
    const bytes = Buffer.byteLength(pair.heard());
    const seconds = (performance.now() - began) / 1_000;
    // The first frame is taken at once, and the others as the line carries them, with silence between.
    expect((bytes - 16) / seconds).toBeLessThan(baudRate / 10);
    // Nobody is left out.
    for (const number of [1, 2, 3, 4]) expect(pair.heard()).toContain(`\u000200${number}`);
  });

  it("shows all boards of a line again after its cable was pulled", async () => {
    const pair = await aPair();
    const boards = [care(board(pair.path, 1)), care(board(pair.path, 2))];
    for (const { piece } of boards) if (piece.kind === "shows") piece.want(wanted([], "A025"));
    await expectSoon(() => pair.heard()).toMatch(/002005BA025/);
    await pair.pull();
    await expectSoon(() => boards.map(({ conditions }) => conditions.at(-1))).toEqual(["offline", "offline"]);
    for (const { piece } of boards) if (piece.kind === "shows") piece.want(wanted([], "A026"));
    await pair.plugIn();
    await expectSoon(() => pair.heard()).toMatch(/001005BA026/);
    await expectSoon(() => pair.heard()).toMatch(/002005BA026/);
    expect(pair.heard()).not.toMatch(/A025/);
  });
});
