import { describe, expect, it } from "vitest";
import type { SpokenCall, VoiceReport, VoiceView } from "#contract/voice.ts";
import { createVoice, type Outcome } from "../../display-ui/voice/voice.ts";

const start = 1_000_000;
const called = (ticket: string, beginBy = start + 3_000, times = 1): SpokenCall => ({
  ticket: ticket as SpokenCall["ticket"],
  label: ticket as SpokenCall["label"],
  times,
  at: start,
  beginBy,
  sentences: [],
});
const view = (calls: SpokenCall[], times: VoiceView["times"] = 2): VoiceView => ({
  zones: [],
  folders: ["vi-north"],
  mute: false,
  calls,
  times,
  source: "clips",
  rate: 1,
});

/** A voice whose calls take ten seconds, and end when the test says so. */
function aVoice() {
  const said: string[] = [];
  const told: VoiceReport[] = [];
  const saying: boolean[] = [];
  let saidSo: { end(outcome: Outcome): void; fail(error: Error): void } | null = null;
  let now = start;
  const voice = createVoice({
    speaker: {
      say(call, _, times, onBegin) {
        if (saidSo) throw new Error("two calls at once");
        said.push(`${call.ticket}/${call.times}×${times}`);
        onBegin(10);
        return new Promise((end, fail) => {
          saidSo = { end, fail };
        });
      },
    },
    hubNow: () => now,
    now: () => now,
    tell: (report) => told.push(report),
    onSaying: (is) => saying.push(is),
  });
  voice.hear(view([]));
  voice.setOpen(true);
  // The next call is begun in a later turn of the loop.
  const nextBegun = () => new Promise(setImmediate);
  return {
    voice,
    said,
    told,
    saying,
    pass: (ms: number) => {
      now += ms;
    },
    async endCall(outcome: Outcome = "said") {
      saidSo?.end(outcome);
      saidSo = null;
      await nextBegun();
    },
    async breakOff() {
      saidSo?.fail(new Error("the sound device is gone"));
      saidSo = null;
      await nextBegun();
    },
  };
}
const of = (ticket: string, times = 1) => ({ ticket: ticket as SpokenCall["ticket"], times });

describe("the voice of a screen", () => {
  it("tells the hub that it begins before it does anything else, and that it has ended", async () => {
    const { voice, said, told, saying, endCall } = aVoice();
    voice.hear(view([called("A001")], 1));
    voice.hear(view([called("A001")]));
    expect(said).toEqual(["A001/1×1"]);
    expect(told).toEqual([{ kind: "began", ...of("A001"), seconds: 10 }]);
    await endCall();
    expect(told.at(-1)).toEqual({ kind: "spoken", ...of("A001") });
    voice.hear(view([called("A002")]));
    await endCall();
    expect(said).toEqual(["A001/1×1", "A002/1×2"]);
    expect(saying.at(-1)).toBe(false);
  });

  it("says what comes meanwhile after it, to its end", async () => {
    const { voice, said, endCall } = aVoice();
    voice.hear(view([called("A001")]));
    voice.hear(view([called("A002"), called("A003")]));
    expect(said).toHaveLength(1);
    await endCall();
    await endCall();
    expect(said).toEqual(["A001/1×2", "A002/1×2", "A003/1×2"]);
  });

  it("does not begin what comes too late, tells so, and begins it when it is given again", () => {
    const { voice, said, told, pass } = aVoice();
    pass(3_000);
    voice.hear(view([called("A001")]));
    expect(said).toEqual([]);
    expect(told).toEqual([{ kind: "unsaid", ...of("A001"), why: "late" }]);
    voice.hear(view([called("A001", start + 6_000)]));
    expect(said).toEqual(["A001/1×2"]);
  });

  it("begins nothing while the hub is away, nor afterwards what was sent before", async () => {
    const { voice, said, endCall } = aVoice();
    voice.hear(view([called("A001")]));
    voice.hear(view([called("A001"), called("A002")]));
    voice.setOpen(false);
    await endCall();
    voice.setOpen(true);
    expect(said).toEqual(["A001/1×2"]);
    voice.hear(view([called("A002")]));
    expect(said).toEqual(["A001/1×2", "A002/1×2"]);
  });

  it("says on the first view of a line what came before it was open", () => {
    const { voice, said } = aVoice();
    voice.setOpen(false);
    voice.hear(view([called("A001")]));
    expect(said).toEqual([]);
    voice.setOpen(true);
    expect(said).toEqual(["A001/1×2"]);
  });

  it("says nothing twice: a hub that gives it again is told again", async () => {
    const { voice, said, told, endCall } = aVoice();
    voice.hear(view([called("A001")]));
    await endCall();
    told.length = 0;
    voice.hear(view([called("A001", start + 9_000)]));
    expect(said).toHaveLength(1);
    expect(told).toEqual([{ kind: "spoken", ...of("A001") }]);
  });

  it("tells again on a new line what it said, and what it is saying with the time that is left", async () => {
    const { voice, told, pass, endCall } = aVoice();
    voice.hear(view([called("A001")]));
    await endCall();
    voice.hear(view([called("A002")]));
    pass(4_000);
    told.length = 0;
    voice.tellAgain();
    expect(told).toEqual([
      { kind: "spoken", ...of("A001") },
      { kind: "began", ...of("A002"), seconds: 6 },
    ]);
  });

  it("says the next call after one that broke off, and tells that nothing was heard of that one", async () => {
    const { voice, said, told, saying, breakOff, endCall } = aVoice();
    voice.hear(view([called("A001"), called("A002")]));
    await breakOff();
    expect(told.at(-2)).toEqual({ kind: "unsaid", ...of("A001"), why: "soundless" });
    expect(said).toEqual(["A001/1×2", "A002/1×2"]);
    await breakOff();
    expect(saying.at(-1)).toBe(false);
    told.length = 0;
    voice.tellAgain();
    expect(told.map(({ kind }) => kind)).toEqual(["unsaid", "unsaid"]);
    voice.hear(view([called("A003")]));
    await endCall();
    expect(told.at(-1)).toEqual({ kind: "spoken", ...of("A003") });
  });

  it("tells of a call that lacks sounds, whether some of it was said or none", async () => {
    const { voice, told, endCall } = aVoice();
    voice.hear(view([called("A001")]));
    await endCall("partly");
    voice.hear(view([called("A002")]));
    await endCall("soundless");
    expect(told.filter(({ kind }) => kind !== "began")).toEqual([
      { kind: "spoken", ...of("A001") },
      { kind: "unsaid", ...of("A001"), why: "soundless" },
      { kind: "unsaid", ...of("A002"), why: "soundless" },
    ]);
  });
});
