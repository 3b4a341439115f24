import type { ClipFolder, Sentence, SpokenCall } from "#contract/voice.ts";

/** One sound of a call: `at` in seconds after the first. */
export interface Part<Sound> {
  sound: Sound;
  at: number;
}

/** After the chime, and between two sentences, in seconds. */
const afterChime = 0.12;
const betweenSentences = 0.5;

/** The sentences of a call as they are said: the first of them `times` times, then the others. */
export function sentencesOf(call: SpokenCall, times: number): Sentence[] {
  const [first, ...others] = call.sentences;
  return first ? [...Array.from({ length: times }, () => first), ...others] : [];
}

/** Those of these sentences whose every sound is at hand: a number with a digit left out would be another number. */
export function sayable(
  sentences: readonly Sentence[],
  get: (folder: ClipFolder, name: string) => unknown,
): Sentence[] {
  return sentences.filter(({ folder, clips }) => clips.every(({ name }) => get(folder, name) !== undefined));
}

/**
 * Which sound begins when, back to back: the chime, then word after word.
 * @param get  a sound by folder and name; one that is not at hand is passed over
 * @param rate 1 is as recorded
 * @returns in order, and the seconds it takes in all
 */
export function planOf<Sound extends { duration: number }>(
  sentences: readonly Sentence[],
  get: (folder: ClipFolder, name: string) => Sound | undefined,
  rate: number,
): { parts: (Part<Sound> & { rate: number })[]; seconds: number } {
  const parts: (Part<Sound> & { rate: number })[] = [];
  let at = 0;
  function add(sound: Sound | undefined, speed: number, pause: number): void {
    if (!sound) return;
    parts.push({ sound, at, rate: speed });
    at += sound.duration / speed + pause;
  }
  add(get("common", "chime"), 1, afterChime);
  for (const { folder, clips } of sentences) {
    for (const { name, pauseMs } of clips) add(get(folder, name), rate, pauseMs / 1_000 / rate);
    at += betweenSentences;
  }
  return { parts, seconds: at };
}
