import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ClipFolder } from "#contract/voice.ts";
import { toWav } from "../../server/voice/clips/sound.ts";
import { wordsOf } from "../../server/voice/sentence.ts";

const rate = 24_000;
const seconds = 0.05;

/** Puts recordings of a blink's length over all clips of an office, as its staff would put theirs: it calls fast then. */
export async function dropShortClips(dataDir: string): Promise<void> {
  const samples = Float32Array.from(
    { length: rate * seconds },
    (_, at) => 0.3 * Math.sin((2 * Math.PI * 440 * at) / rate),
  );
  const beep = toWav({ samples, rate });
  const names: [ClipFolder, string[]][] = [
    ["vi-north", Object.keys(wordsOf["vi-north"])],
    ["en", Object.keys(wordsOf.en)],
    ["common", ["chime"]],
  ];
  for (const [folder, clips] of names) {
    const place = join(dataDir, "voice", folder);
    await mkdir(place, { recursive: true });
    await Promise.all(clips.map((clip) => writeFile(join(place, `${clip}.wav`), beep)));
  }
}
