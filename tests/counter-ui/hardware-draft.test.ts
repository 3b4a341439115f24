import { describe, expect, it } from "vitest";
import { fitsConnection, Hardware } from "#contract/hardware.ts";
import { DeviceId, HardwareId } from "#contract/ids.ts";
import {
  connectionsFor,
  draftOf,
  firstDraft,
  fitted,
  hardwareOf,
  kinds,
  kiosksMoved,
  newDraft,
  rebased,
  withKind,
} from "../../counter-ui/parts/admin/hardware/draft.ts";
import { fits } from "../../counter-ui/parts/admin/hardware/fits.ts";
import { otherFaults, stillWrong } from "../../counter-ui/parts/admin/hardware/form-faults.ts";
import { opposite } from "../../counter-ui/parts/admin/hardware/opposite.ts";
import { newId } from "../../counter-ui/parts/admin/new-id.ts";
import { viHardware } from "../../counter-ui/words/vi.hardware.ts";
import { profiles } from "../../devices/printer/profiles.ts";

const common = { id: "x", name: "Máy" };
const pieces = [
  { ...common, kind: "printer", model: "clone-58", paper: "58mm", connection: { kind: "usb", path: "/dev/usb/lp0" } },
  {
    ...{ ...common, kind: "printer", model: "escpos-raster", paper: "80mm", agent: "kiosk-1", awayPrefix: "X" },
    connection: { kind: "tcp", host: "192.168.1.50", port: 9_100 },
  },
  {
    ...{ ...common, kind: "printer", model: "epson-text", paper: "80mm", counter: "counter-1", drawer: true },
    connection: { kind: "serial", path: "/dev/ttyS0", baudRate: 38_400 },
  },
  {
    ...{ ...common, kind: "scanner", model: "hid-scanner", place: "kiosk" },
    connection: { kind: "hid", vendorId: "0c2e", productId: "0b61", serialNumber: "17" },
  },
  {
    ...{ ...common, kind: "scanner", model: "line-scanner", place: "counter", counter: "counter-2" },
    connection: { kind: "virtual" },
  },
  {
    ...{ ...common, kind: "keypad", model: "hid-keypad", counter: "counter-2" },
    connection: { kind: "hidraw", path: "/dev/hidraw0" },
  },
  {
    ...{ ...common, kind: "callpad", model: "line-callpad", counter: "counter-2" },
    connection: { kind: "serial", path: "COM3", baudRate: 9_600 },
  },
  {
    ...{ ...common, kind: "board", model: "line-board", counter: "counter-2" },
    connection: { kind: "file", path: "/tmp/x" },
  },
].map((piece) => Hardware.parse(piece));
const id = HardwareId.parse("x");
const [one, two] = [1, 2].map((digit) => DeviceId.parse(`00000000-0000-4000-8000-00000000000${digit}`));

describe("a piece of hardware in its form", () => {
  it.each(pieces.map((piece) => [`${piece.kind} ${piece.connection.kind}`, piece] as const))(
    "%s comes out as it went in",
    (_, piece) => expect(hardwareOf(draftOf(piece, []), id)).toEqual(piece),
  );

  it("offers connections that its model speaks over, and keeps one that still fits", () => {
    for (const kind of kinds)
      for (const model of Object.keys(viHardware.models[kind]))
        for (const agent of ["", "Kiosk 2"]) {
          const offered = connectionsFor({ kind, model, agent });
          expect(offered.filter((one) => !fitsConnection(model, one))).toEqual([]);
          expect(offered.includes("virtual")).toBe(agent === "");
        }
    const scanner = { ...withKind(newDraft("printer"), "scanner"), path: "/dev/ttyUSB0" };
    expect(fitted(scanner)).toEqual(scanner);
    expect(fitted({ ...scanner, model: "hid-scanner" }).connection).toBe("hid");
    expect(fitted({ ...newDraft("keypad"), connection: "virtual", agent: "Kiosk 2" }).connection).toBe("serial");
  });

  it("sends nothing of a kind or connection that somebody only looked at", () => {
    const printer = { ...newDraft("printer"), name: " Máy ", host: " h ", awayPrefix: "x", agent: "a", drawer: true };
    expect(hardwareOf({ ...withKind(printer, "board"), path: "/dev/ttyS0", counter: "counter-1" }, id)).toEqual({
      ...{ id, kind: "board", name: "Máy", agent: "a", model: "line-board", counter: "counter-1" },
      connection: { kind: "serial", path: "/dev/ttyS0", baudRate: 9_600 },
    });
    expect(hardwareOf(printer, id)).toMatchObject({ awayPrefix: "X", connection: { kind: "tcp", host: "h" } });
    expect(hardwareOf({ ...printer, counter: "counter-1" }, id)).not.toHaveProperty("awayPrefix");
  });

  it("gives a first printer to kiosks that have none, and moves those that were chosen or left out", () => {
    const kiosks = [
      { device: one as DeviceId, name: "Một", printer: id },
      { device: two as DeviceId, name: "Hai", printer: null },
    ];
    expect(firstDraft({ hardware: pieces.slice(0, 1), kiosks }).kiosks).toEqual([two]);
    expect(firstDraft({ hardware: [], kiosks }).kiosks).toEqual([one, two]);
    const draft = { ...newDraft("printer"), kiosks: [two ?? ""] };
    expect(kiosksMoved(draft, id, kiosks)).toEqual([
      { device: one, printer: null },
      { device: two, printer: id },
    ]);
    // Whether a kiosk may be left without its printer is asked first.
    expect(kiosksMoved({ ...draft, counter: "counter-1" }, id, kiosks)).toEqual([]);
  });

  it("keeps what was typed, upon what somebody else has changed meanwhile", () => {
    const seen = { ...newDraft("printer"), name: "Máy in", host: "10.0.0.1", kiosks: ["a"] };
    const mine = { ...seen, name: "Máy in cửa chính" };
    const theirs = { ...seen, host: "10.0.0.2", kiosks: ["a", "b"] };
    expect(rebased(mine, seen, theirs)).toEqual({ ...theirs, name: "Máy in cửa chính" });
    expect(rebased({ ...mine, host: "10.0.0.3" }, seen, theirs).host).toBe("10.0.0.3");
  });

  it("has an id that the settings file may have, of its own", () => {
    expect(newId("Máy in Đường số 2", [], "thiet-bi")).toBe("may-in-duong-so-2");
    expect(newId("Máy in", ["may-in", "may-in-2"], "thiet-bi")).toBe("may-in-3");
    for (const name of ["***", "", "-a-", "x".repeat(80), `${"é".repeat(27)} b`])
      expect(HardwareId.safeParse(newId(name, [newId(name, [], "thiet-bi")], "thiet-bi")).success, name).toBe(true);
  });
});

