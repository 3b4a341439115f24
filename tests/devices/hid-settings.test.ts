import { describe, expect, it } from "vitest";
import type { Language } from "#contract/text.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { checkOffice } from "../../server/storage/lowdb/office-text.ts";
import { told } from "../storage/told.ts";

const keypad = (id: string, connection: object, change: object = {}) => ({
  kind: "keypad",
  id,
  name: id,
  model: "hid-keypad",
  counter: "counter-1",
  connection,
  ...change,
});
const board = (id: string, baudRate: number, change: object = {}) => ({
  kind: "board",
  id,
  name: id,
  model: "line-board",
  counter: "counter-1",
  connection: { kind: "serial", path: "/dev/mot-cua/boards", baudRate },
  ...change,
});
const usb = (change: object = {}) => ({ kind: "hid", vendorId: "0c2e", productId: "0b61", ...change });
const serial = { kind: "serial", path: "/dev/ttyUSB0", baudRate: 9_600 };

function faultsOf(hardware: object[], language: Language = "vi"): string[] {
  const checked = checkOffice({ ...demonstrationOffice, hardware }, null);
  return told(checked, language);
}

describe("settings with HID devices", () => {
  it("are sound: by ids in either case, by serial number, by node, or on the bench", () => {
    const sound = [
      keypad("a", usb({ serialNumber: "1" })),
      keypad("b", usb({ serialNumber: "2" })),
      keypad("c", { kind: "hidraw", path: "/dev/hidraw0" }, { model: "hid-number-pad" }),
      keypad("d", usb({ vendorId: "ABCD" })),
      keypad("e", { kind: "virtual" }),
      keypad("f", { kind: "virtual" }, { model: "line-keypad" }),
    ];
    expect(faultsOf(sound)).toEqual([]);
  });

  it("say what an id must look like", () => {
    for (const vendorId of ["0x0c2e", "c2e", "0c2g", ""]) {
      expect(faultsOf([keypad("a", usb({ vendorId }))])).toEqual([
        'hardware[0].connection.vendorId (thiết bị "a"): cần bốn chữ số thập lục phân như lệnh lsusb ghi, ví dụ "0c2e"',
      ]);
    }
    expect(faultsOf([keypad("a", usb({ productId: 2_913 }))], "en")).toEqual([
      'hardware[0].connection.productId (device "a"): must be text in quotes',
    ]);
  });

  it("keep models and connections together that speak alike", () => {
    expect(faultsOf([keypad("a", serial)])).toEqual([
      'hardware[0].connection.kind (thiết bị "a"): kiểu "hid-keypad" không nối bằng "serial" được',
    ]);
    expect(faultsOf([keypad("a", usb(), { model: "line-keypad" })], "en")).toEqual([
      'hardware[0].connection.kind (device "a"): model "line-keypad" can not be connected by "hid"',
    ]);
    const scanner = { kind: "scanner", id: "s", name: "s", model: "line-scanner", place: "kiosk" };
    expect(faultsOf([{ ...scanner, connection: { kind: "hidraw", path: "/dev/hidraw0" } }], "en")).toEqual([
      'hardware[0].connection.kind (device "s"): model "line-scanner" can not be connected by "hidraw"',
    ]);
    expect(faultsOf([board("b", 9_600, { connection: usb() })], "en")).toEqual([
      'hardware[0].connection.kind (device "b"): must be one of: "virtual", "tcp", "serial", "usb", "file"',
    ]);
  });

  it("name a device that is listed twice, and not one on another machine", () => {
    const twice =
      'hardware[1].connection (device "b"): same connection as hardware[0] (device "a"); each device needs its own';
    expect(faultsOf([keypad("a", usb({ vendorId: "0C2E" })), keypad("b", usb())], "en")).toEqual([twice]);
    expect(faultsOf([keypad("a", usb()), keypad("b", usb(), { agent: "Quầy 5" })], "en")).toEqual([]);
    const node = { kind: "hidraw", path: "/dev/hidraw0" };
    expect(faultsOf([keypad("a", node, { agent: "Quầy 5" }), keypad("b", node, { agent: "Quầy 5" })], "en")).toEqual([
      twice,
    ]);
  });
});

describe("printers on one cable", () => {
  it("are named, whichever speed each has, for two papers must never mix", () => {
    const printer = (id: string, connection: object) => ({
      kind: "printer",
      id,
      name: id,
      model: "escpos-raster",
      paper: "80mm",
      connection,
    });
    const twice =
      'hardware[1].connection (device "b"): same connection as hardware[0] (device "a"); each device needs its own';
    const node = { kind: "usb", path: "/dev/usb/lp0" };
    expect(faultsOf([printer("a", node), printer("b", node)], "en")).toEqual([twice]);
    const slow = { kind: "serial", path: "/dev/ttyUSB0", baudRate: 9_600 };
    expect(faultsOf([printer("a", slow), printer("b", { ...slow, baudRate: 38_400 })], "en")).toEqual([twice]);
    expect(faultsOf([printer("a", node), printer("b", { kind: "usb", path: "/dev/usb/lp1" })], "en")).toEqual([]);
  });
});

describe("boards on one line", () => {
  it("may share it, as it is wired, if they agree on its speed", () => {
    expect(faultsOf([board("a", 9_600), board("b", 9_600), board("c", 9_600)])).toEqual([]);
    expect(faultsOf([board("a", 9_600), board("b", 9_600), board("c", 19_200)], "en")).toEqual([
      'hardware[2].connection.baudRate (device "c"): same serial port as hardware[0] (device "a") at another speed: 9600 there, 19200 here',
    ]);
    expect(faultsOf([board("a", 9_600), board("b", 19_200)])).toEqual([
      'hardware[1].connection.baudRate (thiết bị "b"): cùng cổng nối tiếp với hardware[0] (thiết bị "a") nhưng khác tốc độ: ở đó 9600, ở đây 19200',
    ]);
    expect(faultsOf([board("a", 9_600), board("b", 19_200, { agent: "Quầy 5" })])).toEqual([]);
    const onIt = keypad("k", { ...serial, path: "/dev/mot-cua/boards" }, { model: "line-keypad" });
    expect(faultsOf([board("a", 9_600), onIt], "en")).toEqual([
      'hardware[1].connection (device "k"): same connection as hardware[0] (device "a"); each device needs its own',
    ]);
  });
});
