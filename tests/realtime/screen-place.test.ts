import { expect, it } from "vitest";
import type { ZoneId } from "#contract/ids.ts";
import type { ScreenPlace } from "#contract/screen-place.ts";
import type { VoiceReport } from "#contract/voice.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { anOffice, connected, counter, issue, viewWhere } from "./parts.ts";

const [hall, yard] = ["hall", "yard"] as ZoneId[] as [ZoneId, ZoneId];
const settings = {
  ...demonstrationOffice,
  zones: [...demonstrationOffice.zones, { id: yard, name: { vi: "Sân", en: "Yard" } }],
  counters: demonstrationOffice.counters.map((one) => (one.number === 2 ? { ...one, zone: yard } : one)),
};

async function twoScreens() {
  const office = await anOffice({ settings });
  const { cookie } = await office.signIn("khanh");
  const [first, second] = [await office.pairDevice("display"), await office.pairDevice("display")];
  for (const { socket } of [first, second]) {
    await connected(socket);
    await tell(socket, { kind: "ready" });
  }
  await viewWhere(first.client, "voice", ({ zones }) => zones.includes(hall));
  const listed = (await office.http("GET", "/api/devices", { cookie })).body as {
    devices: { device: string; role: string; name: string }[];
  };
  const device = listed.devices.find(({ name }) => name === "Màn hình sảnh chờ")?.device;
  const patch = (before: ScreenPlace, place: ScreenPlace, id = device) =>
    office.http("PATCH", `/api/devices/${id}`, { body: { before, place }, cookie });
  return { office, first, second, patch, cookie };
}

type Screen = Awaited<ReturnType<typeof twoScreens>>["first"];
const tell = (socket: Screen["socket"], report: VoiceReport) => socket.timeout(5_000).emitWithAck("voice", report);

it("a hall screen that is moved shows and calls where it hangs now on the line it has, and nobody talks into its call", async () => {
  const { office, first, second, patch } = await twoScreens();
  let lines = 0;
  first.socket.on("connect", () => {
    lines += 1;
  });
  let revision = 0;
  first.client.onView("display", (_, message) => {
    expect(message.revision).toBeGreaterThan(revision);
    revision = message.revision;
  });
  const officer = await office.signIn("hoa");
  for (let at = 0; at < 2; at += 1) await officer.client.send(issue());
  await officer.client.send({ type: "openCounter", counter: counter(1) });
  await officer.client.send({ type: "callNext", counter: counter(1) });
  const { calls } = await viewWhere(first.client, "voice", (view) => view.calls.length > 0);

  let ended = false;
  const early: string[][] = [];
  second.client.onView("voice", ({ zones }) => void (!ended && zones.length > 0 && early.push(zones)));
  const was = { zones: [hall], speaks: true };
  expect(await patch(was, { zones: [yard], speaks: true })).toMatchObject({ status: 200, body: { state: "saved" } });
  await viewWhere(first.client, "display", ({ zones }) => zones.join() === yard);
  expect(await viewWhere(first.client, "voice", ({ zones }) => zones.join() === yard)).toMatchObject({ calls: [] });
  // The first is still saying it: the second waits, though the zone is its own by now.
  await officer.client.send({ type: "recall", counter: counter(1) });
  await viewWhere(second.client, "display", (view) => view.calls[0]?.times === 2);
  const [call] = calls;
  if (!call) throw new Error("nothing was called");
  ended = true;
  await tell(first.socket, { kind: "spoken", ticket: call.ticket, times: call.times });
  const next = await viewWhere(second.client, "voice", (view) => view.calls.length > 0);
  expect(early).toEqual([]);
  expect(next).toMatchObject({ zones: [hall], calls: [{ ticket: call.ticket, times: 2 }] });

  // Back, and without a voice: it shows only, needs no clips, and says so.
  expect((await patch({ zones: [yard], speaks: true }, { zones: [hall], speaks: false })).status).toBe(200);
  const quiet = await viewWhere(first.client, "voice", ({ mute }) => mute);
  expect(quiet).toMatchObject({ zones: [], folders: [], calls: [] });
  await viewWhere(first.client, "display", ({ zones }) => zones.join() === hall);
  expect(lines).toBe(0);
});

it("calls aloud all that it shows once its zone is taken out of the settings", async () => {
  const { office, first, second, patch } = await twoScreens();
  expect((await patch({ zones: [hall], speaks: true }, { zones: [yard], speaks: true })).status).toBe(200);
  await viewWhere(first.client, "voice", ({ zones }) => zones.join() === yard);
  second.socket.disconnect();
  expect(await office.settings().change(() => demonstrationOffice)).toEqual({ ok: true });
  await viewWhere(first.client, "display", ({ zones }) => zones.join() === hall);
  await viewWhere(first.client, "voice", ({ zones }) => zones.join() === hall);
});

it("is placed from where it was seen, in zones there are, and nothing else is placed", async () => {
  const { office, patch, cookie } = await twoScreens();
  const was = { zones: [hall], speaks: true };
  const elsewhere = { zones: [yard], speaks: false };
  const nowhere = { zones: ["nowhere" as ZoneId], speaks: true };
  expect(await patch(was, nowhere)).toMatchObject({
    status: 200,
    body: { state: "bad", faults: [{ field: "zones", problem: { vi: expect.any(String), en: expect.any(String) } }] },
  });
  expect((await patch(elsewhere, nowhere)).status).toBe(200);
  expect(await patch(elsewhere, was)).toMatchObject({ status: 409, body: { code: "settingsChanged" } });
  await office.pairDevice("kiosk");
  const { devices } = (await office.http("GET", "/api/devices", { cookie })).body as {
    devices: { device: string; role: string }[];
  };
  const other = devices.find(({ role }) => role === "kiosk")?.device;
  expect(await patch({ zones: [], speaks: true }, elsewhere, other)).toMatchObject({
    status: 404,
    body: { code: "noSuchScreen" },
  });
});
