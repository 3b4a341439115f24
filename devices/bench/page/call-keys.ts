import type { PadAction } from "#contract/jobs.ts";

/** A call pad's keys as they lie on it. */
export const callKeys: readonly PadAction[] = ["next", "recall", "missed", "finish"];
