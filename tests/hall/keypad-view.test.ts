import { describe, expect, it } from "vitest";
import type { Command } from "#contract/commands.ts";
import type { OutcomeId, RatingLevelId } from "#contract/ids.ts";
import type { KeypadView } from "#contract/views.ts";
import { keypadView } from "../../server/hall/views/devices.ts";
import { agent, aMorning, counter, hours, officer, type Story, tell, withOpen, withWaiting } from "./builders.ts";

const at = { counter: counter("1") };

function view(story: Story, now = story.now, id = "1"): KeypadView {
  const found = story.hall.rules.counters.get(counter(id));
  if (!found) throw new Error(`no counter ${id}`);
  return keypadView(story.hall, found, now);
}

/** Officer 1 does these at counter 1, one after another. */
function works(story: Story, ...commands: Command[]): Story {
  const after = tell(story, ...commands.map((command) => ({ by: officer(1), command })));
  expect(after.last.ok).toBe(true);
  return after;
}
const next: Command = { type: "callNext", ...at };
const start: Command = { type: "startServing", ...at };
const finish: Command = { type: "finish", ...at, outcome: "done" as OutcomeId };
const seated = { account: officer(1).account, name: "Cán bộ 1" };

describe("what the screen of a counter may know", () => {
  it("a counter where nobody sits: its number, and how the office is open", () => {
    expect(view(aMorning())).toMatchObject({
      counter: "1",
      number: 1,
      opening: { state: "open", until: "11:30" },
      desk: { state: "closed" },
      current: null,
      open: null,
    });
    expect(view(aMorning(), aMorning().now + hours(4)).opening).toMatchObject({ state: "closed", reason: "lunch" });
  });

  it("who sits there, by account and name, and why they are away", () => {
    const open = withOpen(aMorning(), "1");
    expect(view(open).desk).toEqual({ state: "open", officer: seated });
    const paused = works(open, { type: "pauseCounter", ...at, reason: "Họp" });
    expect(view(paused).desk).toEqual({ state: "paused", officer: seated, reason: "Họp" });
    expect(view(works(paused, { type: "closeCounter", ...at })).desk).toEqual({ state: "closed" });
  });

  it("who is called, how often, and then served", () => {
    const called = works(withOpen(withWaiting(aMorning(), "a", "a"), "1"), next);
    expect(view(called).current).toEqual({ label: "A001", state: "called", times: 1 });
    expect(view(works(called, { type: "recall", ...at })).current).toEqual({
      label: "A001",
      state: "called",
      times: 2,
    });
    expect(view(works(called, start)).current).toEqual({ label: "A001", state: "serving", times: 1 });
    expect(view(works(called, { type: "markMissed", ...at })).current).toBeNull();
    expect(view(called, called.now, "2").current).toBeNull();
  });

  it("that a visit may be rated, also while the next one is called, and no longer than that", () => {
    const finished = works(withOpen(withWaiting(aMorning(), "a", "a"), "1"), next, start, finish);
    const open = { label: "A001", until: finished.now + 60_000 };
    expect(view(finished)).toMatchObject({ current: null, open });
    expect(view(works(finished, next))).toMatchObject({ current: { label: "A002", state: "called" }, open });
    expect(view(works(finished, next, start)).open).toBeNull();
    expect(view(finished, open.until).open).toEqual(open);
    expect(view(finished, open.until + 1).open).toBeNull();
  });

  it("that a visit was rated on another keypad of the same counter", () => {
    const finished = works(withOpen(withWaiting(aMorning(), "a"), "1"), next, start, finish);
    const rated = tell(finished, {
      by: agent,
      command: { type: "rate", ...at, level: "satisfied" as RatingLevelId },
    });
    expect(rated.last.ok).toBe(true);
    expect(view(rated).open).toBeNull();
  });

  it("that a rating came, from any keypad, and not what it was; until the next is asked for", () => {
    const finished = works(withOpen(withWaiting(aMorning(), "a", "a"), "1"), next, start, finish);
    expect(view(finished).rated).toBeNull();
    const level = finished.hall.rules.office.rating.levels[0]?.id as RatingLevelId;
    const rated = tell(finished, { by: agent, command: { type: "rate", ...at, level } });
    expect(view(rated)).toMatchObject({ open: null, rated: { label: "A001", at: rated.now } });
    expect(Object.keys(view(rated).rated ?? {})).toEqual(["label", "at"]);
    expect(view(works(rated, next, start)).rated).toMatchObject({ label: "A001" });
    expect(view(works(rated, next, start, finish)).rated).toBeNull();
  });
});
