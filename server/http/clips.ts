import { readdir, stat } from "node:fs/promises";
import { join, parse } from "node:path";
import { type ClipFolder, ClipName } from "#contract/voice.ts";

/** A sound of the voice as a file. */
export interface Clip {
  path: string;
  type: string;
  /** Changes when the file does. */
  version: string;
}

/** What browsers can play, by the ending of the file's name. */
export const soundTypes: Readonly<Record<string, string>> = {
  ".ogg": "audio/ogg",
  ".opus": "audio/ogg",
  ".mp3": "audio/mpeg",
  ".wav": "audio/wav",
  ".m4a": "audio/mp4",
  ".flac": "audio/flac",
  ".webm": "audio/webm",
};

/** Larger than any word that somebody speaks: no clip, but a file in the wrong place. */
export const largestClip = 4 * 1_024 * 1_024;

/** `vi-north/please-number` → clip. */
export type Clips = ReadonlyMap<string, Clip>;

/** The sounds in the folders of one place; none where there is no such place. Files that are no sound are passed over. */
export async function clipsIn(place: string, folders: readonly ClipFolder[]): Promise<Clips> {
  const found = await Promise.all(folders.map((folder) => clipsOf(place, folder, () => true)));
  return new Map(found.flat());
}

/** One of them. A kiosk fetches a thousand, one after the other: of all others no more than their names is looked at. */
export async function clipIn(place: string, folder: ClipFolder, name: ClipName): Promise<Clip | undefined> {
  const found = await clipsOf(place, folder, (file) => parse(file).name.toLowerCase() === name);
  return found.at(-1)?.[1];
}

async function clipsOf(
  place: string,
  folder: ClipFolder,
  isWanted: (file: string) => boolean,
): Promise<[string, Clip][]> {
  const files = await readdir(join(place, folder)).catch(() => []);
  const clips = await Promise.all(
    files
      .filter(isWanted)
      .sort()
      .map((file) => clipOf(place, folder, file)),
  );
  return clips.filter((clip) => clip !== null);
}

async function clipOf(place: string, folder: ClipFolder, file: string): Promise<[string, Clip] | null> {
  const { name, ext } = parse(file);
  const type = soundTypes[ext.toLowerCase()];
  const clip = ClipName.safeParse(name.toLowerCase());
  if (!type || !clip.success) return null;
  const path = join(place, folder, file);
  const facts = await stat(path).catch(() => null);
  if (!facts?.isFile() || facts.size > largestClip) return null;
  return [
    `${folder}/${clip.data}`,
    { path, type, version: `${facts.mtimeMs.toString(36)}-${facts.size.toString(36)}` },
  ];
}
