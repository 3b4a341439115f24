import { describe, expect, test } from "vitest";
import type { TicketId, TicketLabel, ZoneId } from "#contract/ids.ts";
import type { DisplayCall } from "#contract/views.ts";
import { type Announcing, hear, lateMs, showMs, silent, turn, turnDue } from "../../display-ui/announcing.ts";

const zone = "hall" as ZoneId;
const eight = 1_795_400_000_000;

function aCall(label: string, { at = eight, times = 1, counter = 3, over = false } = {}): DisplayCall {
  return {
    ticket: `dong-hai.2026-11-23.${label}` as TicketId,
    label: label as TicketLabel,
    counter,
    zone,
    at,
    times,
    over,
  };
}

/** Newest first, as the hub sends them. */
function calls(...labels: string[]): DisplayCall[] {
  return labels.map((label) => aCall(label));
}

function shown(state: Announcing): string | null {
  return state.shown && `${state.shown.call.label}${state.shown.fresh ? "!" : ""}`;
}

/** What was large in the hall, one after another, until nothing waits for its turn. */
function played(start: Announcing, now: number): { label: string | null; at: number }[] {
  const seen = [{ label: shown(start), at: now }];
  let state = start;
  for (let due = turnDue(state); due !== null; due = turnDue(state)) {
    state = turn(state, due);
    seen.push({ label: shown(state), at: due });
  }
  return seen;
}

describe("the calls of the hall screen", () => {
  test("the first view is shown without fanfare", () => {
    expect(shown(hear(silent, calls("A002", "A001"), eight, 0))).toBe("A002");
  });

  test("an empty hall shows nothing, and the first call of the day is fresh", () => {
    const empty = hear(silent, [], eight, 0);
    expect(shown(empty)).toBeNull();
    expect(shown(hear(empty, calls("A001"), eight, 50))).toBe("A001!");
  });

  test("a repeat of the view changes nothing", () => {
    const state = hear(hear(silent, calls("A001"), eight, 0), calls("A002", "A001"), eight, 10_000);
    const again = hear(state, calls("A002", "A001"), eight, 10_500);
    expect(again.shown).toEqual(state.shown);
    expect(again.next).toEqual([]);
  });

  test("whoever is done is large no more, and no older call becomes so again", () => {
    const state = hear(hear(silent, calls("A001"), eight, 0), calls("A002", "A001"), eight, 10_000);
    const done = hear(state, [aCall("A002", { over: true }), aCall("A001")], eight, 20_000);
    expect(done.shown).toBeNull();
    expect(shown(hear(done, [aCall("A003"), aCall("A002", { over: true }), aCall("A001")], eight, 21_000))).toBe(
      "A003!",
    );
    const back = hear(done, [aCall("A002", { times: 2 }), aCall("A001")], eight, 21_000);
    expect(shown(back)).toBe("A002!");
    const elsewhere = hear(state, [aCall("A002"), aCall("A001", { over: true })], eight, 20_000);
    expect(shown(elsewhere)).toBe("A002!");
  });

  test("who is done before their turn on the screen is not announced, nor shown by a screen that starts", () => {
    const state = hear(hear(silent, [], eight, 0), calls("A002", "A001"), eight, 10);
    expect(shown(state)).toBe("A001!");
    const done = hear(state, [aCall("A002", { over: true }), aCall("A001")], eight, 20);
    expect(done.next).toEqual([]);
    expect(hear(silent, [aCall("A001", { over: true })], eight, 0).shown).toBeNull();
  });

  test("a fresh call takes the place of a quiet one at once", () => {
    const quiet = hear(silent, calls("A001"), eight, 0);
    expect(shown(hear(quiet, calls("A002", "A001"), eight, 10))).toBe("A002!");
  });

  test("calls that come together are each shown four seconds or more, the oldest first, and none is lost", () => {
    const state = hear(hear(silent, calls("A001"), eight, 0), calls("C009", "B008", "A002", "A001"), eight, 20_000);
    expect(played(state, 20_000)).toEqual([
      { label: "A002!", at: 20_000 },
      { label: "B008!", at: 20_000 + showMs },
      { label: "C009!", at: 20_000 + 2 * showMs },
    ]);
  });

  test("a call that comes while another is fresh waits for its turn", () => {
    let state = hear(hear(silent, [], eight, 0), calls("A001"), eight, 1_000);
    state = hear(state, calls("A002", "A001"), eight, 2_000);
    expect(shown(state)).toBe("A001!");
    expect(turn(state, 1_000 + showMs - 1)).toBe(state);
    expect(shown(turn(state, 1_000 + showMs))).toBe("A002!");
  });

  test("twelve at once are all shown", () => {
    const labels = Array.from({ length: 12 }, (_, at) => `A${String(at + 1).padStart(3, "0")}`);
    const state = hear(hear(silent, [], eight, 0), calls(...labels.toReversed()), eight, 0);
    expect(played(state, 0).map(({ label }) => label)).toEqual(labels.map((label) => `${label}!`));
  });

  test("a recall is fresh again", () => {
    const first = hear(silent, calls("A001"), eight, 0);
    expect(shown(hear(first, [aCall("A001", { times: 2 })], eight, 9_000))).toBe("A001!");
  });

  test("a recall of a call that still waits for its turn is shown once, as the recall", () => {
    let state = hear(hear(silent, [], eight, 0), calls("A002", "A001"), eight, 0);
    state = hear(state, [aCall("A002", { times: 2, counter: 5 }), aCall("A001")], eight, 1_000);
    expect(played(state, 1_000).map(({ label }) => label)).toEqual(["A001!", "A002!"]);
    expect(state.next).toEqual([aCall("A002", { times: 2, counter: 5 })]);
  });

  test("a call that was taken back is not announced", () => {
    let state = hear(hear(silent, [], eight, 0), calls("B001", "A002", "A001"), eight, 0);
    state = hear(state, calls("B001", "A001"), eight, 1_000);
    expect(played(state, 1_000).map(({ label }) => label)).toEqual(["A001!", "B001!"]);
  });

  test("after a long silence the newest call is shown at once and the old ones are not played back", () => {
    const before = hear(silent, calls("A001"), eight, 0);
    const after = hear(before, calls("A004", "A003", "A002", "A001"), eight + lateMs, 900_000);
    expect(shown(after)).toBe("A004");
    expect(turnDue(after)).toBeNull();
  });

  test("a new day clears the hall", () => {
    const state = hear(hear(silent, [], eight, 0), calls("A002", "A001"), eight, 0);
    const cleared = hear(state, [], eight, 1_000);
    expect(shown(cleared)).toBeNull();
    expect(cleared.next).toEqual([]);
  });
});
