import { bare, phraseClip, wordsIn } from "#contract/phrase.ts";
import type { ClipFolder, ClipName, VoiceRules } from "#contract/voice.ts";
import { numberToken } from "./number-token.ts";

/** One sound of what is said, and the silence after it in ms. */
export interface Sounded {
  folder: ClipFolder;
  name: ClipName;
  pauseMs: number;
}

/** What is said for one text of the screen. `complete`: every word of it has its sound. */
export interface Aloud {
  sounds: Sounded[];
  transcript: string;
  complete: boolean;
}

/** Whose voice, and what there are sounds of: `has("guide-vi/lay-so-…")`. */
export interface Speaking extends Pick<VoiceRules, "region" | "tickets"> {
  language: "vi" | "en";
  has: (clip: string) => boolean;
}

/** Silence in ms: between two phrases, at a comma, at the end of a sentence. */
const pauses = { phrase: 30, comma: 180, end: 380 } as const;
/** No phrase of the project is longer, in words. */
const longest = 40;

/**
 * A text of the screen as it is spoken: the longest phrases that have a clip, numbers by the rules of the voice.
 * A text with a word that has neither is said as far as it goes, and is not complete.
 */
export function aloud(text: string, speaking: Speaking): Aloud {
  const folder: ClipFolder = speaking.language === "vi" ? "guide-vi" : "guide-en";
  const tokens = text
    .replace(/\s[·–—|/]\s/g, ". ")
    .split(/\s+/u)
    .filter((token) => bare(token) !== "");
  const sounds: Sounded[] = [];
  let complete = true;
  for (let at = 0; at < tokens.length; ) {
    const phrase = longestPhrase(tokens, at, (name) => speaking.has(`${folder}/${name}`));
    if (phrase) {
      at += phrase.length;
      sounds.push({ folder, name: phrase.name, pauseMs: pauseAfter(tokens[at - 1] ?? "") });
      continue;
    }
    const token = tokens[at] ?? "";
    const read = numberToken(bare(token), speaking);
    if (read) {
      sounds.push(...read.slice(0, -1), ...read.slice(-1).map((last) => ({ ...last, pauseMs: pauseAfter(token) })));
    } else complete = false;
    at += 1;
  }
  return { sounds, transcript: tokens.join(" "), complete: complete && tokens.length > 0 };
}

function longestPhrase(tokens: readonly string[], from: number, has: (name: ClipName) => boolean) {
  for (let length = Math.min(longest, tokens.length - from); length > 0; length--) {
    const name = phraseClip(wordsIn(tokens.slice(from, from + length).join(" ")));
    if (has(name)) return { name, length };
  }
  return null;
}

function pauseAfter(token: string): number {
  if (/[.!?;:…]["”)]*$/.test(token)) return pauses.end;
  return /[,–—)]$/.test(token) ? pauses.comma : pauses.phrase;
}
