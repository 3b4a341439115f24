import type { MediaFile } from "#contract/ids.ts";
import { isVideo, mediaPath } from "#contract/media-path.ts";
import type { UnshownReport, UnshownWhy } from "#contract/playlist.ts";
import { fetchPatiently } from "../fetch-patiently.ts";

/** Pictures and videos held by the page itself: it goes on showing them while the hub is away. */
export interface MediaStore {
  /** All that the playlist may come to show; what is in it no more is let go. */
  want(files: readonly MediaFile[]): void;
  /** An address of this page's own; null while it is not here. */
  url(file: MediaFile): string | null;
  /** The browser could not show it after all. */
  broke(file: MediaFile): void;
  /** What is passed over, and why. */
  unshown(): UnshownReport["files"];
  stop(): void;
}

/** Milliseconds until something is asked for again: when the hub did not answer, and when it had no such file. */
const awayMs = 5_000;
const missingMs = 30_000;

type Held = { state: "here"; url: string } | { state: "failed"; why: UnshownWhy };

/** @param onChange something came, or could not be had */
export function createMediaStore(onChange: () => void): MediaStore {
  const held = new Map<MediaFile, Held>();
  let wanted: readonly MediaFile[] = [];
  let fetching = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  function settle(file: MediaFile, next: Held): void {
    if (!wanted.includes(file)) return void (next.state === "here" && URL.revokeObjectURL(next.url));
    drop(file);
    held.set(file, next);
    onChange();
  }

  function drop(file: MediaFile): void {
    const before = held.get(file);
    if (before?.state === "here") URL.revokeObjectURL(before.url);
    held.delete(file);
  }

  /** One after another: calls come before pictures on this line. */
  async function fetchAll(): Promise<void> {
    if (fetching || stopped) return;
    fetching = true;
    clearTimeout(timer);
    let again: number | null = null;
    try {
      for (let file = lacking(); file && again !== awayMs; file = lacking()) {
        const result = await fetchMedia(file);
        if (result === "away") again = awayMs;
        else settle(file, result);
      }
    } finally {
      fetching = false;
    }
    if (stopped) return;
    if (again === null && wanted.some((file) => held.get(file)?.state === "failed")) again = missingMs;
    if (again !== null) timer = setTimeout(retry, again);
  }

  const lacking = () => wanted.find((file) => !held.has(file));

  /** What was missing may have been brought in again; what was broken stays so, since a name is what is in it. */
  function retry(): void {
    for (const [file, one] of held) if (one.state === "failed" && one.why === "missing") tryAgain(file);
    void fetchAll();
  }

  function tryAgain(file: MediaFile): void {
    void fetchMedia(file).then((result) => {
      if (result !== "away" && result.state === "here") settle(file, result);
    });
  }

  return {
    want(files) {
      wanted = files;
      for (const file of [...held.keys()]) if (!files.includes(file)) drop(file);
      void fetchAll();
    },
    url(file) {
      const one = held.get(file);
      return one?.state === "here" ? one.url : null;
    },
    broke: (file) => settle(file, { state: "failed", why: "broken" }),
    unshown: () => [...held].flatMap(([file, one]) => (one.state === "failed" ? [{ file, why: one.why }] : [])),
    stop() {
      stopped = true;
      clearTimeout(timer);
      // What comes yet is let go as it comes.
      wanted = [];
      for (const file of [...held.keys()]) drop(file);
    },
  };
}

async function fetchMedia(file: MediaFile): Promise<Held | "away"> {
  const content = await fetchPatiently(mediaPath(file), contentOf).catch(() => "away" as const);
  if (content === "away") return "away";
  if (content === "missing") return { state: "failed", why: "missing" };
  // A video is tried when it is its turn.
  if (!isVideo(file) && !(await isPicture(content))) return { state: "failed", why: "broken" };
  return { state: "here", url: URL.createObjectURL(content) };
}

async function contentOf(answer: Response): Promise<Blob | "missing" | "away"> {
  if (answer.ok) return answer.blob();
  return answer.status === 404 ? "missing" : "away";
}

async function isPicture(blob: Blob): Promise<boolean> {
  const bitmap = await createImageBitmap(blob).catch(() => null);
  bitmap?.close();
  return bitmap !== null;
}
