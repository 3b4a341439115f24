import type { ClipName } from "#contract/voice.ts";

/** The clips of one language by name, each with the words it says: the script makes them, and transcripts quote them. */
export type Words = Readonly<Record<ClipName, string>>;

/** One clip and the silence after it, in ms. `ends`: what the transcript sets after its words. */
export interface Said {
  name: ClipName;
  pauseMs: number;
  ends: "" | ",";
}

/** Silence after a word: within a number, between digits that are read one by one, before the next part of a sentence. */
export const pauses = { within: 10, digit: 70, part: 200 } as const;

/** Words of one number, read as one. */
export function asOne(names: readonly ClipName[]): Said[] {
  return names.map((name) => ({ name, pauseMs: pauses.within, ends: "" }));
}

/** Words that stand each for itself: letters, digits one by one. */
export function oneByOne(names: readonly ClipName[]): Said[] {
  return names.map((name) => ({ name, pauseMs: pauses.digit, ends: "," }));
}

/** The same, closed by a pause and a comma: what follows is another part of the sentence. */
export function closed(said: readonly Said[]): Said[] {
  return said.map((one, at) => (at === said.length - 1 ? { ...one, pauseMs: pauses.part, ends: "," } : one));
}
