import { describe, expect, it } from "vitest";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { typedFaults } from "../../server/storage/lowdb/typed-faults.ts";

/** What is said of the path where an administrator's form gives a printer this connection; null: nothing. */
function said(kind: "usb" | "serial" | "file", path: string): string | null {
  const connection = { kind, path, ...(kind === "serial" && { baudRate: 9_600 }) };
  const printer = {
    id: "may-moi",
    kind: "printer",
    name: "Máy mới",
    model: "escpos-raster",
    paper: "80mm",
    connection,
  };
  const faults = typedFaults({ ...demonstrationOffice, hardware: [printer] });
  return faults.find((fault) => fault.path.join(".") === "hardware.0.connection.path")?.problem.en ?? null;
}

describe("a path that an administrator types", () => {
  it.each(["/dev/usb/lp0", "/dev/ttyUSB0", "/dev/mot-cua/printer", "COM3", "\\\\.\\USBPRN1"])(
    "may be a node: %s",
    (path) => {
      expect([said("usb", path), said("serial", path)]).toEqual([null, null]);
    },
  );

  it.each(["/var/lib/mot-cua/hall.db", "/dev/../etc/cron.d/x", "C:\\mot-cua\\office.json", "ttyUSB0", "hall.db"])(
    "is no node outside their folder: %s",
    (path) => {
      expect(said("usb", path)).toMatch(/^Needs a whole path such as/);
      expect(said("serial", path)).toMatch(/^Needs a whole path such as/);
    },
  );

  it.each(["/var/lib/mot-cua/tickets.bin", "D:\\in\\phieu.prn", "\\\\may-in\\hang-cho\\phieu.PRN"])(
    "may be a file of papers: %s",
    (path) => {
      expect(said("file", path)).toBeNull();
    },
  );

  it.each([
    "/var/lib/mot-cua/office.json",
    "/home/hub/.ssh/authorized_keys",
    "/etc/cron.d/x",
    "/home/hub/.bin",
    "phieu.bin",
  ])("is no file that something else is kept in: %s", (path) => {
    expect(said("file", path)).toMatch(/ends in \.bin or \.prn/);
  });
});
