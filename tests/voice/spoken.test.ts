import { describe, expect, it } from "vitest";
import type { ZoneId } from "#contract/ids.ts";
import type { DisplayCall } from "#contract/views.ts";
import { usualVoice, type VoiceRules } from "#contract/voice.ts";
import { spokenZones, voiceView } from "../../server/voice/spoken.ts";

const [hall, yard] = ["hall", "yard"] as [ZoneId, ZoneId];
const now = 1_000_000;
const call = (label: string, zone: ZoneId): DisplayCall => ({
  ticket: `dong-hai.2026-11-23.${label}` as DisplayCall["ticket"],
  label: label as DisplayCall["label"],
  counter: 3,
  zone,
  at: now,
  times: 1,
  over: false,
});

/** Of a screen that shows both zones. */
function viewOf(given: DisplayCall | null, rules: Partial<VoiceRules> = {}, waits = false) {
  const all = { ...usualVoice, ...rules };
  const zones = spokenZones([hall, yard], all);
  const inHand = given && { call: given, beginBy: now + 1 };
  return voiceView({ rules: all, covered: [hall, yard], isMute: false, zones, given: inHand, waits });
}

describe("what a hall screen is told to say", () => {
  it("is the call that it was given, by when to begin it, and once where another waits", () => {
    expect(viewOf(call("A001", hall))).toMatchObject({
      calls: [{ label: "A001", at: now, beginBy: now + 1 }],
      times: 2,
    });
    expect(viewOf(call("A001", hall), {}, true).times).toBe(1);
    expect(viewOf(null)).toMatchObject({ zones: [hall, yard], calls: [] });
  });

  it("is said in the languages of the zone, and needs the clips of all it may have to speak", () => {
    const rules: Partial<VoiceRules> = {
      region: "south",
      zones: [{ zone: yard, languages: ["en"] }],
      languages: ["vi"],
    };
    const languages = (zone: ZoneId) =>
      viewOf(call("A001", zone), rules).calls.map(({ sentences }) => sentences.map(({ language }) => language));
    expect([languages(hall), languages(yard)]).toEqual([[["vi"]], [["en"]]]);
    expect(viewOf(null, rules).folders).toEqual(["vi-south", "en"]);
  });

  it("is nothing in a zone without a language", () => {
    const silent = viewOf(null, { languages: [] });
    expect([silent.zones, silent.folders, silent.calls]).toEqual([[], [], []]);
  });
});
