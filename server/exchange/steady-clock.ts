import type { EpochMs } from "#contract/text.ts";

/**
 * A clock that never goes back and never stands still: set back by a person it runs on from where it was, set forward it
 * follows. Waiting times stay what they were meant to be, whatever happens to the clock on the wall.
 * @param wall ms since 1970, may jump
 * @param monotonic ms since some moment, never jumps
 * @param start no moment before this one was lived through already
 */
export function steadyClock(wall: () => EpochMs, monotonic: () => number, start: EpochMs): () => EpochMs {
  let at = Math.max(wall(), start);
  let measured = monotonic();
  return () => {
    const ticked = monotonic();
    at = Math.max(wall(), Math.floor(at + (ticked - measured)));
    measured = ticked;
    return at;
  };
}
