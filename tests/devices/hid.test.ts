import { afterEach, describe, expect, it } from "vitest";
import type { Hardware, HardwareCondition, HidConnection } from "#contract/hardware.ts";
import { CounterId, HardwareId, type RatingLevelId } from "#contract/ids.ts";
import type { AgentView } from "#contract/views.ts";
import { type Attached, attach } from "../../devices/attach.ts";
import { type Bench, createBench } from "../../devices/bench/bench.ts";
import { posReports, typedReports } from "../../devices/bench/hid-reports.ts";
import { createRender } from "../../devices/printer/render.ts";
import { createTransports } from "../../devices/transports.ts";
import { expectSoon } from "../expect-soon.ts";
import { aHidSystem, type HidSystem } from "./hid-system.ts";
import { quick } from "./quick-times.ts";

const render = createRender();
const attached: Attached[] = [];
afterEach(async () => {
  await Promise.all(attached.splice(0).map((piece) => piece.detach()));
});

const counter = CounterId.parse("quay-1");
const byIds: HidConnection = { kind: "hid", vendorId: "0C2E", productId: "0b61" };

function scanner(model: "hid-scanner" | "hid-keyboard-scanner", connection: HidConnection = byIds): Hardware {
  return { kind: "scanner", id: HardwareId.parse("quet"), name: "Quét", model, place: "kiosk", connection };
}

function keypad(model: "hid-keypad" | "hid-number-pad"): Hardware {
  return { kind: "keypad", id: HardwareId.parse("phim"), name: "Phím", model, counter, connection: byIds };
}

function care(hardware: Hardware, system: HidSystem, bench: Bench | null = null) {
  const heard = {
    conditions: [] as HardwareCondition[],
    why: [] as string[],
    keys: [] as number[],
    dark: [] as string[],
    scans: [] as string[],
  };
  const piece = attach(hardware, {
    transport: createTransports({ bench, times: quick, hid: system.port })(hardware),
    render,
    times: quick,
    random: Math.random,
    onCondition: (condition) => heard.conditions.push(condition),
    onAway: (why) => heard.why.push(why),
    onKey: (key) => heard.keys.push(key),
    onDarkKey: () => heard.dark.push("key"),
    onPad: () => {},
    onScan: (text) => heard.scans.push(text),
  });
  attached.push(piece);
  return { piece, ...heard };
}

const keyboard = { usagePage: 0x01, usage: 0x06 };
const ourKeypad = { usagePage: 0xff00, usage: 0x01 };

describe("a HID scanner", () => {
  it("is read, also when a code comes in many reports", async () => {
    const system = aHidSystem();
    const thing = system.plugIn({});
    const heard = care(scanner("hid-scanner"), system);
    await expectSoon(() => heard.conditions).toEqual(["ready"]);
    const card = `001190000017|123456789|Nguyễn Thị Mẫu|01011990|Nữ|${"Tổ dân phố số 5, ".repeat(8)}|01012021`;
    thing.send(...posReports(card), ...posReports("A025"));
    expect(heard.scans).toEqual([card, "A025"]);
  });

  it("keeps a code that stops in the middle from becoming a number, and from spoiling the next", async () => {
    const system = aHidSystem();
    const thing = system.plugIn({});
    const heard = care(scanner("hid-scanner"), system);
    await expectSoon(() => heard.conditions).toEqual(["ready"]);
    // The first line of a card's zone is held back until the line falls silent: it tells when that was.
    const zoneLine = "IDVNM1900000174001190000017<<5";
    const [first = new Uint8Array(0)] = posReports("x".repeat(80));
    thing.send(...posReports(zoneLine), first);
    // Of the other one it says that nobody can read it.
    await expectSoon(() => heard.scans).toEqual([zoneLine, "\ufffd"]);
    thing.send(...posReports("B008"));
    expect(heard.scans).toEqual([zoneLine, "\ufffd", "B008"]);
  });

  it("that is pulled out in the middle of a code begins anew when it is put back", async () => {
    const system = aHidSystem();
    const thing = system.plugIn({});
    const heard = care(scanner("hid-scanner"), system);
    await expectSoon(() => heard.conditions).toEqual(["ready"]);
    const [first = new Uint8Array(0)] = posReports("y".repeat(80));
    thing.send(first);
    thing.unplug();
    await expectSoon(() => [heard.conditions, heard.why]).toEqual([
      ["ready", "offline"],
      ["no HID device 0c2e:0b61 is plugged in"],
    ]);
    // Another node this time, as Linux numbers them.
    const again = system.plugIn({ path: "/dev/hidraw7" });
    await expectSoon(() => heard.conditions).toEqual(["ready", "offline", "ready"]);
    again.send(...posReports("A025"));
    expect(heard.scans).toEqual(["A025"]);
  });

  it("joins the three lines of a card's zone, sent as three codes", async () => {
    const system = aHidSystem();
    const thing = system.plugIn({});
    const heard = care(scanner("hid-scanner"), system);
    await expectSoon(() => heard.conditions).toEqual(["ready"]);
    const zone = ["IDVNM1900000174001190000017<<5", "9001158F3001156VNM<<<<<<<<<<<8", "NGUYEN<<THI<MAU<<<<<<<<<<<<<<<"];
    thing.send(...zone.flatMap(posReports));
    expect(heard.scans).toEqual([zone.join("\n")]);
    thing.send(...posReports(zone.join("\r\n")));
    expect(heard.scans).toEqual([zone.join("\n"), zone.join("\n")]);
  });

  it("that types is read key by key, whether a code ends with Enter or with silence", async () => {
    const system = aHidSystem();
    const thing = system.plugIn(keyboard);
    const heard = care(scanner("hid-keyboard-scanner"), system);
    await expectSoon(() => heard.conditions).toEqual(["ready"]);
    thing.send(...typedReports("dong-hai.2026-11-23.A025"));
    expect(heard.scans).toEqual(["dong-hai.2026-11-23.A025"]);
    thing.send(...typedReports("B008").slice(0, -2));
    expect(heard.scans).toHaveLength(1);
    // A keyboard that repeats how it stands, over and over, is silent all the same.
    await expectSoon(() => {
      thing.send(new Uint8Array(8));
      return heard.scans;
    }).toEqual(["dong-hai.2026-11-23.A025", "B008"]);
  });

  it("that is pulled out with a Shift held types small letters again when it is put back", async () => {
    const system = aHidSystem();
    const thing = system.plugIn(keyboard);
    const heard = care(scanner("hid-keyboard-scanner"), system);
    await expectSoon(() => heard.conditions).toEqual(["ready"]);
    thing.send(Uint8Array.of(0x02, 0, 0x04, 0, 0, 0, 0, 0));
    thing.unplug();
    await expectSoon(() => heard.conditions.at(-1)).toBe("offline");
    const again = system.plugIn(keyboard);
    await expectSoon(() => heard.conditions.at(-1)).toBe("ready");
    again.send(...typedReports("abc"));
    expect(heard.scans).toEqual(["abc"]);
  });
});

