import type { ZoneId } from "#contract/ids.ts";

/** Which screens may still be saying a call in a zone whose voice has passed on. */
export interface Endings<Seat> {
  /** Calls this screen was sent; it says the first at once. */
  given(seat: Seat, calls: readonly string[]): void;
  /** This screen has said a call to its end, and begins no other of a zone that is not its own any more. */
  ended(seat: Seat, call: string): void;
  /** These zones are another's, or become its own; nobody else begins there while it may be saying a call. */
  passOn(seat: Seat, zones: readonly ZoneId[]): void;
  mayBegin(seat: Seat | undefined, zone: ZoneId): boolean;
  /** It is gone, or its sound is. */
  forget(seat: Seat): void;
}

/** Longer than any call is, in ms: a page that hangs does not silence a zone for good. */
const longestMs = 20_000;

/** @param onChange somebody may begin who could not before */
export function createEndings<Seat extends object>(onChange: () => void): Endings<Seat> {
  /** What each was sent and has not said, with the time by which it has. */
  const calls = new WeakMap<Seat, Map<string, number>>();
  const waits = new Map<ZoneId, { seat: Seat; timer: NodeJS.Timeout }>();

  function maySpeak(seat: Seat): boolean {
    return [...(calls.get(seat)?.values() ?? [])].some((until) => until > performance.now());
  }

  function release(isMeant: (seat: Seat) => boolean): void {
    for (const [zone, { seat, timer }] of waits) {
      if (!isMeant(seat)) continue;
      clearTimeout(timer);
      waits.delete(zone);
    }
  }

  return {
    given(seat, keys) {
      const known = calls.get(seat) ?? new Map<string, number>();
      for (const key of keys) known.set(key, performance.now() + longestMs);
      for (const [key, until] of known) if (until <= performance.now()) known.delete(key);
      calls.set(seat, known);
    },
    ended(seat, call) {
      calls.get(seat)?.delete(call);
      release((one) => one === seat);
    },
    passOn(seat, zones) {
      if (!maySpeak(seat)) return;
      for (const zone of zones) {
        clearTimeout(waits.get(zone)?.timer);
        const timer = setTimeout(() => {
          waits.delete(zone);
          onChange();
        }, longestMs).unref();
        waits.set(zone, { seat, timer });
      }
    },
    mayBegin: (seat, zone) => (waits.get(zone)?.seat ?? seat) === seat,
    forget(seat) {
      calls.delete(seat);
      release((one) => one === seat);
    },
  };
}
