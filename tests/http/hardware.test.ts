import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HardwareNow, HardwareSaved } from "#contract/hardware-settings.ts";
import { SlipPrint } from "#contract/jobs.ts";
import { startAgent } from "../../devices/agent.ts";
import { createLog } from "../../server/log.ts";
import { soon } from "../devices/soon.ts";
import { ready, startTcpPrinter, type TcpPrinter } from "../devices/tcp-printer.ts";
import { issue } from "../realtime/parts.ts";
import { type Line, type OfficeUnderTest, runOffice } from "../running-office.ts";

let office: OfficeUnderTest;
let sink: TcpPrinter;
let admin = "";
let conditions: Map<string, string> = new Map();
beforeAll(async () => {
  [office, sink] = await Promise.all([
    runOffice({ config: { requestsPerMinute: 10_000 } }),
    startTcpPrinter({ status: () => ready }),
  ]);
  const head: Line & { cookie: string } = await office.signIn("khanh");
  admin = head.cookie;
  head.client.onView("officer", ({ hardware }) => {
    conditions = new Map(hardware.map(({ id, condition }) => [id, condition]));
  });
});
afterAll(async () => {
  await office?.stop();
  await sink?.close();
});

async function now(): Promise<HardwareNow> {
  return HardwareNow.parse((await office.http("GET", "/api/settings/hardware", { cookie: admin })).body);
}

async function change(deed: object, evenIfUsed = false, version?: string) {
  const body = { version: version ?? (await now()).version, deed, kiosks: [], evenIfUsed };
  return office.http("PATCH", "/api/settings/hardware", { body, cookie: admin });
}

/** What of a piece is wrong, by field. */
async function wrong(hardware: object): Promise<Record<string, string>> {
  const saved = HardwareSaved.parse((await change({ do: "add", hardware })).body);
  if (saved.state !== "bad") throw new Error(`this was ${saved.state}`);
  return Object.fromEntries(saved.faults.map(({ field, problem }) => [field, problem.en]));
}

const inFile = async () => JSON.parse(await readFile(join(office.dataDir, "office.json"), "utf8"));

const aPrinter = (connection: object, more: object = {}) => ({
  ...{ id: "may-moi", kind: "printer", name: "Máy mới", model: "escpos-raster", paper: "80mm", connection, ...more },
});
const aKeypad = (connection: object, more: object = {}) => ({
  ...{
    id: "phim-moi",
    kind: "keypad",
    name: "Phím mới",
    model: "line-keypad",
    counter: "counter-1",
    connection,
    ...more,
  },
});
const onSerial = (path: string, baudRate = 9_600) => ({ kind: "serial", path, baudRate });

