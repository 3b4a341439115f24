/**
 * Makes the clips that ship with the project, beside this file:
 *   apt-get install espeak-ng opus-tools && node server/voice/clips/make.ts
 * Run by hand, after a change of `../words` or `../guidance`; what comes out is kept in the repository.
 * `make.ts guidance` makes those of the kiosk's guidance that are not there, and removes what nothing says any more. `make.ts office <DATA_DIR>` makes what an office's own names
 * lack, into its `voice` folder, and leaves every recording there as it is.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, parse } from "node:path";
import { fileURLToPath } from "node:url";
import { Office } from "#contract/office.ts";
import type { ClipFolder, VoiceFolder } from "#contract/voice.ts";
import { demonstrationOffice } from "../../demonstration/office.ts";
import { wordsOf } from "../sentence.ts";
import { chime } from "./chime.ts";
import { digestsOf } from "./digests.ts";
import { guideFolders, missingNames, shipped } from "./guidance.ts";
import { faded, fromWav, levelled, type Sound, toWav, trimmed } from "./sound.ts";

/** espeak-ng's voice, words a minute and pitch. */
const voices: Record<VoiceFolder, { voice: string; speed: number; pitch: number }> = {
  "vi-north": { voice: "vi", speed: 150, pitch: 45 },
  "vi-south": { voice: "vi-vn-x-south", speed: 150, pitch: 45 },
  en: { voice: "en-gb", speed: 150, pitch: 45 },
};
const chimeRate = 24_000;
/** Kilobits a second: a call must carry through a hall, guidance is heard close by. */
const callRate = "32";
const guideRate = "10";
const own = fileURLToPath(new URL(".", import.meta.url));

function spoken(folder: VoiceFolder, words: string): Sound {
  const { voice, speed, pitch } = voices[folder];
  return fromWav(execFileSync("espeak-ng", ["-v", voice, "-s", `${speed}`, "-p", `${pitch}`, "--stdout", "--", words]));
}

function keep(place: string, name: string, sound: Sound, rate: string): void {
  const input = toWav(faded(levelled(sound)));
  const file = join(place, `${name}.ogg`);
  const made = ["--bitrate", rate, "--framesize", rate === guideRate ? "40" : "20"];
  execFileSync("opusenc", ["--quiet", ...made, "--padding", "0", "--discard-comments", "-", file], { input });
}

function emptied(folder: ClipFolder): string {
  const place = join(own, folder);
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place);
  return place;
}

function makeCalls(): void {
  keep(emptied("common"), "chime", chime(chimeRate), callRate);
  for (const folder of ["vi-north", "vi-south", "en"] as const) {
    const place = emptied(folder);
    for (const [name, words] of Object.entries(wordsOf[folder]))
      keep(place, name, trimmed(spoken(folder, words)), callRate);
  }
  writeFileSync(join(own, "digests.json"), `${JSON.stringify(digestsOf(own), null, 2)}\n`);
}

function makeGuidance(): void {
  for (const { folder, voice, language } of guideFolders) {
    const place = join(own, folder);
    mkdirSync(place, { recursive: true });
    const wanted = shipped(demonstrationOffice, language);
    const there = new Set(readdirSync(place));
    for (const file of there) if (!wanted.has(parse(file).name)) rmSync(join(place, file));
    for (const [clip, text] of wanted)
      if (!there.has(`${clip}.ogg`)) keep(place, clip, trimmed(spoken(voice, text)), guideRate);
  }
}

function makeForOffice(dataDir: string): void {
  const office = Office.parse(JSON.parse(readFileSync(join(dataDir, "office.json"), "utf8")));
  for (const { folder, voice, language } of guideFolders) {
    const recordings = join(dataDir, "voice");
    const missing = missingNames(office, language, folder, recordings);
    for (const [clip, text] of missing) keep(join(recordings, folder), clip, trimmed(spoken(voice, text)), guideRate);
    process.stdout.write(`${folder}: ${missing.size} clips made\n`);
  }
}

const [what, dataDir] = process.argv.slice(2);
if (what === "office" && dataDir) makeForOffice(dataDir);
else {
  if (what !== "guidance") makeCalls();
  makeGuidance();
}
