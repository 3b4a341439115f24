import type { Display } from "../hub/voices.ts";

/** One line of a hall screen, as far as it depends on where the screen hangs. */
interface Line {
  voice: { move(screen: Display): void };
  stay: { move(screen: Display): void };
}

/** Hall screens that are here, and where each hangs: one that is placed anew follows without a new line. */
export interface Places {
  /** Returns what to call when the line ends. */
  enter(screen: Display, line: Line): () => void;
  /** Nothing happens to one that is not here, or hangs there already. */
  place(screen: Display): void;
}

export function createPlaces(): Places {
  const here = new Set<{ screen: Display; line: Line }>();
  const isSame = (one: Display, other: Display) =>
    one.speaks === other.speaks && one.zones.join() === other.zones.join();

  return {
    enter(screen, line) {
      const entry = { screen, line };
      here.add(entry);
      return () => here.delete(entry);
    },
    place(screen) {
      for (const entry of here) {
        if (entry.screen.device !== screen.device || isSame(entry.screen, screen)) continue;
        entry.screen = screen;
        // Who speaks is known before anything is shown: what is sent to it then is what it is to say there.
        entry.line.voice.move(screen);
        entry.line.stay.move(screen);
      }
    },
  };
}