describe("which HID device is meant", () => {
  it("is the interface that speaks as the model does, and of two alike neither until they are told apart", async () => {
    const system = aHidSystem();
    const typing = system.plugIn({ path: "/dev/hidraw0", interface: 0, ...keyboard });
    const pos = system.plugIn({ path: "/dev/hidraw1", interface: 1, serialNumber: "S1" });
    const heard = care(scanner("hid-scanner"), system);
    await expectSoon(() => heard.conditions).toEqual(["ready"]);
    expect([typing.opened(), pos.opened()]).toEqual([0, 1]);
    const twin = system.plugIn({ path: "/dev/hidraw2", interface: 1, serialNumber: "S2" });
    const other = care(scanner("hid-scanner"), system);
    await expectSoon(() => other.why).toEqual([
      "2 times HID device 0c2e:0b61 (/dev/hidraw1, /dev/hidraw2): say which by serialNumber, or by hidraw and path",
    ]);
    expect(other.conditions).toEqual(["offline"]);
    const second = care(scanner("hid-scanner", { ...byIds, serialNumber: "S2" }), system);
    const third = care(scanner("hid-scanner", { kind: "hidraw", path: "/dev/hidraw2" }), system);
    await expectSoon(() => [second.conditions, third.conditions]).toEqual([["ready"], ["ready"]]);
    expect(twin.opened()).toBe(2);
  });

  it("is said in words while it can not be opened, each reason once, and again when it changes", async () => {
    const system = aHidSystem();
    const heard = care(scanner("hid-scanner", { ...byIds, serialNumber: "S1" }), system);
    const wrong = system.plugIn({ serialNumber: "S9" });
    await expectSoon(() => heard.why.at(-1)).toBe(
      "no HID device 0c2e:0b61 with serial number S1 is plugged in; there is one with serial number S9",
    );
    wrong.unplug();
    const typing = system.plugIn({ serialNumber: "S1", ...keyboard });
    await expectSoon(() => heard.why.at(-1)).toBe(
      "HID device 0c2e:0b61 with serial number S1 is plugged in, but in another mode: usage 01/06",
    );
    typing.unplug();
    const locked = system.plugIn({ serialNumber: "S1" });
    locked.refuse("/dev/hidraw0: not for this account");
    await expectSoon(() => heard.why.at(-1)).toBe("/dev/hidraw0: not for this account");
    expect(heard.conditions).toEqual(["offline"]);
    expect(new Set(heard.why).size).toBe(heard.why.length);
    locked.refuse(null);
    await expectSoon(() => heard.conditions).toEqual(["offline", "ready"]);
  });
});

function lit(levels: string[]): AgentView {
  const board = { label: null, blinking: false };
  return { hardware: [], counters: [{ counter, number: 1, board, lit: levels as RatingLevelId[] }], levels: [] };
}

