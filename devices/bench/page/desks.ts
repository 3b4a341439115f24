import type { BenchView } from "#contract/bench.ts";

/** What stands at one counter. */
export interface Desk {
  counter: string;
  /** Null when the settings have no such counter. */
  number: number | null;
  boards: BenchView["boards"];
  keypads: BenchView["keypads"];
  callpads: BenchView["callpads"];
}

/** Boards, keypads and call pads by counter, in the order of the counters' numbers. */
export function desksOf(view: BenchView): Desk[] {
  const desks = new Map<string, Desk>();
  const desk = (device: { counter: string; number: number | null }): Desk => {
    const found = desks.get(device.counter) ?? {
      counter: device.counter,
      number: device.number,
      boards: [],
      keypads: [],
      callpads: [],
    };
    desks.set(device.counter, found);
    return found;
  };
  for (const board of view.boards) desk(board).boards.push(board);
  for (const keypad of view.keypads) desk(keypad).keypads.push(keypad);
  for (const callpad of view.callpads) desk(callpad).callpads.push(callpad);
  return [...desks.values()].sort((a, b) => (a.number ?? Number.MAX_VALUE) - (b.number ?? Number.MAX_VALUE));
}
