import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import type { ZoneId } from "#contract/ids.ts";
import type { Office } from "#contract/office.ts";
import { type Hub, openHub } from "../../server/hub/hub.ts";
import { bookingLinks } from "../../server/personal/booking-links.ts";
import { ticketLinks } from "../../server/personal/ticket-links.ts";
import { awayPaper } from "../../server/printing/away-paper.ts";
import { openSettings } from "../../server/storage/lowdb/settings.ts";
import { openMemory } from "../../server/storage/memory/store.ts";
import type { Settings } from "../../server/storage/ports/settings.ts";
import { anOffice, monday8 } from "../hall/builders.ts";
import { aKeyring } from "../personal/parts.ts";
import { call, display, named } from "./voiced-hall.ts";

const zone = (id: string) => ({ id: id as ZoneId, name: { vi: id, en: id } });
const [hall, yard] = [zone("hall"), zone("yard")];

async function aHub(zones: Office["zones"]): Promise<{ hub: Hub; settings: Settings }> {
  const folder = await mkdtemp(join(tmpdir(), "voices-"));
  const counters = anOffice().counters.map((each) => ({ ...each, zone: hall.id }));
  const initial = anOffice({ zones, counters });
  const settings = await openSettings({ file: join(folder, "office.json"), initial, watch: false });
  const keyring = aKeyring(7);
  const hub = await openHub({
    journal: openMemory().journal,
    settings,
    clock: { now: () => monday8 },
    demonstration: () => false,
    languages: () => [],
    pairedAgents: () => new Set(),
    slipOf: () => {
      throw new Error("nothing is printed here");
    },
    awayPaper,
    links: ticketLinks(keyring),
    bookings: { links: bookingLinks(keyring), guesses: { wait: () => 0, failed: () => {} }, onGuess: () => {} },
    onScanned: () => {},
    visitors: {
      bring: async () => {},
      unfinished: async () => [],
      dossier: async () => ({ state: "none" }),
      status: async () => ({ ok: false, why: "noMatch" }),
    },
    unshown: () => [],
    onBroken: (error) => {
      throw error;
    },
  });
  onTestFinished(async () => {
    await hub.stop();
    await settings.close();
    await rm(folder, { recursive: true });
  });
  return { hub, settings };
}

it("a screen of the whole office that was speaking when the hub started again is not interrupted in any zone", async () => {
  const { hub } = await aHub([hall, yard]);
  const everywhere = hub.voices.enter(display("a"));
  const inHall = hub.voices.enter(display("b", "hall"));
  everywhere.report({ kind: "ready" });
  everywhere.report({ kind: "began", ...named(call(1)), seconds: 8 });
  inHall.report({ kind: "ready" });
  expect(hub.voiceView(display("b", "hall")).zones).toEqual([]);
  everywhere.report({ kind: "spoken", ...named(call(1)) });
  expect(hub.voiceView(display("b", "hall")).zones).toEqual(["hall"]);
});

it("a screen that is heard in the whole office, as its zone is gone, is heard in a new zone as soon as the settings have it", async () => {
  const { hub, settings } = await aHub([hall]);
  const lost = hub.voices.enter(display("a", "gone"));
  lost.report({ kind: "ready" });
  expect(hub.voices.speaking(display("a").device, [hall.id, yard.id])).toEqual(["hall", "yard"]);
  const saved = await settings.change((office) => ({ ...office, zones: [hall, zone("gone")] }));
  expect(saved.ok).toBe(true);
  expect(hub.voices.speaking(display("a").device, [hall.id])).toEqual([]);
});
