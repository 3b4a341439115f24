import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { MediaFile, ZoneId } from "#contract/ids.ts";
import type { Procedure } from "#contract/office.ts";
import type { Playlist, UnshownReport } from "#contract/playlist.ts";
import { isShown, proceduresOf } from "#contract/showing.ts";
import { createMediaStore, type MediaStore } from "./media-store.ts";
import { advance, beginning, procedureAt } from "./position.ts";
import type { Scene } from "./Stage.tsx";

interface Asked {
  playlist: Playlist;
  procedures: readonly Procedure[];
  zones: readonly ZoneId[];
  /** The hub's time. */
  at: number;
  /** A call has the hall's attention: what is shown stays, and its time stands still. */
  paused: boolean;
}

/** What of the playlist is to be seen now; null where there is nothing. Goes on by itself. */
export function usePlaylist({ playlist, procedures, zones, at, paused }: Asked): {
  scene: Scene | null;
  unshown: UnshownReport["files"];
} {
  const [position, setPosition] = useState(beginning);
  const { store, changes } = useStore(playlist, zones);
  const minute = Math.floor(at / 60_000);
  const items = useMemo(
    () =>
      playlist.filter(
        (item) =>
          isShown(item, zones, minute * 60_000) &&
          (item.kind !== "procedures" || proceduresOf(item, procedures).length > 0) &&
          // Read anew when something came.
          (!("file" in item) || (changes >= 0 && store?.url(item.file) != null)),
      ),
    [playlist, zones, minute, procedures, store, changes],
  );

  const next = useCallback(() => setPosition((before) => advance(before, items, procedures)), [items, procedures]);
  const item = items.find(({ id }) => id === position.id);
  const gone = !item && items.length > 0;
  useEffect(() => {
    if (gone) next();
  }, [gone, next]);

  const seconds = item && item.kind !== "video" ? item.seconds : null;
  useTimer(seconds, position.turn, paused, next);

  const broke = useCallback(
    (file: MediaFile) => {
      store?.broke(file);
      next();
    },
    [store, next],
  );
  const scene = useMemo((): Scene | null => {
    const key = String(position.turn);
    if (!item) return null;
    switch (item.kind) {
      case "procedures": {
        const procedure = procedureAt(item, position, procedures);
        return procedure ? { kind: "procedure", key, procedure } : null;
      }
      case "notice":
        return { kind: "notice", key, item };
      default: {
        const url = store?.url(item.file);
        if (!url) return null;
        const onBroken = () => broke(item.file);
        return item.kind === "image"
          ? { kind: "image", key, url, onBroken }
          : { kind: "video", key, url, sound: item.sound, onBroken, onEnded: next };
      }
    }
  }, [item, position, procedures, store, broke, next]);
  return { scene, unshown: useMemo(() => (changes >= 0 && store?.unshown()) || [], [store, changes]) };
}

/** The files of all that these zones may come to see, held by the page. */
function useStore(playlist: Playlist, zones: readonly ZoneId[]): { store: MediaStore | null; changes: number } {
  const [store, setStore] = useState<MediaStore | null>(null);
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    const made = createMediaStore(() => setChanges((count) => count + 1));
    setStore(made);
    return made.stop;
  }, []);
  useEffect(() => {
    const here = playlist.filter((item) => item.zones.length === 0 || item.zones.some((zone) => zones.includes(zone)));
    store?.want([...new Set(here.flatMap((item) => ("file" in item ? [item.file] : [])))]);
  }, [store, playlist, zones]);
  return { store, changes };
}

/** Runs `then` when something was shown for so long; the time for which it is paused does not count. */
function useTimer(seconds: number | null, turn: number, paused: boolean, then: () => void): void {
  const left = useRef({ turn: -1, ms: 0 });
  const run = useRef(then);
  run.current = then;
  useEffect(() => {
    if (seconds === null) return;
    if (left.current.turn !== turn) left.current = { turn, ms: seconds * 1_000 };
    if (paused) return;
    const since = performance.now();
    const timer = setTimeout(() => run.current(), left.current.ms);
    return () => {
      clearTimeout(timer);
      left.current = { turn, ms: Math.max(0, left.current.ms - (performance.now() - since)) };
    };
  }, [seconds, turn, paused]);
}
