import { useEffect, useRef } from "react";
import type { Scene } from "./Stage.tsx";

/** A video that does not move on for so long, in ms, is broken. */
const standsStillMs = 10_000;

interface Props {
  film: Extract<Scene, { kind: "video" }>;
  paused: boolean;
  /** A call is being spoken. */
  hushed: boolean;
}

/** A video to its end. It waits while a call is announced; one with sound also while a call is spoken, so that none of it is lost. */
export function Film({ film, paused, hushed }: Props) {
  const video = useRef<HTMLVideoElement>(null);
  const waits = paused || (film.sound && hushed);
  const { onBroken } = film;

  useEffect(() => {
    const shown = video.current;
    if (!shown) return;
    shown.muted = !film.sound;
    if (waits) return shown.pause();
    // A browser that holds sound back shows it without.
    shown
      .play()
      .catch((error: unknown) => {
        if (!(error instanceof DOMException) || error.name !== "NotAllowedError") return;
        shown.muted = true;
        return shown.play();
      })
      .catch(() => undefined);
    let before = shown.currentTime;
    const watch = setInterval(() => {
      if (shown.currentTime === before && !shown.ended) onBroken();
      before = shown.currentTime;
    }, standsStillMs);
    return () => clearInterval(watch);
  }, [film.sound, waits, onBroken]);

  return (
    <div className="stage-picture">
      <video
        ref={video}
        className="stage-image"
        src={film.url}
        muted
        playsInline
        preload="auto"
        data-testid="film"
        onEnded={film.onEnded}
        onError={onBroken}
      />
    </div>
  );
}
