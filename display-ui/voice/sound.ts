/** Whether sound comes out of this page, or the browser holds it back until somebody touches it. */
export type Sound = "ready" | "blocked";

/** An allowed sound begins at once; a browser that says nothing for so long, in ms, holds it back. */
const patienceMs = 1_000;

/**
 * Says whether sound comes out, now and whenever it changes, and lets the first touch or key allow it.
 * @returns stops it
 */
export function watchSound(context: AudioContext, onSound: (sound: Sound) => void): () => void {
  const touches = ["pointerdown", "keydown"] as const;
  const look = () => onSound(context.state === "running" ? "ready" : "blocked");
  const allow = () => void context.resume().catch(() => undefined);
  const timer = setTimeout(look, patienceMs);
  context.addEventListener("statechange", look);
  for (const touch of touches) window.addEventListener(touch, allow);
  allow();
  if (context.state === "running") look();
  return () => {
    clearTimeout(timer);
    context.removeEventListener("statechange", look);
    for (const touch of touches) window.removeEventListener(touch, allow);
  };
}
