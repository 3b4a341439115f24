import type { DeviceId, ZoneId } from "#contract/ids.ts";
import type { EpochMs } from "#contract/text.ts";

/** A call that was given to a screen, which has not told yet how it ended. It is the screen's, not the line's: a line that drops ends nothing. */
export interface Turn {
  device: DeviceId;
  /** Of the call. */
  key: string;
  /** Nobody else begins here: it spoke for these when it was given the call, or hangs here since. */
  zones: ReadonlySet<ZoneId>;
  /** Those that the screen spoke for when it was given the call: their voice stays with it. */
  spokeFor: readonly ZoneId[];
  beginBy: EpochMs;
  isBegun: boolean;
}

/** Who may be saying what at this moment: at most one call for each screen, and one screen for each zone. */
export interface Turns {
  of(device: DeviceId): Turn | undefined;
  holding(zone: ZoneId): Turn | undefined;
  give(device: DeviceId, key: string, zones: readonly ZoneId[], beginBy: EpochMs): void;
  /** The screen has begun: it takes so many seconds. */
  begun(device: DeviceId, seconds: number): void;
  /** The screen hangs here too, while it may be saying its call. */
  widen(device: DeviceId, zones: readonly ZoneId[]): void;
  end(device: DeviceId): void;
}

/** A call that was sent is begun within this time, in ms, or not at all. */
export const beginWithinMs = 3_000;
/** What tells that a call has ended may come so late, in ms. */
const lateMs = 1_500;
/** About as long as a call is, in ms, until a screen has told of a longer one: who is silent may be saying it. */
const usuallyMs = 20_000;

/** @param onExpired a screen did not tell in time how its call ended: it is gone, or its line has been for so long */
export function createTurns(onExpired: (turn: Turn) => void): Turns {
  const turns = new Map<DeviceId, Turn & { timer: NodeJS.Timeout }>();
  let longestMs = usuallyMs;

  function put(turn: Turn, ms: number): void {
    clearTimeout(turns.get(turn.device)?.timer);
    const timer = setTimeout(() => {
      // As it is now: its screen may have come to hang elsewhere too.
      const expired = turns.get(turn.device);
      turns.delete(turn.device);
      if (expired) onExpired(expired);
    }, ms).unref();
    turns.set(turn.device, { ...turn, timer });
  }

  return {
    of: (device) => turns.get(device),
    holding: (zone) => [...turns.values()].find(({ zones }) => zones.has(zone)),
    give(device, key, zones, beginBy) {
      const turn = { device, key, zones: new Set(zones), spokeFor: zones, beginBy, isBegun: false };
      put(turn, beginWithinMs + longestMs + lateMs);
    },
    begun(device, seconds) {
      const turn = turns.get(device);
      if (!turn) return;
      longestMs = Math.max(longestMs, seconds * 1_000);
      put({ ...turn, isBegun: true }, seconds * 1_000 + lateMs);
    },
    widen(device, zones) {
      const turn = turns.get(device);
      if (turn) turns.set(device, { ...turn, zones: new Set([...turn.zones, ...zones]) });
    },
    end(device) {
      clearTimeout(turns.get(device)?.timer);
      turns.delete(device);
    },
  };
}
