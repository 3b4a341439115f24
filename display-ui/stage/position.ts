import type { PlaylistItemId } from "#contract/ids.ts";
import type { Procedure } from "#contract/office.ts";
import type { PlaylistItem } from "#contract/playlist.ts";
import { proceduresOf } from "#contract/showing.ts";

/** How far a screen has come in its playlist. */
export interface Position {
  /** Where in the list the item stood, so that the next one is next also when it was taken out meanwhile. */
  at: number;
  id: PlaylistItemId | null;
  /** Of an item with procedures: how many this turn has shown before this one. */
  inTurn: number;
  /** Of each item with procedures: which of them is next. */
  next: Readonly<Record<string, number>>;
  /** Counts on with every change: tells the same thing shown again from the same thing still there. */
  turn: number;
}

export const beginning: Position = { at: -1, id: null, inTurn: 0, next: {}, turn: 0 };

/** The next thing: another procedure of the same turn, or the next item of those that can be shown now. */
export function advance(
  position: Position,
  items: readonly PlaylistItem[],
  procedures: readonly Procedure[],
): Position {
  const turn = position.turn + 1;
  if (items.length === 0) return { ...position, id: null, inTurn: 0, turn };
  const found = items.findIndex(({ id }) => id === position.id);
  const current = items[found];
  const own = current ? proceduresOf(current, procedures).length : 0;
  if (current?.kind === "procedures" && position.inTurn + 1 < Math.min(current.atATime, own))
    return { ...position, ...steppedIn(current, position), at: found, inTurn: position.inTurn + 1, turn };
  // The item that was shown is gone: whatever stands in its place now is next.
  const at = (found >= 0 ? found + 1 : Math.max(position.at, 0)) % items.length;
  const item = items[at];
  if (!item) return { ...position, id: null, inTurn: 0, turn };
  return { ...position, ...steppedIn(item, position), at, id: item.id, inTurn: 0, turn };
}

/** Each turn of an item with procedures goes on where its last one ended. */
function steppedIn(item: PlaylistItem, { next }: Position): Pick<Position, "next"> {
  return item.kind === "procedures" ? { next: { ...next, [item.id]: (next[item.id] ?? -1) + 1 } } : { next };
}

/** Which procedure is shown; undefined where the item has none. */
export function procedureAt(
  item: PlaylistItem,
  { next }: Position,
  procedures: readonly Procedure[],
): Procedure | undefined {
  const own = proceduresOf(item, procedures);
  return own[(next[item.id] ?? 0) % Math.max(own.length, 1)];
}
