import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SlipPrint } from "#contract/jobs.ts";
import { startAgent } from "../../devices/agent.ts";
import { createLog } from "../../server/log.ts";
import { ready, startTcpPrinter } from "../devices/tcp-printer.ts";
import { expectSoon } from "../expect-soon.ts";
import { aKeypad, aPrinter, onSerial, setUpHardware } from "./hardware-office.ts";

const setUp = setUpHardware();
const { now, change, wrong, inFile } = setUp;

describe("hardware set up by an administrator", () => {
  it("works at once: a new printer is ready, prints its test page, and is in the settings file", async () => {
    const added = await change({
      do: "add",
      hardware: aPrinter({ kind: "tcp", host: "127.0.0.1", port: setUp.sink.port }),
    });
    expect(added).toMatchObject({ status: 200, body: { state: "saved" } });
    expect((await inFile()).hardware.at(-1)).toMatchObject({ id: "may-moi", connection: { port: setUp.sink.port } });
    await expectSoon(() => setUp.conditions.get("may-moi")).toBe("ready");

    const asked = await setUp.office.http("POST", "/api/hardware/may-moi/test", { body: {}, cookie: setUp.admin });
    const { id } = SlipPrint.parse(asked.body);
    const became = async () =>
      SlipPrint.parse((await setUp.office.http("GET", `/api/prints/${id}`, { cookie: setUp.admin })).body).print.state;
    await expectSoon(became).toBe("printed");
    expect(setUp.sink.papers()).toBe(1);

    // Another name is another piece to its agent: it is opened anew, and nothing else is.
    const renamed = aPrinter({ kind: "tcp", host: "127.0.0.1", port: setUp.sink.port }, { name: "Máy cửa sau" });
    expect(await change({ do: "replace", hardware: renamed })).toMatchObject({ body: { state: "saved" } });
    await expectSoon(() => setUp.conditions.get("may-moi")).toBe("ready");
    expect(await change({ do: "remove", id: "may-moi" })).toMatchObject({ body: { state: "saved" } });
    await expectSoon(() => setUp.conditions.has("may-moi")).toBe(false);
    await expectSoon(() => setUp.sink.isFree()).toBe(true);
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

  it("lights a keypad's lamps where its agent can see it, and says of what shows nothing that it does", async () => {
    const agent = "Máy chạy thiết bị";
    const keypad = (await now()).hardware.find(({ id }) => id === "keypad-1");
    const { client } = await setUp.office.pairDevice("agent");
    let lit: string[] | undefined;
    client.onView("agent", ({ hardware, counters }) => {
      const mine = hardware.find((one) => one.id === "keypad-1");
      lit = counters.find(({ counter }) => mine?.kind === "keypad" && counter === mine.counter)?.lit;
    });
    await change({ do: "replace", hardware: { ...keypad, agent, connection: onSerial("/dev/ttyUSB7") } });
    await expectSoon(() => lit).toEqual([]);
    const tried = await setUp.office.http("POST", "/api/hardware/keypad-1/test", { body: {}, cookie: setUp.admin });
    expect(tried.body).toEqual({ shows: "lamps", seconds: 5 });
    await expectSoon(() => lit?.length).toBe(setUp.office.settings().office().rating.levels.length);
    const none = await setUp.office.http("POST", "/api/hardware/callpad-1/test", { body: {}, cookie: setUp.admin });
    expect(none).toMatchObject({ status: 409, body: { code: "nothingToTry" } });
    await change({ do: "replace", hardware: { ...keypad } });
  });

  it("moves a printer to an agent on another machine, and there to another address, without a restart of anything", async () => {
    const other = await startTcpPrinter({ status: () => ready });
    const spool = await mkdtemp(join(tmpdir(), "mot-cua-spool-"));
    const { token, socket } = await setUp.office.pairDevice("agent");
    // Another line with its token would take this one's place.
    socket.disconnect();
    const log = createLog("silent");
    const agent = startAgent({ hub: setUp.office.url, token, bench: null, spool, log });
    try {
      const name = (await now()).agents.at(-1)?.name;
      const at = (port: number) => aPrinter({ kind: "tcp", host: "127.0.0.1", port }, { agent: name });
      const [here, there] = [setUp.sink.papers(), other.papers()];
      expect(await change({ do: "add", hardware: at(setUp.sink.port) })).toMatchObject({ body: { state: "saved" } });
      await expectSoon(() => setUp.conditions.get("may-moi")).toBe("ready");
      await setUp.office.http("POST", "/api/hardware/may-moi/test", { body: {}, cookie: setUp.admin });
      await expectSoon(setUp.sink.papers).toBe(here + 1);
      expect(await change({ do: "replace", hardware: at(other.port) })).toMatchObject({ body: { state: "saved" } });
      // Its agent asks how it is.
      await expectSoon(other.mostAtOnce).toBeGreaterThan(0);
      await setUp.office.http("POST", "/api/hardware/may-moi/test", { body: {}, cookie: setUp.admin });
      await expectSoon(other.papers).toBe(there + 1);
      expect(setUp.sink.papers()).toBe(here + 1);
    } finally {
      await change({ do: "remove", id: "may-moi" });
      await agent.stop();
      await other.close();
      await rm(spool, { recursive: true, force: true });
    }
  });

  it("is for administrators, upon what they saw, and of what there is", async () => {
    const officer = (await setUp.office.signIn("hoa")).cookie;
    const supervisor = (await setUp.office.signIn("ha")).cookie;
    const { version } = await now();
    const body = { version, deed: { do: "remove", id: "kiosk-printer" }, kiosks: [], evenIfUsed: true };
    for (const [cookie, status] of [
      [officer, 403],
      [supervisor, 403],
    ] as const) {
      expect((await setUp.office.http("GET", "/api/settings/hardware", { cookie })).status).toBe(status);
      expect((await setUp.office.http("PATCH", "/api/settings/hardware", { body, cookie })).status).toBe(status);
      expect((await setUp.office.http("POST", "/api/hardware/kiosk-printer/test", { body: {}, cookie })).status).toBe(
        status,
      );
    }
    expect((await setUp.office.http("PATCH", "/api/settings/hardware", { body })).status).toBe(401);
    expect(await change({ do: "remove", id: "kiosk-printer" }, true, "another")).toMatchObject({
      status: 409,
      body: { code: "settingsChanged" },
    });
    expect(await change({ do: "remove", id: "nichts" })).toMatchObject({ body: { code: "settingsChanged" } });
    expect(await change({ do: "replace", hardware: aPrinter({ kind: "virtual" }) })).toMatchObject({
      body: { code: "settingsChanged" },
    });
    const none = await setUp.office.http("POST", "/api/hardware/nichts/test", { body: {}, cookie: setUp.admin });
    expect(none.status).toBe(404);
  });
});
