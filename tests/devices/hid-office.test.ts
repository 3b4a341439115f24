import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import type { Logger } from "pino";
import { afterEach, describe, expect, it } from "vitest";
import type { Hardware, HidConnection } from "#contract/hardware.ts";
import { CounterId, Day, HardwareId, OutcomeId, ServiceId } from "#contract/ids.ts";
import { Health } from "#contract/people.ts";
import type { Views } from "#contract/views.ts";
import { startAgent } from "../../devices/agent.ts";
import { posReports, typedReports } from "../../devices/bench/hid-reports.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { demonstrationPlaces } from "../../server/demonstration/places.ts";
import { createLog } from "../../server/log.ts";
import { expectSoon } from "../expect-soon.ts";
import { type OfficeUnderTest, runOffice } from "../running-office.ts";
import { aHidSystem } from "./hid-system.ts";

const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const counter = CounterId.parse("counter-1");
const ids = (productId: string): HidConnection => ({ kind: "hid", vendorId: "0c2e", productId });
const at = { agent: demonstrationPlaces("agent").name };
const kioskScanner: Hardware = {
  kind: "scanner",
  id: HardwareId.parse("kiosk-scanner"),
  name: "Máy quét kiosk",
  model: "hid-scanner",
  place: "kiosk",
  connection: ids("0001"),
};
const deskScanner: Hardware = {
  kind: "scanner",
  id: HardwareId.parse("desk-scanner"),
  name: "Máy quét quầy 1",
  model: "hid-keyboard-scanner",
  place: "counter",
  counter,
  connection: ids("0002"),
};
const keypad: Hardware = {
  kind: "keypad",
  id: HardwareId.parse("keypad-1"),
  name: "Bàn phím đánh giá quầy 1",
  model: "hid-keypad",
  counter,
  connection: ids("0003"),
};

async function anOffice(hardware: Hardware[], log?: Logger): Promise<OfficeUnderTest> {
  const office = await runOffice({ settings: { ...demonstrationOffice, hardware }, ...(log && { log }) });
  ends.push(() => office.stop());
  return office;
}

async function devicesOf(office: OfficeUnderTest) {
  const { devices } = Health.parse((await office.http("GET", "/api/health")).body);
  return Object.fromEntries(devices.map(({ id, condition }) => [id, condition]));
}

describe("an office whose settings list HID devices", () => {
  it("hears a scan at the kiosk and at the counter, lights the keypad and counts its key, also after it was unplugged", async () => {
    const office = await anOffice([kioskScanner, deskScanner, keypad].map((one) => ({ ...one, ...at })));
    const system = aHidSystem();
    const pos = system.plugIn({ path: "/dev/hidraw0", productId: 1 });
    const typing = system.plugIn({ path: "/dev/hidraw1", productId: 2, usagePage: 1, usage: 6 });
    const keys = { path: "/dev/hidraw2", productId: 3, usagePage: 0xff00, usage: 1 };
    const before = system.plugIn(keys);
    const paired = await office.pairDevice("agent");
    paired.socket.disconnect();
    const spool = mkdtempSync(join(tmpdir(), "spool-"));
    const log = { info: () => {}, warn: () => {} };
    const agent = startAgent({ hub: office.url, token: paired.token, bench: null, spool, log, hid: system.port });
    ends.push(async () => {
      await agent.stop();
      rmSync(spool, { recursive: true });
    });
    const all = { "kiosk-scanner": "ready", "desk-scanner": "ready", "keypad-1": "ready" };
    await expectSoon(() => devicesOf(office)).toEqual(all);

    const kiosk = await office.pairDevice("kiosk");
    const desk = await office.signIn("hoa");
    let atKiosk: Views["kiosk"] | null = null;
    let atDesk: Views["officer"] | null = null;
    kiosk.client.onView("kiosk", (view) => {
      atKiosk = view;
    });
    desk.client.onView("officer", (view) => {
      atDesk = view;
    });
    const send: typeof desk.client.send = async (command) => {
      const reply = await desk.client.send(command);
      expect(reply).toMatchObject({ ok: true });
      return reply;
    };
    await send({ type: "openCounter", counter });
    const service = ServiceId.parse("civil-status");
    const wish = { procedure: null, priority: null, appointment: null, language: "vi" } as const;
    expect(await kiosk.client.send({ type: "issueTicket", service, ...wish })).toMatchObject({ ok: true });

    pos.send(...posReports("A001"));
    await expectSoon(() => atKiosk?.scan?.result).toMatchObject({
      kind: "ticket",
      label: "A001",
      status: { state: "waiting" },
    });
    typing.send(...typedReports("A001"));
    await expectSoon(() => atDesk?.mine?.scan?.result).toMatchObject({ kind: "ticket", label: "A001" });

    // In the dark: it counts for nobody.
    before.send(Uint8Array.of(0b01), Uint8Array.of(0));
    await send({ type: "callNext", counter });
    await send({ type: "startServing", counter });
    await send({ type: "finish", counter, outcome: OutcomeId.parse(demonstrationOffice.outcomes[0]?.id) });
    await expectSoon(() => before.told.at(-1)).toBe("000f");
    before.unplug();
    await expectSoon(() => devicesOf(office)).toEqual({ ...all, "keypad-1": "offline" });
    const again = system.plugIn({ ...keys, path: "/dev/hidraw9" });
    await expectSoon(() => again.told.at(-1)).toBe("000f");
    again.send(Uint8Array.of(0b10), Uint8Array.of(0));
    await expectSoon(() => again.told.at(-1)).toBe("0000");
    const { day } = Health.parse((await office.http("GET", "/api/health")).body);
    const today = Day.parse(day);
    const visits = await office.visits().between(demonstrationOffice.id, today, today);
    expect(visits).toMatchObject([{ label: "A001", rating: demonstrationOffice.rating.levels[1]?.id }]);
  });

  it("starts where such a device is missing, says that it is away, and why in its log", async () => {
    let lines = "";
    const into = new Writable({
      write(chunk, _, done) {
        lines += chunk;
        done();
      },
    });
    const missing = { ...keypad, connection: { kind: "hidraw" as const, path: "/dev/hidraw-missing" } };
    const office = await anOffice([missing, { ...kioskScanner, connection: ids("ffff") }], createLog("warn", into));
    await expectSoon(() => lines).toMatch(
      /"hardware":"keypad-1","why":"\/dev\/hidraw-missing: there is no such device \(ENOENT\)/,
    );
    await expectSoon(() => lines).toMatch(/"hardware":"kiosk-scanner","why":"no HID device 0c2e:ffff is plugged in"/);
    expect(await devicesOf(office)).toEqual({ "keypad-1": "offline", "kiosk-scanner": "offline" });
  });
});
