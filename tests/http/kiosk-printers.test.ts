import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { expectSoon } from "../expect-soon.ts";
import { issue } from "../realtime/parts.ts";
import { aPrinter, setUpHardware } from "./hardware-office.ts";

const setUp = setUpHardware();
const { now, change } = setUp;

describe("which printer a kiosk has, as an administrator sets it up", () => {
  it("says which kiosk would be left without its printer, and goes on when told so", async () => {
    await setUp.office.pairDevice("kiosk");
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

  it("gives a kiosk its printer: the next number comes out there, and another one prints where it was before", async () => {
    const { client, socket } = await setUp.office.pairDevice("kiosk");
    // As every screen does when the hub ends its line.
    socket.on("disconnect", () => socket.connect());
    const device = (await now()).kiosks.at(-1)?.device;
    const give = async (printer: string | null) => {
      const { version, hardware } = await now();
      const piece = aPrinter({ kind: "tcp", host: "127.0.0.1", port: setUp.sink.port });
      const isThere = hardware.some(({ id }) => id === piece.id);
      const body = {
        version,
        deed: { do: isThere ? "replace" : "add", hardware: piece },
        kiosks: [{ device, printer }],
        evenIfUsed: false,
      };
      return setUp.office.http("PATCH", "/api/settings/hardware", { body, cookie: setUp.admin });
    };
    let mine: string | undefined;
    client.onView("kiosk", ({ printer: one }) => {
      mine = one?.id;
    });
    await expectSoon(() => mine).toBe("kiosk-printer");
    expect((await give("keypad-1")).body).toMatchObject({ code: "noPrinter" });
    expect((await give("may-moi")).body).toMatchObject({ state: "saved" });
    await expectSoon(() => mine).toBe("may-moi");
    const before = setUp.sink.papers();
    expect(await client.send(issue())).toMatchObject({ ok: true });
    await expectSoon(() => setUp.sink.papers()).toBe(before + 1);
    expect((await give(null)).body).toMatchObject({ state: "saved" });
    await expectSoon(() => mine).toBe(undefined);
    socket.off("disconnect");
    await change({ do: "remove", id: "may-moi" });
  });

  it("gives several kiosks their printer or none, and then the hardware is as it was; and none that is not there", async () => {
    for (let paired = 0; paired < 2; paired += 1) await setUp.office.pairDevice("kiosk");
    const { version, hardware, kiosks } = await now();
    const given = async (devices: (string | undefined)[]) => {
      const deed = { do: "add", hardware: aPrinter({ kind: "virtual" }) };
      const body = {
        version,
        deed,
        kiosks: devices.map((device) => ({ device, printer: "may-moi" })),
        evenIfUsed: false,
      };
      return setUp.office.http("PATCH", "/api/settings/hardware", { body, cookie: setUp.admin });
    };
    const [one, other] = kiosks.slice(-2).map(({ device }) => device);
    expect(await given([one, crypto.randomUUID()])).toMatchObject({ status: 404, body: { code: "notFound" } });
    const db = new Database(join(setUp.office.dataDir, "hall.db"));
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
});
