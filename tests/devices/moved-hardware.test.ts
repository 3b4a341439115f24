import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Hardware } from "#contract/hardware.ts";
import { HardwareId } from "#contract/ids.ts";
import { DeviceSummary } from "#contract/people.ts";
import type { Views } from "#contract/views.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { demonstrationPlaces } from "../../server/demonstration/places.ts";
import { expectSoon } from "../expect-soon.ts";
import { type Line, type OfficeUnderTest, runOffice } from "../running-office.ts";

const printer = HardwareId.parse("kiosk-printer");
const known = demonstrationPlaces("agent").name;

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function anOffice(): Promise<OfficeUnderTest> {
  const office = await runOffice();
  ends.push(() => office.stop());
  return office;
}

/** Edits the settings as an administrator does, while the hub runs. */
async function hangOff(office: OfficeUnderTest, agent: string | null): Promise<void> {
  const hardware = demonstrationOffice.hardware.map(
    (piece): Hardware => (piece.id === printer && agent !== null ? { ...piece, agent } : piece),
  );
  expect(await office.settings().save({ ...demonstrationOffice, hardware })).toEqual({ ok: true });
}

/** What staff and the citizen before the kiosk are told of the printer. */
function watched(desk: Line, kiosk: Line): { told: () => (string | undefined)[]; unprinted: () => number } {
  const seen: { officer?: Views["officer"]; kiosk?: Views["kiosk"] } = {};
  desk.client.onView("officer", (view) => {
    seen.officer = view;
  });
  kiosk.client.onView("kiosk", (view) => {
    seen.kiosk = view;
  });
  return {
    told: () => [
      seen.officer?.hardware.find(({ id }) => id === printer)?.condition,
      seen.kiosk?.printer?.condition ?? undefined,
    ],
    unprinted: () => seen.officer?.unprinted.length ?? 0,
  };
}

describe("a printer that the settings give to another agent", () => {
  it("is away for staff and kiosk at once, and stays away after a paper failed, until that agent tells how it is", async () => {
    const office = await anOffice();
    const kiosk = await office.pairDevice("kiosk");
    const { told, unprinted } = watched(await office.signIn("hoa"), kiosk);
    await expectSoon(told).toEqual(["ready", "ready"]);

    await hangOff(office, "Máy lạ");
    await expectSoon(told).toEqual(["offline", "offline"]);
    const service = demonstrationOffice.services[0]?.id;
    if (!service) throw new Error("the demonstration has no service");
    const wish = { service, procedure: null, priority: null, appointment: null, language: "vi" } as const;
    await kiosk.client.send({ type: "issueTicket", ...wish });
    await expectSoon(unprinted).toBe(1);
    expect(told()).toEqual(["offline", "offline"]);

    await hangOff(office, known);
    const { socket } = await office.pairDevice("agent");
    const reading = { kind: "condition", hardware: printer, condition: "paperLow" };
    expect(await socket.timeout(5_000).emitWithAck("reading", reading)).toEqual({ ok: true });
    await expectSoon(told).toEqual(["paperLow", "paperLow"]);
    socket.disconnect();
    await expectSoon(told).toEqual(["offline", "offline"]);

    await hangOff(office, null);
    await expectSoon(told).toEqual(["ready", "ready"]);
  });

  it("is told by nobody else: what its last agent said too late is taken and forgotten, any other's word is refused", async () => {
    const office = await anOffice();
    const { told } = watched(await office.signIn("hoa"), await office.pairDevice("kiosk"));
    const { socket } = await office.pairDevice("agent");
    const tell = (): Promise<unknown> =>
      socket.timeout(5_000).emitWithAck("reading", { kind: "condition", hardware: printer, condition: "jam" });
    await expectSoon(told).toEqual(["ready", "ready"]);
    expect(await tell()).toEqual({ ok: false, code: "badMessage" });
    await hangOff(office, known);
    expect(await tell()).toEqual({ ok: true });
    await expectSoon(told).toEqual(["jam", "jam"]);
    await hangOff(office, "Máy lạ");
    await expectSoon(told).toEqual(["offline", "offline"]);
    expect(await tell()).toEqual({ ok: true });
    await hangOff(office, null);
    await expectSoon(told).toEqual(["ready", "ready"]);
  });
});

describe("an agent that the settings name and nobody is paired under", () => {
  it("is named to staff beside its hardware until one is paired, and again when that is unpaired", async () => {
    const office = await anOffice();
    const head = await office.signIn("khanh");
    let seen: Views["officer"] | null = null;
    head.client.onView("officer", (view) => {
      seen = view;
    });
    const missing = () => seen?.hardware.flatMap(({ id, missingAgent }) => (missingAgent ? [[id, missingAgent]] : []));
    await expectSoon(missing).toEqual([]);
    await hangOff(office, known);
    await expectSoon(missing).toEqual([[printer, known]]);
    // A screen of that name opens no printer.
    await office.pairDevice("bench");
    await office.pairDevice("agent");
    await expectSoon(missing).toEqual([]);
    const { devices } = z
      .object({ devices: z.array(DeviceSummary) })
      .parse((await office.http("GET", "/api/devices", { cookie: head.cookie })).body);
    const agent = devices.find(({ role }) => role === "agent");
    expect((await office.http("DELETE", `/api/devices/${agent?.device}`, { cookie: head.cookie })).status).toBe(204);
    await expectSoon(missing).toEqual([[printer, known]]);
  });
});
