import { beforeEach, describe, expect, it } from "vitest";
import type { Hardware } from "#contract/hardware.ts";
import type { TicketLabel } from "#contract/ids.ts";
import type { AgentView } from "#contract/views.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { createTrials, type Trials } from "../../server/hub/trials.ts";

const { hardware, counters, rating } = demonstrationOffice;
const piece = (id: string): Hardware => {
  const found = hardware.find((one) => one.id === id);
  if (!found) throw new Error(`the demonstration has no ${id}`);
  return found;
};
const second = 1_000;

let now = 0;
let changes = 0;
let called: string | null = null;
let trials: Trials;
const view = (): AgentView => ({
  hardware,
  levels: rating.levels,
  counters: counters.map(({ id, number }) => ({
    counter: id,
    number,
    board: { label: called as TicketLabel | null, blinking: false },
    lit: [],
  })),
});
beforeEach(() => {
  [now, changes, called] = [0, 0, null];
  trials = createTrials({ now: () => now }, view, () => {
    changes += 1;
  });
});
const first = () => trials.within(view()).counters[0];

describe("hardware that somebody tries", () => {
  it("a keypad has all its lamps lit for five seconds, and no other counter's", () => {
    expect(trials.begin(piece("keypad-1"))).toEqual({ shows: "lamps", seconds: 5 });
    expect(changes).toBe(1);
    expect(first()?.lit).toEqual(rating.levels.map(({ id }) => id));
    expect(trials.within(view()).counters[1]).toEqual(view().counters[1]);
    expect(first()?.board).toEqual({ label: null, blinking: false });
    now = 5 * second;
    trials.sweep();
    expect(changes).toBe(2);
    expect(trials.within(view())).toEqual(view());
    trials.sweep();
    expect(changes).toBe(2);
  });

  it("a board blinks its counter's number, until one is called there", () => {
    called = "A007";
    expect(trials.begin(piece("board-1"))).toEqual({ shows: "board", seconds: 5 });
    expect(first()?.board).toEqual({ label: "Q001", blinking: true });
    called = "A008";
    expect(first()?.board).toEqual({ label: "A008", blinking: false });
  });

  it("only whoever has it is told", () => {
    trials.begin(piece("board-1"));
    const elsewhere = { ...view(), hardware: hardware.filter(({ id }) => id !== "board-1") };
    expect(trials.within(elsewhere)).toEqual(elsewhere);
  });

  it("call pads, scanners and keys without lamps show nothing", () => {
    for (const id of ["callpad-1", "kiosk-scanner", "kiosk-printer"]) expect(trials.begin(piece(id))).toBeNull();
    const pad = { ...piece("keypad-1"), model: "hid-number-pad" } as Hardware;
    expect(trials.begin(pad)).toBeNull();
    expect(changes).toBe(0);
  });
});
