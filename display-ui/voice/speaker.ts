import type { Sentence, SpokenCall } from "#contract/voice.ts";
import { browserVoice, sayByBrowser } from "./browser-voice.ts";
import type { ClipStore } from "./clips.ts";
import { planOf, sayable, sentencesOf } from "./plan.ts";
import type { Manner, Speaker } from "./voice.ts";

/** The first sound waits this long, so that none is late: in seconds. */
const lead = 0.03;
/** What was said stands in the page's performance entries under this name, with its words; so many are kept. */
const record = "voice";
const recorded = 200;

/** Silence between two calls, in seconds. */
const betweenCalls = 0.35;

/** What the browser's own voice takes at most, in seconds: it does not say so beforehand. After that it is not waited for. */
const byBrowser = 20;

interface Played {
  /** Of the first sound, on the page's own clock. */
  startedAt: number;
  sentences: readonly Sentence[];
}

/** Says calls through Web Audio. All sounds of a call are set to their times beforehand: nothing can come between them. */
export function createSpeaker(context: AudioContext, clips: ClipStore): Speaker {
  let quietUntil = 0;

  /** Resolves at the end of the last sound. */
  async function play(
    sentences: readonly Sentence[],
    rate: number,
    onBegin: (seconds: number) => void,
  ): Promise<Played> {
    const { parts, seconds } = planOf(sentences, clips.get, rate);
    const start = Math.max(context.currentTime + lead, quietUntil);
    const startedAt = performance.now() + (start - context.currentTime) * 1_000;
    const ends = parts.map(({ sound, at, rate: speed }) => {
      const source = new AudioBufferSourceNode(context, { buffer: sound, playbackRate: speed });
      source.connect(context.destination);
      source.start(start + at);
      return new Promise((resolve) => source.addEventListener("ended", resolve));
    });
    onBegin(start - context.currentTime + seconds);
    await ends.at(-1);
    quietUntil = context.currentTime + betweenCalls;
    return { startedAt, sentences };
  }

  async function saySentences(
    sentences: readonly Sentence[],
    view: Manner,
    onBegin: (seconds: number) => void,
  ): Promise<Played | null> {
    const voices = view.source === "browser" ? browserVoice(sentences) : null;
    if (voices) {
      const { startedAt } = await play([], view.rate, (seconds) => onBegin(seconds + byBrowser));
      if (await sayByBrowser({ sentences, voices, rate: view.rate, most: byBrowser })) return { startedAt, sentences };
    }
    const able = sayable(sentences, clips.get);
    return able.length > 0 ? play(able, view.rate, onBegin) : null;
  }

  return {
    async say(call, view, times, onBegin) {
      const sentences = sentencesOf(call, times);
      const played = await saySentences(sentences, view, onBegin);
      if (!played) return "soundless";
      note(call, played);
      return played.sentences.length === sentences.length ? "said" : "partly";
    },
  };
}

function note(call: SpokenCall, { sentences, startedAt }: Played): void {
  const transcript = sentences.map((sentence) => sentence.transcript);
  const detail = { label: call.label, times: call.times, calledAt: call.at, transcript };
  if (performance.getEntriesByName(record).length >= recorded) performance.clearMeasures(record);
  performance.measure(record, { start: startedAt, end: performance.now(), detail });
}
