import { describe, expect, it } from "vitest";
import { usualVoice } from "#contract/voice.ts";
import { checkOffice } from "../../server/storage/lowdb/office-text.ts";
import { anOffice } from "../storage/offices.ts";
import { told } from "../storage/told.ts";

/** The faults of an office whose voice is set like this. */
function faultsOf(voice: object): string[] {
  const checked = checkOffice({ ...anOffice(), voice: { ...usualVoice, ...voice } }, null);
  return told(checked);
}
const zone = anOffice().zones[0]?.id ?? "";

describe("the settings of the voice", () => {
  it("may be anything that a screen can say", () => {
    expect(faultsOf({})).toEqual([]);
    expect(
      faultsOf({ region: "south", tickets: "whole", times: 1, languages: [], source: "browser", rate: 0.8 }),
    ).toEqual([]);
    expect(faultsOf({ zones: [{ zone, languages: ["en", "vi"] }] })).toEqual([]);
  });

  it("name zones that there are, each once", () => {
    expect(faultsOf({ zones: [{ zone: "moon", languages: [] }] })).toEqual([
      'voice.zones[0].zone: không có khu vực chờ "moon" trong zones',
    ]);
    const twice = faultsOf({ zones: [0, 1].map(() => ({ zone, languages: [] })) });
    expect(twice).toEqual([expect.stringContaining(`voice.zones[1].zone: khu vực "${zone}" đã dùng ở voice.zones[0]`)]);
  });

  it("name a language once, and a speed that can be followed", () => {
    expect(faultsOf({ languages: ["vi", "vi"] })).toHaveLength(1);
    expect(faultsOf({ rate: 2 })).toHaveLength(1);
  });
});
