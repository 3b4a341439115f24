import type { EpochMs } from "#contract/text.ts";

/** The hub's time, also while it is away: by what was last known of its clock. Never runs backwards. */
export interface StationClock {
  now(): EpochMs;
  /** By how much the hub's clock is ahead of this machine's, in ms. */
  aheadMs(): number;
  /** The hub was heard: its own word counts from now on. */
  heard(): void;
}

/**
 * @param local   this machine's clock
 * @param hubNow  the hub's, once it was heard in this run
 * @param aheadMs as it was kept from the last run
 * @param last    the latest moment that anything here is known to have happened at
 */
export function createStationClock(options: {
  local: () => EpochMs;
  hubNow: () => EpochMs;
  aheadMs: number;
  last: EpochMs;
}): StationClock {
  const { local, hubNow } = options;
  let isHeard = false;
  let last = options.last;
  const ahead = () => (isHeard ? hubNow() - local() : options.aheadMs);
  return {
    now() {
      last = Math.max(last, local() + ahead());
      return last;
    },
    aheadMs: ahead,
    heard() {
      isHeard = true;
    },
  };
}
