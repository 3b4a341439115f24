import type { ClipList } from "#contract/voice.ts";
import type { Sounded } from "./aloud.ts";

/** Says sounds one after another, and can be stopped in the middle of a word. */
export interface Player {
  /** `folder/name` of every sound there is; empty before the hub has said. */
  has(clip: string): boolean;
  /** Resolves once the list of sounds is here, or can not be had. */
  ready: Promise<void>;
  /** After what is being said; resolves at its end, or when it is stopped. @param onStart called when its turn comes */
  say(sounds: readonly Sounded[], onStart: () => void): Promise<void>;
  /** The browser's own voice, for what has no sound. False where it has none for this language. */
  sayByBrowser(text: string, language: string): Promise<boolean>;
  stop(): void;
  isSpeaking(): boolean;
  /** From 0 to 1. */
  setVolume(volume: number): void;
  close(): void;
}

/** Nobody hangs up a line that has gone silent: whatever has not come after so long, in ms, is done without. */
const patienceMs = 3_000;
/** The first sound waits this long, in seconds, so that none is late. */
const lead = 0.02;

export function createPlayer(): Player {
  const context = new AudioContext();
  const gain = new GainNode(context);
  gain.connect(context.destination);
  const versions = new Map<string, string>();
  const buffers = new Map<string, Promise<AudioBuffer | null>>();
  let turn = 0;
  let speaking = 0;
  let last: Promise<unknown> = Promise.resolve();
  let playing: AudioBufferSourceNode[] = [];

  async function list(): Promise<void> {
    const answer = await fetchSoon("/api/voice/clips");
    if (!answer.ok) throw new Error(`clips: ${answer.status}`);
    for (const [name, version] of Object.entries(((await answer.json()) as ClipList).clips))
      versions.set(name, version);
  }

  function sound(clip: string): Promise<AudioBuffer | null> {
    const known = buffers.get(clip);
    if (known) return known;
    const fetched = fetchSoon(`/voice/${clip}?v=${versions.get(clip) ?? ""}`)
      .then((answer) => (answer.ok ? answer.arrayBuffer() : Promise.reject(new Error(clip))))
      .then((bytes) => context.decodeAudioData(bytes))
      .catch(() => {
        buffers.delete(clip);
        return null;
      });
    buffers.set(clip, fetched);
    return fetched;
  }

  async function play(sounds: readonly Sounded[], mine: number): Promise<void> {
    const found = await Promise.all(sounds.map(({ folder, name }) => sound(`${folder}/${name}`)));
    if (mine !== turn) return;
    let at = context.currentTime + lead;
    const ends = found.flatMap((buffer, index) => {
      if (!buffer) return [];
      const source = new AudioBufferSourceNode(context, { buffer });
      source.connect(gain);
      source.start(at);
      at += buffer.duration + (sounds[index]?.pauseMs ?? 0) / 1_000;
      playing.push(source);
      return [new Promise((resolve) => source.addEventListener("ended", resolve))];
    });
    await ends.at(-1);
    if (mine === turn) playing = [];
  }

  function inTurn<Answer>(speak: (mine: number) => Promise<Answer>): Promise<Answer> {
    const mine = turn;
    speaking += 1;
    const said = last.then(() => speak(mine));
    last = said.catch(() => undefined);
    return said.finally(() => {
      speaking -= 1;
    });
  }

  return {
    has: (clip) => versions.has(clip),
    ready: list().catch(() => undefined),
    say: (sounds, onStart) =>
      inTurn(async (mine) => {
        if (mine !== turn || sounds.length === 0) return;
        onStart();
        await context.resume().catch(() => undefined);
        await play(sounds, mine);
      }),
    sayByBrowser: (text, language) =>
      inTurn(async (mine) => {
        const voice = globalThis.speechSynthesis
          ?.getVoices()
          .find((one) => one.lang.toLowerCase().startsWith(language));
        if (mine !== turn || !voice) return voice !== undefined;
        const utterance = new SpeechSynthesisUtterance(text);
        utterance.voice = voice;
        utterance.lang = voice.lang;
        utterance.volume = gain.gain.value;
        await new Promise((resolve) => {
          utterance.addEventListener("end", resolve);
          utterance.addEventListener("error", resolve);
          speechSynthesis.speak(utterance);
        });
        return true;
      }),
    stop() {
      turn += 1;
      last = Promise.resolve();
      for (const source of playing) source.stop();
      playing = [];
      globalThis.speechSynthesis?.cancel();
    },
    isSpeaking: () => speaking > 0,
    setVolume(volume) {
      gain.gain.value = volume;
    },
    close() {
      this.stop();
      void context.close();
    },
  };
}

const fetchSoon = (path: string) => fetch(path, { signal: AbortSignal.timeout(patienceMs) });
