import { describe, expect, it } from "vitest";
import type { DeviceId, HardwareId } from "#contract/ids.ts";
import type { ScanResult } from "#contract/scan.ts";
import { createScans, scanResult } from "../../server/hub/scans.ts";
import { cardOf, mau } from "../dossier/identify/people.ts";
import { aMorning, counter, monday8, officer, tell, withOpen, withWaiting } from "../hall/builders.ts";

const { hall } = withWaiting(aMorning(), "a", "b");
const zone = "IDVNM1900000174001190000017<<5\n9001158F3001156VNM<<<<<<<<<<<8\nNGUYEN<<THI<MAU<<<<<<<<<<<<<<<";

describe("a scanned text is", () => {
  it.each<[string, string, ScanResult]>([
    ["a citizen's card", cardOf(mau), { kind: "recognised", what: "citizenCard", masked: "0011••••••17" }],
    ["a card's zone", zone, { kind: "recognised", what: "mrz", masked: "0011••••••17" }],
    ["a health card", "GD4010123456789|4e67", { kind: "recognised", what: "healthCard", masked: "GD40•••••••••89" }],
    ["a dossier", "H29.19-261123-0042", { kind: "recognised", what: "dossierCode", masked: "H29.••••••••••••42" }],
    ["an appointment", "LH-2C4E6G8T", { kind: "recognised", what: "appointmentCode", masked: null }],
    [
      "a card that a keyboard wedge spoiled",
      cardOf({ ...mau, name: "Nguy?n Th? M?u" }),
      { kind: "unknown", why: "garbled" },
    ],
    ["the beginning of a card", "001190000017|012345678|Nguyễn", { kind: "unknown", why: "incomplete" }],
    ["a wrong check letter", "LH-2C4E6G8V", { kind: "unknown", why: "checkDigit" }],
    ["an advertisement", "https://example.org/", { kind: "unknown", why: "unfamiliar" }],
    ["a ticket nobody was given", "A777", { kind: "unknown", why: "noSuchTicket" }],
    ["a ticket of yesterday", "dong-hai.2026-11-22.A001", { kind: "unknown", why: "noSuchTicket" }],
    ["a ticket of elsewhere", "thai-thuy.2026-11-23.A001", { kind: "unknown", why: "otherOffice" }],
  ])("%s", (_what, text, result) => {
    expect(scanResult(hall, text, monday8, "typed")).toEqual(result);
  });

  it("spoiled by a keyboard where it was typed, and in another encoding where a scanner sent it over its own cable", () => {
    const spoiled = cardOf({ ...mau, name: "Nguy?n Th? M?u" });
    const told = (["typed", "sent"] as const).map((came) => scanResult(hall, spoiled, monday8, came));
    expect(told).toEqual(["garbled", "wrongEncoding"].map((why) => ({ kind: "unknown", why })));
    expect(scanResult(hall, "https://example.org/", monday8, "sent")).toEqual({ kind: "unknown", why: "unfamiliar" });
  });

  it("a ticket that was sent to one counter: that counter is named", () => {
    const by = officer(2);
    const here = { counter: counter("2") };
    const sent = tell(
      withOpen(withWaiting(aMorning(), "a"), "2"),
      { by, command: { type: "callNext", ...here } },
      { by, command: { type: "transfer", ...here, to: { kind: "counter", counter: counter("1") }, note: null } },
    );
    expect(scanResult(sent.hall, "A001", monday8, "typed")).toMatchObject({
      status: { state: "waiting", ahead: 0, counter: 1 },
    });
    expect(scanResult(hall, "A001", monday8, "typed")).toMatchObject({ status: { state: "waiting", counter: null } });
  });

  it.each(["dong-hai.2026-11-23.A001", "A001", " A001\r\n"])("a ticket of today: %j", (text) => {
    expect(scanResult(hall, text, monday8, "typed")).toMatchObject({
      kind: "ticket",
      ticket: "dong-hai.2026-11-23.A001",
      label: "A001",
      status: { state: "waiting", ahead: 0 },
    });
  });
});

describe("the scans of a hall", () => {
  const here = "kiosk-scanner" as HardwareId;
  const page = "00000000-0000-4000-8000-000000000001" as DeviceId;
  const elsewhere = "other-scanner" as HardwareId;
  const unfamiliar: ScanResult = { kind: "unknown", why: "unfamiliar" };

  it("are shown where they were made, the newest for twelve seconds", () => {
    let now = monday8;
    const scans = createScans({ now: () => now });
    scans.take(here, unfamiliar);
    now += 1_000;
    scans.take(page, { kind: "unknown", why: "garbled" });
    expect(scans.newest([here, page])).toEqual({ at: now, result: { kind: "unknown", why: "garbled" } });
    expect(scans.newest([here])).toEqual({ at: now - 1_000, result: unfamiliar });
    expect(scans.newest([elsewhere])).toBeNull();
    now += 11_999;
    expect(scans.newest([here])).toBeNull();
    expect(scans.newest([page])).not.toBeNull();
    now += 1;
    expect(scans.newest([page])).toBeNull();
  });

  it("are new ones though the clock was set back, and none of before comes back when it is there again", () => {
    let now = monday8;
    const scans = createScans({ now: () => now });
    scans.take(here, { kind: "unknown", why: "garbled" });
    now -= 3_600_000;
    expect(scans.newest([here, page])).toBeNull();
    const scan = scans.take(page, unfamiliar);
    expect(scans.newest([here, page])).toEqual(scan);
    now = monday8;
    expect(scans.newest([here, page])).toBeNull();
  });

  it("are told apart though two scanners read within one tick of the clock", () => {
    const scans = createScans({ now: () => monday8 });
    const places = [here, page, here];
    expect(new Set(places.map((place) => scans.take(place, unfamiliar).at)).size).toBe(places.length);
  });
});
