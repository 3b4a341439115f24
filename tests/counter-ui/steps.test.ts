import { describe, expect, it } from "vitest";
import type { CounterId, ServiceId, TicketId, TicketLabel } from "#contract/ids.ts";
import type { CurrentTicket, MyCounter, TicketRow } from "#contract/views.ts";
import type { Action } from "../../counter-ui/desk/keys.ts";
import { mainStep, possible } from "../../counter-ui/desk/steps.ts";

const row = (label: string): TicketRow => ({
  ticket: `dong-hai.2026-11-23.${label}` as TicketId,
  label: label as TicketLabel,
  service: "civil-status" as ServiceId,
  procedure: null,
  priority: null,
  language: "vi",
  issuedAt: 0,
  reasons: [],
});
const called: CurrentTicket = {
  ...row("A001"),
  calls: 1,
  print: { state: "none" },
  asked: null,
  state: "called",
  calledAt: 0,
};
const serving: CurrentTicket = {
  ...row("A001"),
  calls: 1,
  print: { state: "none" },
  asked: null,
  state: "serving",
  startedAt: 0,
};
const counter = "counter-3" as CounterId;

function aCounter(with_: Partial<MyCounter>): MyCounter {
  return {
    counter,
    number: 3,
    desk: { state: "open", officer: "Nguyễn Thị Hoa" },
    current: null,
    waiting: [],
    waitingTotal: 0,
    held: [],
    expected: [],
    missed: [],
    finishedToday: 0,
    rating: null,
    scan: null,
    ...with_,
  };
}
const paused = { state: "paused", officer: "Nguyễn Thị Hoa", reason: null } as const;
const held = [{ ...row("A019"), heldAt: 0, note: null, counter }];
const keysOf = (mine: MyCounter, dayOpen = true) =>
  (Object.entries(possible(mine, dayOpen)) as [Action, boolean][]).filter(([, can]) => can).map(([action]) => action);

describe("the main button", () => {
  it("calls the next one when the counter is free and someone waits", () => {
    expect(mainStep(aCounter({ waitingTotal: 3 }), true)).toBe("callNext");
  });

  it("says that nobody waits rather than asking in vain", () => {
    expect(mainStep(aCounter({}), true)).toBe("nobody");
  });

  it("starts serving who was called, then finishes and calls the next", () => {
    expect(mainStep(aCounter({ current: called, waitingTotal: 2 }), true)).toBe("startServing");
    expect(mainStep(aCounter({ current: serving, waitingTotal: 2 }), true)).toBe("finishAndCallNext");
  });

  it("only finishes when nobody waits or the day is closed", () => {
    expect(mainStep(aCounter({ current: serving }), true)).toBe("finish");
    expect(mainStep(aCounter({ current: serving, waitingTotal: 2 }), false)).toBe("finish");
  });

  it("goes back to work from a pause", () => {
    expect(mainStep(aCounter({ desk: paused, waitingTotal: 2 }), true)).toBe("openCounter");
  });

  it("does nothing on a closed day", () => {
    expect(mainStep(aCounter({ waitingTotal: 2 }), false)).toBe("dayClosed");
    expect(keysOf(aCounter({ waitingTotal: 2, held }), false)).toEqual([]);
  });
});

describe("the other keys", () => {
  it("offer calling, choosing, pausing and resuming at a free counter", () => {
    expect(keysOf(aCounter({ waitingTotal: 1, held }))).toEqual(["main", "choose", "pause", "pauseReason", "resume"]);
  });

  it("offer what may become of a called ticket", () => {
    expect(keysOf(aCounter({ current: called }))).toEqual([
      "main",
      "recall",
      "missed",
      "hold",
      "holdNote",
      "transfer",
      "dossier",
    ]);
  });

  it("offer what may become of a ticket being served", () => {
    expect(keysOf(aCounter({ current: serving }))).toEqual([
      "main",
      "finish",
      "outcomes",
      "hold",
      "holdNote",
      "transfer",
      "dossier",
    ]);
  });

  it("only lead back to work from a pause", () => {
    expect(keysOf(aCounter({ desk: paused, waitingTotal: 1, held }))).toEqual(["main", "pause"]);
  });
});