describe("what takes a change back", () => {
  const [first, second] = pieces.map((piece, index) => ({ ...piece, id: HardwareId.parse(`p${index}`) }));
  if (!first || !second) throw new Error("no pieces");
  const gone = HardwareId.parse("gone");
  const kiosks = [
    { device: one as DeviceId, name: "Một", printer: first.id },
    { device: two as DeviceId, name: "Hai", printer: gone },
  ];
  const now = { version: "", hardware: [first, second], agents: [], kiosks };

  it("puts back what was removed where it was, and what was changed as it was", () => {
    expect(opposite({ deed: { do: "remove", id: second.id }, kiosks: [] }, now)).toEqual({
      deed: { do: "add", hardware: second, at: 1 },
      kiosks: [],
    });
    const changed = { ...first, name: "Tên khác" };
    expect(opposite({ deed: { do: "replace", hardware: changed }, kiosks: [] }, now)).toEqual({
      deed: { do: "replace", hardware: first },
      kiosks: [],
    });
    expect(opposite({ deed: { do: "remove", id: gone }, kiosks: [] }, now)).toBeNull();
  });

  it("gives kiosks the printer that they had, or none where that is gone", () => {
    const added = { ...second, id: gone };
    const moved = kiosks.map(({ device }) => ({ device, printer: gone }));
    expect(opposite({ deed: { do: "add", hardware: added }, kiosks: moved }, now)).toEqual({
      deed: { do: "remove", id: gone },
      kiosks: [
        { device: one, printer: first.id },
        { device: two, printer: null },
      ],
    });
  });
});

describe("faults beside the fields", () => {
  const fault = (field: string) => ({ field, problem: { vi: "Sai.", en: "Wrong." } });

  it("go when their field is typed anew; a clash when anything of the connection is", () => {
    const faults = ["name", "connection.port", "connection"].map(fault);
    expect(stillWrong(faults, { name: "x" })).toEqual(faults.slice(1));
    expect(stillWrong(faults, { port: "1" })).toEqual(faults.slice(0, 1));
    expect(stillWrong(faults, { agent: "x" })).toEqual(faults.slice(0, 2));
  });

  it("without a field on screen are told below", () => {
    const faults = ["", "id", "connection.kind", "awayPrefix"].map(fault);
    expect(otherFaults(faults, newDraft("printer")).map(({ field }) => field)).toEqual(["", "id"]);
  });
});

it("names the printers of each model as the drivers do", () => {
  const names = (text: string) => text.split(/[;,] /).toSorted();
  const known = new Map(Object.entries(profiles).map(([model, profile]) => [model, names(profile.fits.join("; "))]));
  const said = Object.entries(fits);
  expect(said.map(([model]) => model)).toEqual([...known.keys()]);
  for (const [model, printers] of said) if (printers !== null) expect(names(printers)).toEqual(known.get(model));
  expect(said.filter(([, printers]) => printers === null)).toEqual([["ascii-text", null]]);
});
