import type { EpochMs } from "#contract/text.ts";

/** Wrong guesses that outlive the hub: a lock must not end because somebody pulled the plug. Keys are hashes and name nobody. */
export interface GuessLog {
  /** Those of the time that counts, as they were when it was opened. */
  readonly before: readonly Guess[];
  /** On the disk once it is done. A disk that is full or broken is no reason to answer nobody: it does not reject. */
  note(keys: readonly string[], at: EpochMs): Promise<void>;
}

export interface Guess {
  key: string;
  at: EpochMs;
}
