import { closeSync, type Dirent, openSync, readdirSync, readSync, statSync } from "node:fs";
import { extname, join, parse } from "node:path";
import type { Text } from "#contract/text.ts";
import { ClipFolder, ClipName } from "#contract/voice.ts";
import { largestClip, soundTypes } from "./http/clips.ts";
import { watchFolder } from "./storage/files/watch.ts";
import { wordsOf } from "./voice/sentence.ts";
import { recordingFaults as words } from "./voice/words/recordings.ts";

/** What an office drops in for the voice; see docs/voice.md. Which are used is the folders' own to say, each time anew. */
export interface Recordings {
  /** Those that are not used, and why: `voice/en/one.mp3: …`; the first ten, then how many more. */
  faults(): Text[];
  /** After that became otherwise. */
  onChange(listener: () => void): () => void;
  close(): void;
}

/** More would push all other faults off a screen. */
const mostTold = 10;

/** @param folder `voice` in the data folder; made when it is not there */
export function openRecordings(folder: string): Recordings {
  const listeners = new Set<() => void>();
  let faults: Text[] = [];
  let stopWatching: (() => void)[] = [];

  /** What is in a folder is told by that folder only: those that came meanwhile are watched too, before they are read. */
  function look(): void {
    for (const stop of stopWatching) stop();
    const inside = ClipFolder.options.filter((name) => entriesOf(folder).some((entry) => isFolder(entry, name)));
    stopWatching = [folder, ...inside.map((name) => join(folder, name))].map((path) => watchFolder(path, null, follow));
    faults = atMost(faultsIn(folder));
  }

  function follow(): void {
    const before = JSON.stringify(faults);
    look();
    if (JSON.stringify(faults) === before) return;
    for (const listener of listeners) listener();
  }

  look();
  return {
    faults: () => faults,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      for (const stop of stopWatching) stop();
    },
  };
}

function faultsIn(folder: string): Text[] {
  return entriesOf(folder).flatMap((entry) => {
    const known = ClipFolder.safeParse(entry.name);
    if (!known.success || !entry.isDirectory()) return [told(`voice/${entry.name}`, words.place)];
    const files = entriesOf(join(folder, known.data)).map(({ name }) => ({
      name,
      fault: faultOf(join(folder, known.data, name), known.data, name),
    }));
    // Of several good ones of a name the last is used, as `http/clips.ts` takes them.
    const used = new Map(files.flatMap(({ name, fault }) => (fault === null ? [[clipOf(name), name]] : [])));
    return files.flatMap(({ name, fault }) => {
      const other = used.get(clipOf(name));
      const said = fault ?? (other === undefined || other === name ? null : words.twice(other));
      return said === null ? [] : [told(`voice/${known.data}/${name}`, said)];
    });
  });
}

/** Which clip a file is of: how its name is written does not matter. */
function clipOf(file: string): string {
  return parse(file).name.toLowerCase();
}

function faultOf(path: string, folder: ClipFolder, file: string): Text | null {
  if (!Object.hasOwn(soundTypes, extname(file).toLowerCase())) return words.ending;
  if (!isNameIn(folder, clipOf(file))) return words.name;
  try {
    const facts = statSync(path);
    if (!facts.isFile()) return words.noSound;
    if (facts.size > largestClip) return words.tooLarge;
    return isSound(path) ? null : words.noSound;
  } catch (error) {
    // It went meanwhile: there is nothing to tell.
    return error instanceof Error && "code" in error && error.code === "ENOENT" ? null : words.unreadable;
  }
}

/** What a kiosk says to one person has names for each office's own services: any could be one. */
function isNameIn(folder: ClipFolder, name: string): boolean {
  if (folder === "common") return name === "chime";
  if (folder === "guide-vi" || folder === "guide-en") return ClipName.safeParse(name).success;
  return Object.hasOwn(wordsOf[folder], name);
}

/** How Matroska begins, and so WebM. */
const webm = 0x1a45dfa3;

/** By how it begins, whatever its ending says: browsers do so too. */
function isSound(path: string): boolean {
  const start = Buffer.alloc(12);
  const file = openSync(path, "r");
  try {
    readSync(file, start, 0, start.length, 0);
  } finally {
    closeSync(file);
  }
  const text = start.toString("latin1");
  // The last: MP3 and AAC frames without a head, which begin with eleven bits that are set.
  return (
    /^(OggS|ID3|RIFF....WAVE|fLaC|....ftyp)/s.test(text) ||
    start.readUInt32BE(0) === webm ||
    start.readUInt16BE(0) >= 0xffe0
  );
}

/** In order, without what systems put into folders by themselves; none where there is no such folder. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !/^(\.|thumbs\.db$|desktop\.ini$)/i.test(name))
      .sort((one, other) => (one.name < other.name ? -1 : 1));
  } catch {
    return [];
  }
}

function isFolder(entry: Dirent, name: string): boolean {
  return entry.name === name && entry.isDirectory();
}

function told(file: string, { vi, en }: Text): Text {
  return { vi: `${file}: ${vi}`, en: `${file}: ${en}` };
}

function atMost(faults: Text[]): Text[] {
  return faults.length > mostTold ? [...faults.slice(0, mostTold), words.more(faults.length - mostTold)] : faults;
}
