import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Office } from "#contract/office.ts";
import { phraseClip, wordsIn } from "#contract/phrase.ts";
import type { GuideFolder, VoiceFolder } from "#contract/voice.ts";
import { namesOf } from "../guidance/names.ts";
import { phrases } from "../guidance/phrases.ts";

/** Folders of the guidance, who speaks in them, and what. */
export const guideFolders: readonly { folder: GuideFolder; voice: VoiceFolder; language: "vi" | "en" }[] = [
  { folder: "guide-vi", voice: "vi-north", language: "vi" },
  { folder: "guide-en", voice: "en", language: "en" },
];

/** What ships with the project: the phrases of the screens, and the names of the demonstration. By clip, each once. */
export function shipped(office: Office, language: "vi" | "en"): Map<string, string> {
  return byClip([...phrases[language], ...namesOf(office, language)]);
}

/**
 * The names of an office that have no clip yet, neither the project's nor a recording of its own.
 * @param recordings its `voice` folder
 */
export function missingNames(office: Office, language: "vi" | "en", folder: GuideFolder, recordings: string) {
  const known = new Set(byClip(phrases[language]).keys());
  mkdirSync(join(recordings, folder), { recursive: true });
  const isThere = (clip: string) =>
    ["ogg", "opus", "mp3", "wav", "m4a", "flac", "webm"].some((end) =>
      existsSync(join(recordings, folder, `${clip}.${end}`)),
    );
  return new Map(
    [...byClip(namesOf(office, language))].filter(([clip]) => {
      const isShipped = existsSync(new URL(`${folder}/${clip}.ogg`, import.meta.url));
      return !known.has(clip) && !isShipped && !isThere(clip);
    }),
  );
}

function byClip(texts: readonly string[]): Map<string, string> {
  return new Map(texts.map((text) => [phraseClip(wordsIn(text)), text]));
}
