import { describe, expect, it } from "vitest";
import { Office } from "#contract/office.ts";
import { demonstrationOffice as office } from "../../server/demonstration/office.ts";

/** Every string of a value, with the path to it. */
function strings(value: unknown, path = "office"): { path: string; text: string }[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => strings(inner, `${path}.${key}`));
}

/** Every pair of Vietnamese and English texts, with the path to it. */
function texts(value: unknown, path = "office"): { path: string; vi: string; en: string }[] {
  if (value === null || typeof value !== "object") return [];
  if ("vi" in value && "en" in value) return [{ path, vi: String(value.vi), en: String(value.en) }];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

function repeated(values: (string | number)[]): (string | number)[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

describe("the demonstration office", () => {
  it("is what the settings file would be read as", () => {
    expect(Office.parse(JSON.parse(JSON.stringify(office)))).toEqual(office);
  });

  it("is a commune centre with 8 services, 8 counters and one printer", () => {
    expect(office.id).toBe("dong-hai");
    expect(office.services).toHaveLength(8);
    expect(office.counters).toHaveLength(8);
    expect(office.hardware.filter((piece) => piece.kind === "printer").map((piece) => piece.id)).toEqual([
      "kiosk-printer",
    ]);
  });

  it("uses each id, prefix and counter number once", () => {
    const lists = [office.services, office.counters, office.zones, office.priorityGroups, office.outcomes];
    for (const list of [...lists, office.rating.levels, office.hardware]) {
      expect(repeated(list.map((item) => item.id))).toEqual([]);
    }
    expect(repeated(office.services.map((service) => service.prefix))).toEqual([]);
    expect(repeated(office.counters.map((counter) => counter.number))).toEqual([]);
  });

  it("points only at services, zones and counters it has", () => {
    const services = office.services.map((service) => service.id);
    const zones = office.zones.map((zone) => zone.id);
    const counters = office.counters.map((counter) => counter.id);
    for (const counter of office.counters) {
      expect(zones).toContain(counter.zone);
      for (const service of [...counter.services, ...counter.alsoServes]) expect(services).toContain(service);
      expect(repeated([...counter.services, ...counter.alsoServes])).toEqual([]);
    }
    for (const piece of office.hardware) {
      if ("counter" in piece) expect(counters).toContain(piece.counter);
    }
  });

  it("serves every service at two counters or more, so that one empty chair stops nothing", () => {
    for (const service of office.services) {
      const serving = office.counters.filter((counter) =>
        [...counter.services, ...counter.alsoServes].includes(service.id),
      );
      expect(serving.length, service.id).toBeGreaterThanOrEqual(2);
    }
    expect(office.counters.some((counter) => counter.ownServicesFirst)).toBe(true);
    expect(office.counters.some((counter) => !counter.ownServicesFirst && counter.alsoServes.length > 0)).toBe(true);
  });

  it("gives every counter one keypad and one board, the kiosk a scanner, and the first counter a scanner and a call pad", () => {
    const counters = office.counters.map((counter) => counter.id);
    for (const kind of ["keypad", "board"]) {
      const places = office.hardware.flatMap((piece) =>
        piece.kind === kind && "counter" in piece ? piece.counter : [],
      );
      expect(places).toEqual(counters);
    }
    const scanners = office.hardware.flatMap((piece) => (piece.kind === "scanner" ? piece : []));
    expect(scanners.map((piece) => (piece.place === "counter" ? piece.counter : piece.place))).toEqual([
      "kiosk",
      counters[0],
    ]);
    const callpads = office.hardware.flatMap((piece) => (piece.kind === "callpad" ? piece.counter : []));
    expect(callpads).toEqual(counters.slice(0, 1));
  });

  it("says everything in both languages, in composed Unicode, and with no stray space", () => {
    expect(texts(office).length).toBeGreaterThan(200);
    expect(texts(office).filter(({ vi, en }) => vi.trim() === "" || en.trim() === "")).toEqual([]);
    const crooked = strings(office).filter(({ text }) => text !== text.normalize("NFC").trim().replace(/\s+/g, " "));
    expect(crooked).toEqual([]);
  });

  it("never writes Đ as the Icelandic Ð, which looks the same and is not", () => {
    expect(strings(office).filter(({ text }) => /[Ðð]/.test(text))).toEqual([]);
  });

  it("orders the ratings from best to worst", () => {
    expect(office.rating.levels.map((level) => level.name.vi)).toEqual([
      "Rất hài lòng",
      "Hài lòng",
      "Bình thường",
      "Không hài lòng",
    ]);
  });

  it("gives priority groups a head start of 20 to 30 minutes", () => {
    for (const group of office.priorityGroups) {
      expect(group.headStartMinutes).toBeGreaterThanOrEqual(20);
      expect(group.headStartMinutes).toBeLessThanOrEqual(30);
    }
  });
});
