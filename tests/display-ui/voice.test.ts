import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spokenWithinMs } from "#contract/spoken-within.ts";
import type { SpokenCall, VoiceReport, VoiceView } from "#contract/voice.ts";
import { longCalled, nextToSay, spokenKey } from "../../display-ui/voice/turn.ts";
import { createVoice } from "../../display-ui/voice/voice.ts";

const called = (ticket: string, at: number, times = 1): SpokenCall => ({
  ticket: ticket as SpokenCall["ticket"],
  label: ticket as SpokenCall["label"],
  times,
  at,
  sentences: [],
});
const view = (calls: SpokenCall[]): VoiceView => ({
  zones: [],
  folders: ["vi-north"],
  mute: false,
  calls,
  times: 2,
  source: "clips",
  rate: 1,
});

/** A voice whose sentences end when the test says so. */
function aVoice() {
  const said: string[] = [];
  const told: VoiceReport[] = [];
  const saying: boolean[] = [];
  let end: (() => void) | null = null;
  let now = 1_000_000;
  const voice = createVoice({
    speaker: {
      say(call, _, times) {
        if (end) throw new Error("two calls at once");
        said.push(`${spokenKey(call)}×${times}`);
        return new Promise((resolve) => {
          end = resolve;
        });
      },
    },
    hubNow: () => now,
    tell: (report) => told.push(report),
    onSaying: (is) => saying.push(is),
  });
  voice.hear(view([]));
  voice.setOpen(true);
  return {
    voice,
    said,
    told,
    saying,
    now: () => now,
    pass: (ms: number) => {
      now += ms;
    },
    async endSentence() {
      end?.();
      end = null;
      // The next call is begun in a later turn of the loop.
      await new Promise(setImmediate);
    },
  };
}

describe("the voice of a screen", () => {
  it("says calls one after another, each to its end, and tells the hub of each", async () => {
    const { voice, said, told, now, endSentence } = aVoice();
    const calls = [called("A001", now()), called("A002", now()), called("A003", now())];
    voice.hear(view(calls));
    voice.hear(view(calls));
    expect(said).toEqual(["A001/1×1"]);
    expect(told).toEqual([]);
    for (const _ of calls) await endSentence();
    // Nobody waits behind the last: it is said as often as the office wants.
    expect(said).toEqual(["A001/1×1", "A002/1×1", "A003/1×2"]);
    expect(told).toEqual(["A001", "A002", "A003"].map((ticket) => ({ kind: "spoken", ticket, times: 1 })));
  });

  it("drops what is over, what was recalled meanwhile, and what has become too old", async () => {
    const { voice, said, now, pass, endSentence } = aVoice();
    voice.hear(view([called("A001", now()), called("A002", now()), called("A003", now()), called("A004", now())]));
    voice.hear(view([called("A001", now()), called("A003", now()), called("A004", now() + 60_000, 2)]));
    pass(spokenWithinMs);
    await endSentence();
    await endSentence();
    expect(said).toEqual(["A001/1×1", "A004/2×2"]);
  });

  it("begins nothing while the hub is away, and afterwards nothing that it has said", async () => {
    const { voice, said, now, endSentence } = aVoice();
    voice.hear(view([called("A001", now())]));
    voice.setOpen(false);
    await endSentence();
    voice.hear(view([called("A001", now()), called("A002", now())]));
    expect(said).toEqual(["A001/1×2"]);
    voice.setOpen(true);
    expect(said).toEqual(["A001/1×2", "A002/1×2"]);
  });

  it("leaves unsaid what was called long before the page was opened, and says what was called just now", () => {
    const now = 1_000_000;
    const calls = [called("A001", now - 15_000), called("A002", now - 14_000)];
    expect(longCalled(calls, now).map(({ label }) => label)).toEqual(["A001"]);
  });

  it("never takes a call twice, nor a stale one, whatever comes", () => {
    const anyCall = fc.record({
      ticket: fc.integer({ min: 1, max: 5 }),
      at: fc.nat(200_000),
      times: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(anyCall), fc.nat(300_000), (some, hubNow) => {
        const calls = some.map(({ ticket, at, times }) => called(`A00${ticket}`, at, times));
        const said = new Set<string>();
        for (let call = nextToSay(calls, said, hubNow); call; call = nextToSay(calls, said, hubNow)) {
          expect(said.has(spokenKey(call))).toBe(false);
          expect(hubNow - call.at).toBeLessThan(spokenWithinMs);
          said.add(spokenKey(call));
        }
        const fresh = calls.filter(({ at }) => hubNow - at < spokenWithinMs).map(spokenKey);
        expect([...said].sort()).toEqual([...new Set(fresh)].sort());
      }),
    );
  });
});
