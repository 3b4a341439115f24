import { describe, expect, it } from "vitest";
import type { ZoneId } from "#contract/ids.ts";
import { spokenWithinMs } from "#contract/spoken-within.ts";
import type { DisplayCall } from "#contract/views.ts";
import { usualVoice, type VoiceRules } from "#contract/voice.ts";
import { voiceView } from "../../server/voice/spoken.ts";

const [hall, yard] = ["hall", "yard"] as [ZoneId, ZoneId];
const now = 1_000_000;
const call = (label: string, at = now, over = false): DisplayCall => ({
  ticket: `dong-hai.2026-11-23.${label}` as DisplayCall["ticket"],
  label: label as DisplayCall["label"],
  counter: 3,
  zone: hall,
  at,
  times: 1,
  over,
});

/** Of a screen that shows both zones; `calls` newest first, as a display has them. */
function viewOf(
  calls: Partial<Record<string, DisplayCall[]>>,
  rules: Partial<VoiceRules> = {},
  speaking = [hall, yard],
) {
  return voiceView({
    rules: { ...usualVoice, ...rules },
    covered: [hall, yard],
    isMute: false,
    speaking,
    callsIn: (zone) => calls[zone] ?? [],
    isSpoken: ({ label }) => label === "A009",
    now,
  });
}
const labels = (view: ReturnType<typeof viewOf>) => view.calls.map(({ label }) => label);

describe("what a hall screen is told to say", () => {
  it("is every call of its zones that is fresh, not over and not spoken, oldest first, also within a millisecond", () => {
    const calls = {
      hall: [call("A004"), call("A003"), call("A002", now, true), call("A001", now - spokenWithinMs), call("A009")],
      yard: [call("B001", now - 5)],
    };
    expect(labels(viewOf(calls))).toEqual(["B001", "A003", "A004"]);
    expect(labels(viewOf(calls, {}, [yard]))).toEqual(["B001"]);
    expect(labels(viewOf(calls, {}, []))).toEqual([]);
  });

  it("is said in the languages of the zone, and needs the clips of all it may have to speak", () => {
    const rules: Partial<VoiceRules> = {
      region: "south",
      zones: [{ zone: yard, languages: ["en"] }],
      languages: ["vi"],
    };
    const view = viewOf({ hall: [call("A001")], yard: [call("B001")] }, rules);
    expect(view.calls.map(({ sentences }) => sentences.map(({ language }) => language))).toEqual([["vi"], ["en"]]);
    expect(view.folders).toEqual(["vi-south", "en"]);
  });

  it("is nothing in a zone without a language", () => {
    const silent = viewOf({ hall: [call("A001")] }, { languages: [] });
    expect([silent.zones, silent.folders, silent.calls]).toEqual([[], [], []]);
  });
});
