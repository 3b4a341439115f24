import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { BookingId } from "#contract/booking.ts";
import { identifiedOn } from "#contract/identify/recognised.ts";
import { HardwareId, type PriorityGroupId, type TicketId } from "#contract/ids.ts";
import type { PriorityGroup } from "#contract/office.ts";
import { createStationScans, type StationScans } from "../../devices/station/scans.ts";
import { createKeptScans } from "../../server/hub/kept.ts";
import { scanResult } from "../../server/hub/scans.ts";
import { bookingLinks } from "../../server/personal/booking-links.ts";
import { ticketLinks } from "../../server/personal/ticket-links.ts";
import { cardOf, mau } from "../dossier/identify/people.ts";
import { aMorning, monday8 } from "../hall/builders.ts";
import { aKeyring } from "../personal/parts.ts";

const elderly: PriorityGroup = {
  id: "elderly" as PriorityGroupId,
  name: { vi: "Người cao tuổi", en: "Elderly" },
  shortName: { vi: "Cao tuổi", en: "Elderly" },
  headStartMinutes: 20,
  fromAge: 75,
};
const old = { ...mau, birth: "1946-05-19" as typeof mau.birth };
const zone = "IDVNM1900000174001190000017<<5\n9001158F3001156VNM<<<<<<<<<<<8\nNGUYEN<<THI<MAU<<<<<<<<<<<<<<<";
const place = HardwareId.parse("kiosk-scanner");
const dossier = "H29.19-261123-0042";
const keyring = aKeyring(7);
const booking = BookingId.parse(randomUUID());

let now = monday8;
let scans: StationScans;
beforeEach(() => {
  now = monday8;
  scans = createStationScans({ now: () => now, groups: () => [elderly], onChange: () => {} });
});

describe("what is scanned at a kiosk while the hub is away", () => {
  it.each([
    ["a card", cardOf(mau)],
    ["a card's zone", zone],
    ["a health card", "GD4010123456789|4e67"],
    ["a dossier", dossier],
    ["a spoiled card", cardOf({ ...mau, name: "Nguy?n Th? M?u" })],
    ["a wrong check letter", "LH-2C4E6G8V"],
    ["an advertisement", "https://example.org/"],
    ["nothing", ""],
  ])("is what the hub says it is: %s", (_what, text) => {
    for (const came of ["typed", "sent"] as const)
      expect(scans.read(text, came)).toEqual(scanResult(aMorning().hall, text, monday8, came));
  });

  it.each([
    ["a number", "A001"],
    ["a ticket", "dong-hai.2026-11-23.A001"],
    ["an appointment", "LH-2C4E6G8T"],
    [
      "a ticket's page",
      `https://hall.example/t/${ticketLinks(keyring).codeOf("dong-hai.2026-11-23.Đ004" as TicketId)}`,
    ],
    ["an appointment's page", `https://hall.example/h/${bookingLinks(keyring).linkOf(booking)}`],
  ])("is for the hub to tell, and said to be: %s", (_what, text) => {
    expect(scans.read(text, "sent")).toEqual({ kind: "unknown", why: "away" });
    expect(scans.kept()).toEqual([]);
  });

  it("offers the group that the age on a card speaks for, as the hub does, and keeps nothing else of it", () => {
    scans.read(cardOf(old), "sent");
    const hub = createKeptScans({ now: () => now }, () => 0);
    hub.keep(place, now, identifiedOn(cardOf(old), now));
    expect(scans.kept()).toEqual(hub.view([place], [elderly]).map((one) => ({ ...one, unfinished: [] })));
    expect(scans.kept()).toMatchObject([{ kind: "card", priority: "elderly" }]);
    const seen = JSON.stringify([scans.scan(), scans.kept()]);
    for (const secret of [old.number, old.name, old.address, old.birth]) expect(seen).not.toContain(secret);
    scans.read(cardOf(mau), "sent");
    expect(scans.kept()).toMatchObject([{ kind: "card", priority: null }]);
  });

  it("leads a receipt to its dossier, which the page says can not be asked for now", () => {
    scans.read(dossier, "sent");
    expect(scans.kept()).toEqual([{ kind: "dossier", at: now, masked: "H29.••••••••••••42" }]);
  });

  it("is shown for twelve seconds and kept for two minutes, until it is used, beside what else is scanned", () => {
    scans.read(cardOf(mau), "sent");
    const at = scans.kept()[0]?.at ?? 0;
    now += 12_000;
    expect([scans.scan(), scans.kept()[0]?.at]).toEqual([null, at]);
    scans.forget(at - 1);
    expect(scans.kept()).toHaveLength(1);
    scans.read(dossier, "sent");
    scans.read("A001", "sent");
    expect(scans.kept()).toMatchObject([
      { kind: "card", at },
      { kind: "dossier", at: now },
    ]);
    scans.forget(at);
    expect(scans.kept()).toMatchObject([{ kind: "dossier" }]);
    now += 120_000;
    expect(scans.kept()).toEqual([]);
  });

  it("is another one each time, also within one tick of the clock", () => {
    const moments = [1, 2, 3].map(() => {
      scans.read(cardOf(mau), "sent");
      return scans.scan()?.at;
    });
    expect(new Set(moments).size).toBe(3);
  });
});
