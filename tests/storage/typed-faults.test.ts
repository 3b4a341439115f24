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

  it.each([
    "/var/lib/mot-cua/hall.db",
    "/dev/../etc/cron.d/x",
    "C:\\mot-cua\\office.json",
    "ttyUSB0",
    "hall.db",
    "/dev/null",
  ])("is no node outside their folder: %s", (path) => {
    expect(said("usb", path)).toMatch(/^Needs a device's path that begins with \/dev\/, such as/);
    expect(said("serial", path)).toMatch(/^Needs a device's path that begins with \/dev\/, such as/);
  });

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

/** What is said of each field of the second of two pieces, in English. */
function saidOfSecond(first: object, second: object): Record<string, string> {
  const faults = typedFaults({ ...demonstrationOffice, hardware: [first, second] });
  return Object.fromEntries(
    faults.flatMap(({ path: [list, index, ...field], problem }) =>
      list === "hardware" && index === 1 ? [[field.join("."), problem.en]] : [],
    ),
  );
}

function onNetwork(name: string, host: string): object {
  const connection = { kind: "tcp", host, port: 9_100 };
  return { id: name, kind: "printer", name, model: "escpos-raster", paper: "80mm", connection };
}

describe("an address that an administrator types", () => {
  const first = onNetwork("p1", "127.0.0.1");
  it.each(["192.168.1.999", "192.168.1", "1.2.3.4.5"])("is no address that only looks like one: %s", (host) => {
    expect(saidOfSecond(first, onNetwork("p2", host))["connection.host"]).toMatch(/^Needs an address such as/);
  });
  it("is an address or a name", () => {
    for (const host of ["192.168.1.99", "may-in.local", "fe80::1"])
      expect(saidOfSecond(first, onNetwork("p2", host))).toEqual({});
  });
  it("is the same by its name", () => {
    expect(saidOfSecond(first, onNetwork("p2", "Localhost"))).toEqual({
      connection: "Same connection as “p1”; each device needs its own.",
    });
  });
});

describe("two pieces of hardware", () => {
  it("have names that can be told apart", () => {
    const first = onNetwork("Máy in", "10.0.0.1");
    expect(saidOfSecond(first, { ...onNetwork("máy IN ", "10.0.0.2"), id: "p2" })).toEqual({
      name: "Another device is called “Máy in”; give it a name of its own.",
    });
  });

  it("are not both the call pad of one counter", () => {
    const pad = (name: string, counter: string) => {
      const connection = { kind: "serial", path: `/dev/${name}`, baudRate: 9_600 };
      return { id: name, kind: "callpad", name, model: "line-callpad", counter, connection };
    };
    const [one, other] = demonstrationOffice.counters.map(({ id }) => id);
    expect(saidOfSecond(pad("a", `${one}`), pad("b", `${one}`))).toEqual({
      counter: "This counter has a call pad already, “a”.",
    });
    expect(saidOfSecond(pad("a", `${one}`), pad("b", `${other}`))).toEqual({});
  });
});
