/**
 * Makes the clips that ship with the project, beside this file:
 *   apt-get install espeak-ng opus-tools && node server/voice/clips/make.ts
 * Run by hand, after a change of `../words`; what comes out is kept in the repository.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { ClipFolder, VoiceFolder } from "#contract/voice.ts";
import { wordsOf } from "../sentence.ts";
import { chime } from "./chime.ts";
import { faded, fromWav, levelled, type Sound, toWav, trimmed } from "./sound.ts";

/** espeak-ng's voice, words a minute and pitch. */
const voices: Record<VoiceFolder, { voice: string; speed: number; pitch: number }> = {
  "vi-north": { voice: "vi", speed: 150, pitch: 45 },
  "vi-south": { voice: "vi-vn-x-south", speed: 150, pitch: 45 },
  en: { voice: "en-gb", speed: 150, pitch: 45 },
};
const chimeRate = 24_000;

function spoken(folder: VoiceFolder, words: string): Sound {
  const { voice, speed, pitch } = voices[folder];
  return fromWav(execFileSync("espeak-ng", ["-v", voice, "-s", `${speed}`, "-p", `${pitch}`, "--stdout", words]));
}

function keep(folder: ClipFolder, name: string, sound: Sound): void {
  const input = toWav(faded(levelled(sound)));
  const file = fileURLToPath(new URL(`${folder}/${name}.ogg`, import.meta.url));
  execFileSync("opusenc", ["--quiet", "--bitrate", "32", "--padding", "0", "--discard-comments", "-", file], { input });
}

function emptied(folder: ClipFolder): void {
  const path = new URL(`${folder}/`, import.meta.url);
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path);
}

emptied("common");
keep("common", "chime", chime(chimeRate));
for (const folder of ["vi-north", "vi-south", "en"] as const) {
  emptied(folder);
  for (const [name, words] of Object.entries(wordsOf[folder])) keep(folder, name, trimmed(spoken(folder, words)));
}
