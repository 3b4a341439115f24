import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Sentence } from "#contract/voice.ts";
import { sayByBrowser } from "../../display-ui/voice/browser-voice.ts";

/** What a browser's engine makes of a sentence: some of them drop it and tell nothing. */
type Turn = "end" | "error" | "nothing";

class PretendedUtterance extends EventTarget {
  readonly text: string;
  constructor(text: string) {
    super();
    this.text = text;
  }
}

/** An engine that does so with one sentence after another; when it is cancelled it fails at what it was saying, as browsers' do. */
function anEngine(turns: Turn[]) {
  const asked: string[] = [];
  let saying: PretendedUtterance | null = null;
  const engine = {
    speak(utterance: PretendedUtterance) {
      const turn = turns[asked.length] ?? "end";
      asked.push(utterance.text);
      saying = utterance;
      if (turn !== "nothing") queueMicrotask(() => utterance.dispatchEvent(new Event(turn)));
    },
    cancel() {
      asked.push("cancelled");
      saying?.dispatchEvent(new Event("error"));
    },
  };
  vi.stubGlobal("speechSynthesis", engine);
  return asked;
}

const sentence = (transcript: string): Sentence => ({ language: "vi", folder: "vi-north", clips: [], transcript });
const say = () =>
  sayByBrowser({ sentences: ["one", "two", "three"].map(sentence), voices: new Map(), rate: 1, most: 20 });

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("SpeechSynthesisUtterance", PretendedUtterance);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("the browser's own voice", () => {
  it("says one sentence after another, passes over a later one that fails, and leaves no timer behind", async () => {
    const asked = anEngine(["end", "error"]);
    expect(await say()).toBe(true);
    expect(asked).toEqual(["one", "two", "three"]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("leaves a call to the clips whose first sentence it would not say", async () => {
    const asked = anEngine(["error"]);
    expect(await say()).toBe(false);
    expect(asked).toEqual(["one"]);
  });

  it.each([
    ["first", ["nothing"], ["one", "cancelled"]],
    ["second", ["end", "nothing"], ["one", "two", "cancelled"]],
  ] as [string, Turn[], string[]][])(
    "leaves a call to the clips where nothing is heard of its %s sentence, and says nothing over them",
    async (_which, turns, heard) => {
      const asked = anEngine(turns);
      const said = say();
      await vi.advanceTimersByTimeAsync(19_999);
      expect(asked).not.toContain("cancelled");
      await vi.advanceTimersByTimeAsync(1);
      expect(await said).toBe(false);
      await vi.runAllTimersAsync();
      expect(asked).toEqual(heard);
    },
  );
});
