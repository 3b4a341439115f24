import type { DisplayCall } from "#contract/views.ts";

/** A fresh call stays large for four seconds, and a little more for the time it takes to draw it. */
export const showMs = 4_200;
/** A call older than this when the screen hears of it goes to the list at once: it was called while the screen was away. */
export const lateMs = 60_000;

/** Which call is large now and which ones wait for their turn to be. */
export interface Announcing {
  /** `fresh` calls are announced with movement; others are only shown. `since` is milliseconds on the screen's own clock. */
  shown: { call: DisplayCall; fresh: boolean; since: number } | null;
  /** Oldest first. */
  next: readonly DisplayCall[];
  /** Keys of the calls in the last view; null before the first. */
  heard: ReadonlySet<string> | null;
}

export const silent: Announcing = { shown: null, next: [], heard: null };

/** Tells a fresh call, or a recall, from a repeat of the view. */
export function callKey(call: DisplayCall): string {
  return `${call.ticket}/${call.times}`;
}

/**
 * A view has come.
 * @param calls   newest first
 * @param hubNow  the hub's time in milliseconds since 1970, to tell how old a call is
 * @param now     milliseconds on the screen's own steady clock
 */
export function hear(state: Announcing, calls: readonly DisplayCall[], hubNow: number, now: number): Announcing {
  const heard = new Set(calls.map(callKey));
  const newest = calls[0] ?? null;
  // An older call does not become large again when the newest is over: it has had its time.
  const quiet = newest && !newest.over ? { call: newest, fresh: false, since: now - showMs } : null;
  if (state.heard === null) return { shown: quiet, next: [], heard };

  const known = state.heard;
  const fresh = calls.filter((call) => !known.has(callKey(call)) && hubNow - call.at < lateMs).reverse();
  const next = [...state.next.map((call) => calls.find((one) => one.ticket === call.ticket)), ...fresh].filter(
    (call, at, all): call is DisplayCall => call !== undefined && !call.over && all.indexOf(call) === at,
  );
  const stands = calls.some((call) => call.ticket === state.shown?.call.ticket && !call.over);
  const shown = stands ? state.shown : null;
  if (next.length > 0) return turn({ shown, next, heard }, now);
  const upToDate = shown && newest && callKey(shown.call) === callKey(newest);
  return { shown: upToDate ? shown : quiet, next, heard };
}

/** Time has passed: the next call takes its turn if the one shown has had its own. */
export function turn(state: Announcing, now: number): Announcing {
  const [call, ...next] = state.next;
  if (!call || (state.shown && now - state.shown.since < showMs)) return state;
  return { ...state, shown: { call, fresh: true, since: now }, next };
}

/** When `turn` has something to do, on the screen's own clock; null while nobody waits for it. */
export function turnDue(state: Announcing): number | null {
  if (state.next.length === 0) return null;
  return state.shown ? state.shown.since + showMs : 0;
}
