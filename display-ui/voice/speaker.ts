import type { Sentence, SpokenCall } from "#contract/voice.ts";
import { browserVoice, sayByBrowser } from "./browser-voice.ts";
import type { ClipStore } from "./clips.ts";
import { planOf, sentencesOf } from "./plan.ts";
import type { Manner, Speaker } from "./voice.ts";

/** The first sound waits this long, so that none is late: in seconds. */
const lead = 0.03;
/** What was said stands in the page's performance entries under this name, with its words; so many are kept. */
const record = "voice";
const recorded = 200;

/** Silence between two calls, in seconds. */
const betweenCalls = 0.35;

/** Says calls through Web Audio. All sounds of a call are set to their times beforehand: nothing can come between them. */
export function createSpeaker(context: AudioContext, clips: ClipStore): Speaker {
  let quietUntil = 0;

  /** Resolves at the end of the last sound, with the time of the first on the page's own clock. */
  async function play(sentences: readonly Sentence[], rate: number): Promise<number> {
    const { parts } = planOf(sentences, clips.get, rate);
    const start = Math.max(context.currentTime + lead, quietUntil);
    const startedAt = performance.now() + (start - context.currentTime) * 1_000;
    const ends = parts.map(({ sound, at, rate: speed }) => {
      const source = new AudioBufferSourceNode(context, { buffer: sound, playbackRate: speed });
      source.connect(context.destination);
      source.start(start + at);
      return new Promise((resolve) => source.addEventListener("ended", resolve));
    });
    await ends.at(-1);
    quietUntil = context.currentTime + betweenCalls;
    return startedAt;
  }

  async function saySentences(sentences: readonly Sentence[], view: Manner): Promise<number> {
    const voice = view.source === "browser" ? browserVoice(sentences) : null;
    if (!voice) return play(sentences, view.rate);
    const startedAt = await play([], view.rate);
    return (await sayByBrowser(sentences, voice, view.rate)) ? startedAt : play(sentences, view.rate);
  }

  return {
    async say(call, view, times) {
      const sentences = sentencesOf(call, times);
      note(call, sentences, await saySentences(sentences, view));
    },
  };
}

function note(call: SpokenCall, sentences: readonly Sentence[], start: number): void {
  const transcript = sentences.map((sentence) => sentence.transcript);
  const detail = { label: call.label, times: call.times, calledAt: call.at, transcript };
  if (performance.getEntriesByName(record).length >= recorded) performance.clearMeasures(record);
  performance.measure(record, { start, end: performance.now(), detail });
}
