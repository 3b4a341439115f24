import type { EpochMs } from "#contract/text.ts";

/** The hub's time, also while it is away: by what was last known of its clock. */
export interface StationClock {
  /** Never before the last number that was given here, whatever this machine's clock does. */
  now(): EpochMs;
  /** By how much the hub's clock is ahead of this machine's, in ms. */
  aheadMs(): number;
  /** The hub was heard: its own word counts from now on. */
  heard(): void;
}

/**
 * @param local     this machine's clock
 * @param hubNow    the hub's, once it was heard in this run
 * @param aheadMs   as it was kept from the last run
 * @param lastGiven when the last number was given here; 0 before the first
 */
export function createStationClock(options: {
  local: () => EpochMs;
  hubNow: () => EpochMs;
  aheadMs: number;
  lastGiven: () => EpochMs;
}): StationClock {
  const { local, hubNow } = options;
  let isHeard = false;
  const ahead = () => (isHeard ? hubNow() - local() : options.aheadMs);
  return {
    now: () => Math.max(local() + ahead(), options.lastGiven()),
    aheadMs: ahead,
    heard() {
      isHeard = true;
    },
  };
}