describe("hardware set up by an administrator", () => {
  it("works at once: a new printer is ready, prints its test page, and is in the settings file", async () => {
    const added = await change({
      do: "add",
      hardware: aPrinter({ kind: "tcp", host: "127.0.0.1", port: sink.port }),
    });
    expect(added).toMatchObject({ status: 200, body: { state: "saved" } });
    expect((await inFile()).hardware.at(-1)).toMatchObject({ id: "may-moi", connection: { port: sink.port } });
    await soon(() => conditions.get("may-moi")).toBe("ready");

    const asked = await office.http("POST", "/api/hardware/may-moi/test", { body: {}, cookie: admin });
    const { id } = SlipPrint.parse(asked.body);
    const became = async () =>
      SlipPrint.parse((await office.http("GET", `/api/prints/${id}`, { cookie: admin })).body).print.state;
    await soon(became).toBe("printed");
    expect(sink.papers()).toBe(1);

    // Another name is another piece to its agent: it is opened anew, and nothing else is.
    const renamed = aPrinter({ kind: "tcp", host: "127.0.0.1", port: sink.port }, { name: "Máy cửa sau" });
    expect(await change({ do: "replace", hardware: renamed })).toMatchObject({ body: { state: "saved" } });
    await soon(() => conditions.get("may-moi")).toBe("ready");
    expect(await change({ do: "remove", id: "may-moi" })).toMatchObject({ body: { state: "saved" } });
    await soon(() => conditions.has("may-moi")).toBe(false);
    await soon(() => sink.isFree()).toBe(true);
  });

  it("tells what is wrong beside each field, in both languages, and changes nothing", async () => {
    const before = await inFile();
    expect(await wrong(aPrinter({ kind: "tcp", host: "http://192.168.1.50", port: 91_000 }, { name: " " }))).toEqual({
      name: "Must not be empty.",
      "connection.host": "Needs an address such as 192.168.1.50 or a name, without http:// and port.",
      "connection.port": "Larger than 65535.",
    });
    expect(await wrong(aPrinter({ kind: "tcp", host: "192.168.1.50:9100", port: "" }))).toEqual({
      "connection.host": "Needs an address such as 192.168.1.50 or a name, without http:// and port.",
      "connection.port": "Must be a number.",
    });
    expect(await wrong(aKeypad(onSerial("ttyUSB0"), { counter: "" }))).toMatchObject({
      "connection.path": "Needs a device's path that begins with /dev/, such as /dev/ttyUSB0, on Windows such as COM3.",
      counter: expect.any(String),
    });
    expect(await wrong(aKeypad({ kind: "hid", vendorId: "0c2", productId: "0b61" }, { model: "hid-keypad" }))).toEqual({
      "connection.vendorId": 'Must be four hexadecimal digits as lsusb writes them, as in "0c2e".',
    });
    expect(Object.keys(await wrong(aKeypad({ kind: "hid", vendorId: "0c2e", productId: "0b61" })))).toEqual([
      "connection.kind",
    ]);
    expect(Object.keys(await wrong({ id: "la", kind: "fax" }))).toContain("kind");
    const answered = await change({ do: "add", hardware: aPrinter({ kind: "tcp", host: "", port: 9_100 }) });
    expect(answered.body).toEqual({
      state: "bad",
      faults: [{ field: "connection.host", problem: { vi: "Không được để trống.", en: "Must not be empty." } }],
    });
    expect(await inFile()).toEqual(before);
  });

  it("refuses a port, a printer or an id that another piece has, by that one's name", async () => {
    for (const piece of [
      aKeypad(onSerial("/dev/ttyUSB7")),
      aPrinter({ kind: "tcp", host: "192.168.1.50", port: 9_100 }),
    ])
      expect(await change({ do: "add", hardware: piece })).toMatchObject({ body: { state: "saved" } });
    expect(await wrong(aKeypad(onSerial("/dev/ttyUSB7"), { id: "phim-hai", name: "Phím hai" }))).toEqual({
      connection: "Same connection as “Phím mới”; each device needs its own.",
    });
    const another = { id: "may-hai", name: "máy mới" };
    expect(await wrong(aPrinter({ kind: "tcp", host: "192.168.1.50", port: 9_100 }, another))).toEqual({
      connection: "Same connection as “Máy mới”; each device needs its own.",
      name: "Another device is called “Máy mới”; give it a name of its own.",
    });
    expect(Object.keys(await wrong(aPrinter({ kind: "usb", path: "/dev/usb/lp7" })))).toEqual(["id", "name"]);
    // On another machine it is another port; and a piece does not clash with itself.
    const elsewhere = aKeypad(onSerial("/dev/ttyUSB7"), { id: "phim-hai", name: "Phím hai", agent: "Máy quầy 2" });
    expect(await change({ do: "add", hardware: elsewhere })).toMatchObject({ body: { state: "saved" } });
    expect(await change({ do: "replace", hardware: aKeypad(onSerial("/dev/ttyUSB7", 19_200)) })).toMatchObject({
      body: { state: "saved" },
    });
    for (const id of ["phim-moi", "phim-hai", "may-moi"]) await change({ do: "remove", id });
  });

  it("says which kiosk would be left without its printer, and goes on when told so", async () => {
    await office.pairDevice("kiosk");
    const { hardware, kiosks } = await now();
    const used = hardware.find(({ id }) => id === "kiosk-printer");
    const [kiosk] = kiosks;
    expect(kiosk?.printer).toBe("kiosk-printer");
    expect((await change({ do: "remove", id: "kiosk-printer" })).body).toEqual({
      state: "used",
      as: "printer",
      kiosks: [kiosk?.name],
    });
    expect((await change({ do: "replace", hardware: { ...used, counter: "counter-1" } })).body).toMatchObject({
      state: "used",
    });
    expect((await change({ do: "remove", id: "kiosk-scanner" })).body).toEqual({
      state: "used",
      as: "scanner",
      kiosks: [kiosk?.name],
    });
    expect((await now()).hardware).toEqual(hardware);
    expect(await change({ do: "remove", id: "kiosk-printer" }, true)).toMatchObject({ body: { state: "saved" } });
    // Back where it was.
    expect(await change({ do: "add", hardware: used, at: 0 })).toMatchObject({ body: { state: "saved" } });
    expect((await now()).hardware).toEqual(hardware);
  });

  it("lights a keypad's lamps where its agent can see it, and says of what shows nothing that it does", async () => {
    const agent = "Máy chạy thiết bị";
    const keypad = (await now()).hardware.find(({ id }) => id === "keypad-1");
    const { client } = await office.pairDevice("agent");
    let lit: string[] | undefined;
    client.onView("agent", ({ hardware, counters }) => {
      const mine = hardware.find((one) => one.id === "keypad-1");
      lit = counters.find(({ counter }) => mine?.kind === "keypad" && counter === mine.counter)?.lit;
    });
    await change({ do: "replace", hardware: { ...keypad, agent, connection: onSerial("/dev/ttyUSB7") } });
    await soon(() => lit).toEqual([]);
    const tried = await office.http("POST", "/api/hardware/keypad-1/test", { body: {}, cookie: admin });
    expect(tried.body).toEqual({ shows: "lamps", seconds: 5 });
    await soon(() => lit?.length).toBe(office.settings().office().rating.levels.length);
    const none = await office.http("POST", "/api/hardware/callpad-1/test", { body: {}, cookie: admin });
    expect(none).toMatchObject({ status: 409, body: { code: "nothingToTry" } });
    await change({ do: "replace", hardware: { ...keypad } });
  });

  it("moves a printer to an agent on another machine, and there to another address, without a restart of anything", async () => {
    const other = await startTcpPrinter({ status: () => ready });
    const spool = await mkdtemp(join(tmpdir(), "mot-cua-spool-"));
    const { token, socket } = await office.pairDevice("agent");
    // Another line with its token would take this one's place.
    socket.disconnect();
    const log = createLog("silent");
    const agent = startAgent({ hub: office.url, token, bench: null, spool, log });
    try {
      const name = (await now()).agents.at(-1)?.name;
      const at = (port: number) => aPrinter({ kind: "tcp", host: "127.0.0.1", port }, { agent: name });
      const [here, there] = [sink.papers(), other.papers()];
      expect(await change({ do: "add", hardware: at(sink.port) })).toMatchObject({ body: { state: "saved" } });
      await soon(() => conditions.get("may-moi")).toBe("ready");
      await office.http("POST", "/api/hardware/may-moi/test", { body: {}, cookie: admin });
      await soon(sink.papers).toBe(here + 1);
      expect(await change({ do: "replace", hardware: at(other.port) })).toMatchObject({ body: { state: "saved" } });
      // Its agent asks how it is.
      await soon(other.mostAtOnce).toBeGreaterThan(0);
      await office.http("POST", "/api/hardware/may-moi/test", { body: {}, cookie: admin });
      await soon(other.papers).toBe(there + 1);
      expect(sink.papers()).toBe(here + 1);
    } finally {
      await change({ do: "remove", id: "may-moi" });
      await agent.stop();
      await other.close();
      await rm(spool, { recursive: true, force: true });
    }
  });

  it("gives a kiosk its printer: the next number comes out there, and another one prints where it was before", async () => {
    const { client, socket } = await office.pairDevice("kiosk");
    // As every screen does when the hub ends its line.
    socket.on("disconnect", () => socket.connect());
    const device = (await now()).kiosks.at(-1)?.device;
    const give = async (printer: string | null) => {
      const { version, hardware } = await now();
      const piece = aPrinter({ kind: "tcp", host: "127.0.0.1", port: sink.port });
      const isThere = hardware.some(({ id }) => id === piece.id);
      const body = {
        version,
        deed: { do: isThere ? "replace" : "add", hardware: piece },
        kiosks: [{ device, printer }],
        evenIfUsed: false,
      };
      return office.http("PATCH", "/api/settings/hardware", { body, cookie: admin });
    };
    let mine: string | undefined;
    client.onView("kiosk", ({ printer: one }) => {
      mine = one?.id;
    });
    await soon(() => mine).toBe("kiosk-printer");
    expect((await give("keypad-1")).body).toMatchObject({ code: "noPrinter" });
    expect((await give("may-moi")).body).toMatchObject({ state: "saved" });
    await soon(() => mine).toBe("may-moi");
    const before = sink.papers();
    expect(await client.send(issue())).toMatchObject({ ok: true });
    await soon(() => sink.papers()).toBe(before + 1);
    expect((await give(null)).body).toMatchObject({ state: "saved" });
    await soon(() => mine).toBe(undefined);
    socket.off("disconnect");
    await change({ do: "remove", id: "may-moi" });
  });

  it("gives several kiosks their printer or none, and then the hardware is as it was; and none that is not there", async () => {
    for (let paired = 0; paired < 2; paired += 1) await office.pairDevice("kiosk");
    const { version, hardware, kiosks } = await now();
    const given = async (devices: (string | undefined)[]) => {
      const deed = { do: "add", hardware: aPrinter({ kind: "virtual" }) };
      const body = {
        version,
        deed,
        kiosks: devices.map((device) => ({ device, printer: "may-moi" })),
        evenIfUsed: false,
      };
      return office.http("PATCH", "/api/settings/hardware", { body, cookie: admin });
    };
    const [one, other] = kiosks.slice(-2).map(({ device }) => device);
    expect(await given([one, crypto.randomUUID()])).toMatchObject({ status: 404, body: { code: "notFound" } });
    const db = new Database(join(office.dataDir, "hall.db"));
    try {
      db.exec(`CREATE TRIGGER spoilt BEFORE UPDATE ON device WHEN OLD.device = '${other}'
        BEGIN SELECT RAISE(ABORT, 'this one can not be written'); END`);
      expect(await given([one, other])).toMatchObject({ status: 500 });
      expect(await now()).toEqual({ version, hardware, agents: expect.anything(), kiosks });
      db.exec("DROP TRIGGER spoilt");
    } finally {
      db.close();
    }
    expect(await given([one, other])).toMatchObject({ status: 200, body: { state: "saved" } });
    expect((await now()).kiosks.slice(-2)).toMatchObject([{ printer: "may-moi" }, { printer: "may-moi" }]);
    await change({ do: "remove", id: "may-moi" }, true);
  });

  it("is for administrators, upon what they saw, and of what there is", async () => {
    const officer = (await office.signIn("hoa")).cookie;
    const supervisor = (await office.signIn("ha")).cookie;
    const { version } = await now();
    const body = { version, deed: { do: "remove", id: "kiosk-printer" }, kiosks: [], evenIfUsed: true };
    for (const [cookie, status] of [
      [officer, 403],
      [supervisor, 403],
    ] as const) {
      expect((await office.http("GET", "/api/settings/hardware", { cookie })).status).toBe(status);
      expect((await office.http("PATCH", "/api/settings/hardware", { body, cookie })).status).toBe(status);
      expect((await office.http("POST", "/api/hardware/kiosk-printer/test", { body: {}, cookie })).status).toBe(status);
    }
    expect((await office.http("PATCH", "/api/settings/hardware", { body })).status).toBe(401);
    expect(await change({ do: "remove", id: "kiosk-printer" }, true, "another")).toMatchObject({
      status: 409,
      body: { code: "settingsChanged" },
    });
    expect(await change({ do: "remove", id: "nichts" })).toMatchObject({ body: { code: "settingsChanged" } });
    expect(await change({ do: "replace", hardware: aPrinter({ kind: "virtual" }) })).toMatchObject({
      body: { code: "settingsChanged" },
    });
    const none = await office.http("POST", "/api/hardware/nichts/test", { body: {}, cookie: admin });
    expect(none.status).toBe(404);
  });
});
