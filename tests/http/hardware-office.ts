import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { HardwareNow, HardwareSaved } from "#contract/hardware-settings.ts";
import { ready, startTcpPrinter, type TcpPrinter } from "../devices/tcp-printer.ts";
import { type Answered, type Line, type OfficeUnderTest, runOffice } from "../running-office.ts";

/** An office whose hardware an administrator sets up, and a printer on the network that it knows nothing of yet. */
export interface HardwareSetUp {
  readonly office: OfficeUnderTest;
  readonly sink: TcpPrinter;
  /** The administrator's cookie. */
  readonly admin: string;
  /** How each piece is, as officers see it. */
  readonly conditions: ReadonlyMap<string, string>;
  now(): Promise<HardwareNow>;
  change(deed: object, evenIfUsed?: boolean, version?: string): Promise<Answered>;
  /** What of a piece is wrong, by field. */
  wrong(hardware: object): Promise<Record<string, string>>;
  /** The settings file as it is written. */
  inFile(): Promise<{ hardware: object[] }>;
}

/** One office for all tests of a file, put away after them. */
export function setUpHardware(): HardwareSetUp {
  let office: OfficeUnderTest | undefined;
  let sink: TcpPrinter | undefined;
  let admin = "";
  let conditions: ReadonlyMap<string, string> = new Map();
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

  const self: HardwareSetUp = {
    get office() {
      if (!office) throw new Error("the office is there from the first test on");
      return office;
    },
    get sink() {
      if (!sink) throw new Error("the printer is there from the first test on");
      return sink;
    },
    get admin() {
      return admin;
    },
    get conditions() {
      return conditions;
    },
    async now() {
      return HardwareNow.parse((await self.office.http("GET", "/api/settings/hardware", { cookie: admin })).body);
    },
    async change(deed, evenIfUsed = false, version) {
      const body = { version: version ?? (await self.now()).version, deed, kiosks: [], evenIfUsed };
      return self.office.http("PATCH", "/api/settings/hardware", { body, cookie: admin });
    },
    async wrong(hardware) {
      const saved = HardwareSaved.parse((await self.change({ do: "add", hardware })).body);
      if (saved.state !== "bad") throw new Error(`this was ${saved.state}`);
      return Object.fromEntries(saved.faults.map(({ field, problem }) => [field, problem.en]));
    },
    inFile: async () => JSON.parse(await readFile(join(self.office.dataDir, "office.json"), "utf8")),
  };
  return self;
}

export const aPrinter = (connection: object, more: object = {}) => ({
  ...{ id: "may-moi", kind: "printer", name: "Máy mới", model: "escpos-raster", paper: "80mm", connection, ...more },
});
export const aKeypad = (connection: object, more: object = {}) => ({
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
export const onSerial = (path: string, baudRate = 9_600) => ({ kind: "serial", path, baudRate });
