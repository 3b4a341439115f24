import type { EpochMs } from "#contract/text.ts";

/** Where time comes from. Tests turn the hands. */
export interface Clock {
  now(): EpochMs;
}
