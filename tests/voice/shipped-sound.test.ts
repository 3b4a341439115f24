import { execFile, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { promisify } from "node:util";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { fromWav, type Sound, trimmed } from "../../server/voice/clips/sound.ts";
import { openBrowser } from "../browser/browser.ts";

// Each word is spoken anew.
vi.setConfig({ testTimeout: 60_000 });

const run = promisify(execFile);
const canSpeak = spawnSync("espeak-ng", ["--version"]).status === 0;

let browser: Browser | undefined;
let page: Page;
beforeAll(async () => {
  if (!canSpeak) return;
  browser = await openBrowser();
  page = await browser.newPage();
});
afterAll(() => browser?.close());

/** What each clip has to say, written down a second time: the project's own lists would agree with whatever they were made by. */
const vietnamese = {
  "please-number": "Xin mời số",
  "to-counter": "đến quầy số",
  priority: "ưu tiên",
  ...named("0 1 2 3 4 5 6 7 8 9", "không một hai ba bốn năm sáu bảy tám chín"),
  ...named("ten tens hundred", "mười mươi trăm"),
  ...named("one-after-tens four-after-tens five-after-ten", "mốt tư lăm"),
  ...letters(
    "a b c d dd e g h i j k l m n o p q r s t u v z",
    "a bê xê dê đê e gờ hát i gi ca lờ mờ nờ o pê quy rờ sờ tê u vê dét",
  ),
  "letter-f": "ép phờ",
  "letter-w": "vê kép",
  "letter-x": "ích xì",
  "letter-y": "i dài",
};
const english = {
  "please-number": "Number",
  "to-counter": "please go to counter",
  ...named("0 1 2 3 4 5 6 7 8 9 10", "zero one two three four five six seven eight nine ten"),
  ...named("11 12 13 14 15", "eleven twelve thirteen fourteen fifteen"),
  ...named("16 17 18 19", "sixteen seventeen eighteen nineteen"),
  ...named("20 30 40 50 60 70 80 90", "twenty thirty forty fifty sixty seventy eighty ninety"),
  ...named("hundred thousand and priority", "hundred thousand and priority"),
  ...letters(
    "a b c d e f g h i j k l m n o p q r s t u v w x y z",
    "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z",
  ),
  "letter-dd": "D bar",
};
const said: { folder: string; voice: string; words: Record<string, string> }[] = [
  { folder: "vi-north", voice: "vi", words: { ...vietnamese, "no-ten": "linh", thousand: "nghìn" } },
  { folder: "vi-south", voice: "vi-vn-x-south", words: { ...vietnamese, "no-ten": "lẻ", thousand: "ngàn" } },
  { folder: "en", voice: "en-gb", words: english },
];

function named(clips: string, words: string): Record<string, string> {
  const all = words.split(" ");
  return Object.fromEntries(clips.split(" ").map((clip, at) => [clip, all[at] ?? ""]));
}

function letters(names: string, words: string): Record<string, string> {
  return named(names.replaceAll(/\S+/g, "letter-$&"), words);
}

it.skipIf(!canSpeak)("each clip of a call sounds like its own words and like no other's, spoken anew", async () => {
  const wrong: string[] = [];
  for (const { folder, voice, words } of said) {
    const clips = Object.keys(words);
    expect(readdirSync(new URL(folder, shippedIn)).sort()).toEqual(clips.map((clip) => `${clip}.ogg`).sort());
    const shipped = await decoded(clips.map((clip) => readFileSync(new URL(`${folder}/${clip}.ogg`, shippedIn))));
    const anew = await Promise.all(Object.values(words).map((text) => spokenAnew(voice, text)));
    for (const [own, clip] of clips.entries()) {
      const distances = anew.map((one) => distance(shipped[own] ?? [], one));
      const least = Math.min(...distances);
      // In the south two letters are called the same: as near is near enough.
      if (distances[own] !== least) wrong.push(`${folder}/${clip} sounds like ${clips[distances.indexOf(least)]}`);
    }
  }
  expect(wrong).toEqual([]);
});

const shippedIn = new URL("../../server/voice/clips/", import.meta.url);

/** Log energies, in bels, in the bands of each moment of a sound. */
type Heard = readonly (readonly number[])[];

/** So fast and high as the project's clips are made. */
async function spokenAnew(voice: string, words: string): Promise<Heard> {
  const told = ["-v", voice, "-s", "150", "-p", "45", "--stdout", "--", words];
  const { stdout } = await run("espeak-ng", told, { encoding: "buffer" });
  return heardOf(fromWav(stdout));
}

const rate = 22_050;

/** As a hall screen's own browser decodes them. */
async function decoded(files: readonly Buffer[]): Promise<Heard[]> {
  const sounds = await page.evaluate(
    async ([files, rate]) => {
      const context = new OfflineAudioContext(1, 1, rate);
      return await Promise.all(
        files.map(async (file) => {
          const bytes = Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0));
          const samples = (await context.decodeAudioData(bytes.buffer)).getChannelData(0);
          const small = Int16Array.from(samples, (sample) => sample * 32_767);
          return Array.from(new Uint8Array(small.buffer), (byte) => String.fromCharCode(byte)).join("");
        }),
      );
    },
    [files.map((file) => file.toString("base64")), rate] as const,
  );
  return sounds.map((sound) => {
    const bytes = Buffer.from(sound, "latin1");
    const samples = Float32Array.from({ length: bytes.length / 2 }, (_, at) => bytes.readInt16LE(at * 2) / 32_768);
    return heardOf({ samples, rate });
  });
}

/** Moments of 32 ms, each beginning 16 ms after the one before. */
const moment = Math.round(rate * 0.032);
const hop = Math.round(rate * 0.016);
const bands = Array.from({ length: 28 }, (_, at) => 90 * 1.155 ** at);
/** What is so many bels below the loudest is not heard. */
const depth = 4;
const fade = Float32Array.from({ length: moment }, (_, at) => 0.5 - 0.5 * Math.cos((2 * Math.PI * at) / moment));
const waves = bands.map((hertz) => {
  const turn = (2 * Math.PI * hertz) / rate;
  return [Math.cos, Math.sin].map((wave) => Float32Array.from(fade, (share, at) => share * wave(turn * at)));
});

function heardOf(sound: Sound): Heard {
  const { samples } = trimmed(sound);
  const energies: number[][] = [];
  for (let from = 0; from + moment <= samples.length; from += hop)
    energies.push(
      waves.map((pair) =>
        pair.reduce((sum, wave) => {
          let part = 0;
          for (let at = 0; at < moment; at++) part += (wave[at] ?? 0) * (samples[from + at] ?? 0);
          return sum + part * part;
        }, 0),
      ),
    );
  const most = Math.max(...energies.flat());
  return energies.map((one) => one.map((energy) => Math.max(-depth, Math.log10(energy / most))));
}

/** Mean difference in bels; where one has ended it is silent, so that the other's length tells. */
function distance(one: Heard, other: Heard): number {
  const moments = Math.max(one.length, other.length);
  let sum = 0;
  for (let at = 0; at < moments; at++)
    for (let band = 0; band < bands.length; band++)
      sum += Math.abs((one[at]?.[band] ?? -depth) - (other[at]?.[band] ?? -depth));
  return sum / moments / bands.length;
}
