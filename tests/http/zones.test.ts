import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CounterId, ZoneId } from "#contract/ids.ts";
import { usualPlaylist } from "#contract/playlist.ts";
import { ZonesNow, ZonesSaved } from "#contract/zone-settings.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { type OfficeUnderTest, runOffice } from "../running-office.ts";

const land = ZoneId.parse("land");

let office: OfficeUnderTest;
let admin = "";
beforeAll(async () => {
  office = await runOffice({ config: { requestsPerMinute: 10_000 } });
  admin = (await office.signIn("khanh")).cookie;
});
afterAll(() => office?.stop());

async function now(): Promise<ZonesNow> {
  return ZonesNow.parse((await office.http("GET", "/api/settings/zones", { cookie: admin })).body);
}

async function change(deed: object, version?: string) {
  const body = { version: version ?? (await now()).version, deed };
  return office.http("PATCH", "/api/settings/zones", { body, cookie: admin });
}

const saved = async (deed: object) => ZonesSaved.parse((await change(deed)).body);
const aZone = (more: object = {}) => ({ id: "land", name: { vi: "Khu đất đai", en: "Land office" }, ...more });
const inFile = async () => JSON.parse(await readFile(join(office.dataDir, "office.json"), "utf8")).zones;

/** What of a zone is wrong, by field. */
async function wrong(zone: object): Promise<Record<string, string>> {
  const result = await saved({ do: "add", zone });
  if (result.state !== "bad") throw new Error(`this was ${result.state}`);
  return Object.fromEntries(result.faults.map(({ field, problem }) => [field, problem.en]));
}

describe("where people wait, as administrators set it", () => {
  it("is added, renamed, given seats and removed, in force and in the file at once", async () => {
    expect((await now()).counters).toContainEqual({ number: 1, zone: "hall" });
    expect(await saved({ do: "add", zone: aZone({ seats: 20 }) })).toMatchObject({ state: "saved" });
    expect(office.settings().office().zones.at(-1)).toEqual(aZone({ seats: 20 }));
    expect((await inFile()).at(-1)).toEqual(aZone({ seats: 20 }));
    const named = { vi: "Khu nhà đất", en: "Land and houses" };
    await saved({ do: "replace", zone: aZone({ name: named }) });
    expect(office.settings().office().zones.at(-1)).toEqual({ id: "land", name: named });
    await saved({ do: "remove", id: "land" });
    expect(await inFile()).toEqual(demonstrationOffice.zones);
    // And back at its place.
    await saved({ do: "add", zone: aZone(), at: 0 });
    expect((await now()).zones.map(({ id }) => id)).toEqual(["land", "hall"]);
    await saved({ do: "remove", id: "land" });
  });

  it("is told field by field when it is not sound, and nothing is saved", async () => {
    expect(await wrong(aZone({ name: { vi: " ", en: "" } }))).toMatchObject({
      "name.vi": expect.any(String),
      "name.en": expect.any(String),
    });
    for (const seats of [0, 10_000, 1.5, "nhiều"])
      expect(await wrong(aZone({ seats })), String(seats)).toMatchObject({ seats: expect.any(String) });
    expect(await wrong(aZone({ way: { vi: "Tầng 2" } }))).toMatchObject({ "way.en": expect.any(String) });
    expect(await wrong(aZone({ name: { vi: "sảnh CHỜ ", en: "Another" } }))).toEqual({
      "name.vi": "Another zone has this name; give it one of its own.",
    });
    expect(Object.keys(await wrong(aZone({ id: "hall" })))).toEqual(["id"]);
    expect(await inFile()).toEqual(demonstrationOffice.zones);
  });

  it("is not removed while a counter, a screen, an item of the playlist or the voice needs it: they are named", async () => {
    await saved({ do: "add", zone: aZone() });
    await office.settings().change((before) => ({
      ...before,
      counters: before.counters.map((one) => (one.id === CounterId.parse("counter-4") ? { ...one, zone: land } : one)),
      playlist: usualPlaylist.map((item) => ({ ...item, zones: [land] })),
    }));
    const result = await saved({ do: "remove", id: "land" });
    expect(result).toMatchObject({ state: "used", by: { counters: [4], screens: [], voice: false } });
    expect(result.state === "used" && result.by.items.length).toBe(usualPlaylist.length);
    await office.pairDevice("display");
    const hall = await saved({ do: "remove", id: "hall" });
    expect(hall).toMatchObject({ state: "used", by: { screens: ["Màn hình sảnh chờ"], items: [] } });
    await office.settings().change((before) => ({
      ...before,
      counters: demonstrationOffice.counters,
      playlist: [...usualPlaylist],
    }));
    expect(await saved({ do: "remove", id: "land" })).toMatchObject({ state: "saved" });
  });

  it("gets counters from other zones, which call there at once, unless somebody else was quicker", async () => {
    await saved({ do: "add", zone: aZone() });
    const place = (from: string, to: string, ...numbers: number[]) => ({
      do: "place",
      counters: numbers.map((number) => ({ number, from, to })),
    });
    expect(await saved(place("hall", "land", 2, 5))).toMatchObject({ state: "saved" });
    const zonesOf = (counters: readonly { number: number; zone: string }[]) =>
      counters.filter(({ zone }) => zone === "land").map(({ number }) => number);
    expect(zonesOf((await now()).counters)).toEqual([2, 5]);
    expect(zonesOf(office.settings().office().counters)).toEqual([2, 5]);
    // 5 is elsewhere by now, and there is no 99: nothing is changed.
    for (const numbers of [
      [3, 5],
      [3, 99],
    ])
      expect(await change(place("hall", "land", ...numbers))).toMatchObject({
        status: 409,
        body: { code: "settingsChanged" },
      });
    expect(await saved(place("hall", "nowhere", 3))).toMatchObject({ state: "bad", faults: [{ field: "3" }] });
    expect(zonesOf((await now()).counters)).toEqual([2, 5]);
    expect(await saved({ do: "remove", id: "land" })).toMatchObject({ state: "used", by: { counters: [2, 5] } });
    await saved(place("land", "hall", 2, 5));
    expect(await saved({ do: "remove", id: "land" })).toMatchObject({ state: "saved" });
  });

  it("is refused upon another version, and to anybody but administrators", async () => {
    const { version } = await now();
    await saved({ do: "add", zone: aZone() });
    expect((await change({ do: "remove", id: "land" }, version)).status).toBe(409);
    expect((await change({ do: "remove", id: "nowhere" })).status).toBe(409);
    for (const username of ["hoa", "huong"] as const) {
      const { cookie } = await office.signIn(username);
      expect((await office.http("GET", "/api/settings/zones", { cookie })).status).toBe(403);
    }
    await saved({ do: "remove", id: "land" });
  });
});
