import { describe, expect, it } from "vitest";
import type { Command } from "#contract/commands.ts";
import type { OutcomeId, RatingLevelId } from "#contract/ids.ts";
import { agentView } from "../../server/hall/views/devices.ts";
import { agent, aMorning, counter, officer, type Story, tell, withOpen, withWaiting } from "./builders.ts";

const at = { counter: counter("1") };

/** What stands above counter 1, and which keys are lit in front of it. */
function shown(story: Story, now = story.now) {
  const found = agentView(story.hall, now, null).counters.find((one) => one.counter === at.counter);
  return { number: found?.number, ...found?.board, lit: found?.lit.length };
}

function works(story: Story, ...commands: Command[]): Story {
  const after = tell(story, ...commands.map((command) => ({ by: officer(1), command })));
  expect(after.last.ok).toBe(true);
  return after;
}
const next: Command = { type: "callNext", ...at };
const start: Command = { type: "startServing", ...at };
const finish: Command = { type: "finish", ...at, outcome: "done" as OutcomeId };

const levels = aMorning().hall.rules.office.rating.levels.length;
const dark = { number: 1, label: null, blinking: false, lit: 0 };

describe("what hangs off an agent", () => {
  it("a board shows the number at its counter, and blinks while that is called and not while it is served", () => {
    const open = withOpen(withWaiting(aMorning(), "a", "a"), "1");
    expect(shown(aMorning())).toEqual(dark);
    expect(shown(open)).toEqual(dark);
    const called = works(open, next);
    expect(shown(called)).toEqual({ number: 1, label: "A001", blinking: true, lit: 0 });
    expect(shown(works(called, { type: "recall", ...at }))).toMatchObject({ label: "A001", blinking: true });
    expect(shown(works(called, start))).toEqual({ number: 1, label: "A001", blinking: false, lit: 0 });
    expect(shown(works(called, { type: "markMissed", ...at }))).toEqual(dark);
    expect(shown(works(called, start, finish)).label).toBeNull();
  });

  it("a keypad is lit from the end of a visit until it is rated, its time is over, or the next one is served", () => {
    const finished = works(withOpen(withWaiting(aMorning(), "a", "a"), "1"), next, start, finish);
    expect(levels).toBeGreaterThanOrEqual(3);
    expect(shown(finished).lit).toBe(levels);
    expect(shown(works(finished, next))).toEqual({ number: 1, label: "A002", blinking: true, lit: levels });
    expect(shown(works(finished, next, start)).lit).toBe(0);
    const until = finished.now + finished.hall.rules.office.rating.openSeconds * 1_000;
    expect([shown(finished, until).lit, shown(finished, until + 1).lit]).toEqual([levels, 0]);
    const level = finished.hall.rules.office.rating.levels[0]?.id as RatingLevelId;
    expect(shown(tell(finished, { by: agent, command: { type: "rate", ...at, level } })).lit).toBe(0);
  });

  it("is the hardware that the settings list under its name, and no other", () => {
    const { hardware } = aMorning().hall.rules.office;
    const [mine, theirs] = [null, "kiosk 2"].map((name) => agentView(aMorning().hall, aMorning().now, name).hardware);
    expect(mine).toEqual(hardware.filter((one) => one.agent === undefined));
    expect(theirs).toEqual(hardware.filter((one) => one.agent === "kiosk 2"));
  });
});