describe("a HID keypad", () => {
  it("lights while a rating is open, and passes on what is pressed then and not what is pressed in the dark", async () => {
    const system = aHidSystem();
    const thing = system.plugIn(ourKeypad);
    const heard = care(keypad("hid-keypad"), system);
    await expectSoon(() => heard.conditions).toEqual(["ready"]);
    const press = (key: number) => thing.send(Uint8Array.of(1 << (key - 1)), Uint8Array.of(0));
    press(1);
    expect([heard.keys, heard.dark]).toEqual([[], ["key"]]);
    if (heard.piece.kind === "shows") heard.piece.want(lit(["a", "b", "c", "d"]));
    await expectSoon(() => thing.told.at(-1)).toBe("000f");
    press(2);
    // A worn key closes again at once: the same press.
    press(2);
    press(3);
    expect(heard.keys).toEqual([2, 3]);
    if (heard.piece.kind === "shows") heard.piece.want(lit([]));
    await expectSoon(() => thing.told.at(-1)).toBe("0000");
    press(4);
    expect([heard.keys, heard.dark]).toEqual([
      [2, 3],
      ["key", "key"],
    ]);
  });

  it("is lit again as it should be after it was pulled out and put back", async () => {
    const system = aHidSystem();
    const thing = system.plugIn(ourKeypad);
    const heard = care(keypad("hid-keypad"), system);
    if (heard.piece.kind === "shows") heard.piece.want(lit(["a", "b"]));
    await expectSoon(() => thing.told.at(-1)).toBe("0003");
    // Held down while it goes.
    thing.send(Uint8Array.of(1));
    thing.unplug();
    await expectSoon(() => heard.conditions.at(-1)).toBe("offline");
    if (heard.piece.kind === "shows") heard.piece.want(lit(["a", "b", "c"]));
    const again = system.plugIn(ourKeypad);
    await expectSoon(() => again.told.at(-1)).toBe("0007");
    again.send(Uint8Array.of(4));
    expect(heard.keys).toEqual([1, 3]);
  });

  it("without lamps is told nothing, and counts all the same only while a rating is open", async () => {
    const system = aHidSystem();
    const thing = system.plugIn(keyboard);
    const heard = care(keypad("hid-number-pad"), system);
    await expectSoon(() => heard.conditions).toEqual(["ready"]);
    const press = (code: number) => thing.send(Uint8Array.of(0, 0, code, 0, 0, 0, 0, 0), new Uint8Array(8));
    press(0x59);
    if (heard.piece.kind === "shows") heard.piece.want(lit(["a", "b", "c"]));
    press(0x5a);
    press(0x20);
    expect([heard.keys, heard.dark]).toEqual([[2, 3], ["key"]]);
    expect(thing.told).toEqual([]);
  });
});

describe("a virtual HID device on the bench", () => {
  const virtual = { kind: "virtual" as const };

  it.each(["line-scanner", "hid-scanner", "hid-keyboard-scanner"] as const)("is scanned as a %s", async (model) => {
    const hardware: Hardware = {
      ...scanner("hid-scanner"),
      kind: "scanner",
      place: "kiosk",
      model,
      connection: virtual,
    };
    const { bench, heard } = onBench(hardware);
    await expectSoon(() => bench.act({ kind: "scan", scanner: hardware.id, text: "dong-hai.2026-11-23.A025" })).toBe(
      true,
    );
    await expectSoon(() => heard.scans).toEqual(["dong-hai.2026-11-23.A025"]);
    // A card keeps its letters on every way.
    const card = "001190000017||Nguyễn Thị Ửng|15011990|Nữ|Ấp Đông, Hà Nội|01012021";
    expect(bench.act({ kind: "scan", scanner: hardware.id, text: card })).toBe(true);
    await expectSoon(() => heard.scans.at(-1)).toBe(card);
  });

  it.each([
    ["line-keypad", [1, 2]],
    ["hid-keypad", [1, 2]],
    ["hid-number-pad", []],
  ] as const)("lights and is pressed as a %s", async (model, lamps) => {
    const hardware: Hardware = { ...keypad("hid-keypad"), kind: "keypad", counter, model, connection: virtual };
    const { bench, heard } = onBench(hardware);
    await expectSoon(() => heard.conditions).toEqual(["ready"]);
    if (heard.piece.kind === "shows") heard.piece.want(lit(["a", "b"]));
    const litNow = () => bench.view().keypads[0]?.keys.flatMap((one) => (one.lit ? [one.key] : []));
    await expectSoon(litNow).toEqual(lamps);
    expect(bench.act({ kind: "pressKey", keypad: hardware.id, key: 2 })).toBe(true);
    await expectSoon(() => heard.keys).toEqual([2]);
  });

  function onBench(hardware: Hardware) {
    const levels = ["a", "b"].map((id) => ({ id: id as RatingLevelId, name: { vi: id, en: id } }));
    const office = { hardware: [hardware], counters: [], rating: { levels, openSeconds: 60 } };
    const bench = createBench({ office: () => office, now: Date.now });
    return { bench, heard: care(hardware, aHidSystem(), bench) };
  }
});
