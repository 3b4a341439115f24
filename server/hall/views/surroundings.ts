import type { AwayReason, HardwareCondition } from "#contract/hardware.ts";
import type { HardwareId } from "#contract/ids.ts";
import type { UnshownMedia } from "#contract/playlist.ts";
import type { EpochMs, Text } from "#contract/text.ts";
import type { SilentScreen } from "#contract/voice.ts";

/** What screens show beside the hall itself. */
export interface Surroundings {
  now: EpochMs;
  /** As the agents last reported; hardware nobody has reported on is offline. */
  conditions: ReadonlyMap<HardwareId, { condition: HardwareCondition; since: EpochMs; why?: AwayReason | undefined }>;
  /** Presses of dark keypads, as the agents last reported. */
  ignoredKeys: ReadonlyMap<HardwareId, number>;
  /** Names that agents are paired under, there or not. */
  pairedAgents: ReadonlySet<string>;
  /** Hall screens whose sound is blocked. */
  silentScreens: readonly SilentScreen[];
  /** What hall screens pass over in their playlist. */
  unshown: readonly UnshownMedia[];
  /** Faults of the office's own files. */
  faults: readonly Text[];
  demonstration: boolean;
}

export function conditionOf(surroundings: Surroundings, hardware: HardwareId): HardwareCondition {
  return surroundings.conditions.get(hardware)?.condition ?? "offline";
}
