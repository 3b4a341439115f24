import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Sentence, SpokenCall } from "#contract/voice.ts";
import { planOf, sayable, sentencesOf } from "../../display-ui/voice/plan.ts";

const sentence = (language: "vi" | "en", clips: Sentence["clips"]): Sentence => ({
  language,
  folder: language === "vi" ? "vi-north" : "en",
  clips,
  transcript: language,
});
const aCall = (sentences: Sentence[]): SpokenCall => ({
  ticket: "x.2026-11-23.A001" as SpokenCall["ticket"],
  label: "A001" as SpokenCall["label"],
  times: 1,
  at: 0,
  beginBy: 0,
  sentences,
});

describe("what a call is made of", () => {
  it("is the first language as often as the office wants, then the others once", () => {
    const call = aCall([sentence("vi", []), sentence("en", [])]);
    expect(sentencesOf(call, 2).map(({ language }) => language)).toEqual(["vi", "vi", "en"]);
    expect(sentencesOf(call, 1).map(({ language }) => language)).toEqual(["vi", "en"]);
    expect(sentencesOf(aCall([]), 2)).toEqual([]);
  });

  it("is only sentences that lack no sound: a number without one of its figures is another number", () => {
    const [whole, broken] = [
      sentence("en", [{ name: "0", pauseMs: 0 }]),
      sentence("vi", [
        { name: "0", pauseMs: 0 },
        { name: "gone", pauseMs: 0 },
      ]),
    ];
    expect(sayable([broken, whole], (_, name) => (name === "gone" ? undefined : name))).toEqual([whole]);
  });

  it("begins with the chime, and no sound begins before the one before it has ended", () => {
    const anyClip = fc.record({ name: fc.constantFrom("0", "1", "gone"), pauseMs: fc.nat(300) });
    fc.assert(
      fc.property(fc.array(anyClip), fc.double({ min: 0.8, max: 1.25, noNaN: true }), (clips, rate) => {
        const durations: Record<string, number> = { "common/chime": 0.9, "vi-north/0": 0.3, "vi-north/1": 0.5 };
        const get = (folder: string, name: string) => {
          const duration = durations[`${folder}/${name}`];
          return duration === undefined ? undefined : { duration };
        };
        const { parts, seconds } = planOf([sentence("vi", clips)], get, rate);
        expect(parts[0]).toEqual({ sound: { duration: 0.9 }, at: 0, rate: 1 });
        expect(parts).toHaveLength(1 + clips.filter(({ name }) => name !== "gone").length);
        for (const [at, part] of parts.entries()) {
          const end = part.at + part.sound.duration / part.rate;
          expect(parts[at + 1]?.at ?? seconds).toBeGreaterThanOrEqual(end - 1e-9);
        }
      }),
    );
  });
});
