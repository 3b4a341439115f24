import { describe, expect, it } from "vitest";
import type { TicketId } from "#contract/ids.ts";
import { callWindow, type WaitRange, windowMinutes } from "#contract/wait.ts";
import {
  aMorning,
  counter,
  done,
  hours,
  issue,
  kiosk,
  minutes,
  monday8,
  officer,
  type Story,
  system,
  tell,
  withOpen,
} from "./builders.ts";

const people = 30;
const standAtTheDoor = 12;

/** Numbers from 0 to 1, for each seed always the same. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** What somebody was told, and whether it came true. */
interface Told {
  /** Visits that had ended by then. */
  measured: number;
  isTrue: boolean;
}

interface Day {
  seen: Told[];
  evening: Story;
}

/** By the clock times and by the minutes that stand beside them. */
function isAsTold({ at, wait }: { at: number; wait: WaitRange }, calledAt: number): boolean {
  const window = callWindow(at, wait);
  const { fromMinutes, toMinutes } = windowMinutes(at, wait);
  const isInMinutes = at + minutes(fromMinutes) <= calledAt && calledAt <= at + minutes(toMinutes);
  return window.from <= calledAt && calledAt <= window.to && isInMinutes;
}

/** A day at one counter: twelve wait when it opens, the others come as the day goes on. */
function aDay(seed: number, visitMinutes: (random: () => number) => number, morning = aMorning()): Day {
  const [random, by, at1] = [dice(seed), officer(1), counter("1")];
  const told = new Map<TicketId, { at: number; wait: WaitRange; measured: number }>();
  const seen: Told[] = [];
  let story: Story = withOpen(morning, "1");
  let [came, visits, comesAt, freeAt] = [0, 0, story.now, story.now];
  const somebodyComes = () => {
    story = tell(story, { by: kiosk, command: issue("a"), at: comesAt });
    const [event] = story.last.ok ? story.last.events : [];
    if (event?.type === "ticketIssued" && event.wait)
      told.set(event.ticket, { at: comesAt, wait: event.wait, measured: visits });
    came++;
    comesAt += came < standAtTheDoor ? 0 : minutes(6 + 8 * random());
  };
  while (visits < people) {
    while (came < people && comesAt <= freeAt) somebodyComes();
    story = tell(story, { by, command: { type: "callNext", counter: at1 }, at: freeAt });
    if (!story.last.ok) {
      if (came === people) break;
      freeAt = comesAt;
      continue;
    }
    const [event] = story.last.events;
    const was = event?.type === "ticketCalled" ? told.get(event.ticket) : undefined;
    if (was) seen.push({ measured: was.measured, isTrue: isAsTold(was, freeAt) });
    freeAt += minutes(visitMinutes(random));
    story = tell(
      story,
      { by, command: { type: "startServing", counter: at1 } },
      { by, command: { type: "finish", counter: at1, outcome: done }, at: freeAt },
    );
    visits++;
  }
  return { seen, evening: story };
}

/** The office's setting says ten minutes for a visit. */
const halls: Record<string, (random: () => number) => number> = {
  "as the office set it": (random) => 5 + 10 * random(),
  "twice as slow as it set": (random) => 10 + 20 * random(),
  "three times as quick": (random) => 2 + 4 * random(),
  "most visits short and some very long": (random) => -10 * Math.log(1 - random()),
};

const seeds = Array.from({ length: 10 }, (_, index) => index + 1);
const hallOf = (name: string) => halls[name] ?? (() => 10);

/** Which share of those whose number was given after so many visits was called when they were told. */
function share(told: readonly Told[], least: number, most: number): number {
  const some = told.filter(({ measured }) => least <= measured && measured <= most);
  return some.filter(({ isTrue }) => isTrue).length / some.length;
}

/** The next working day, eight in the morning: 24 November is a day off in this office. */
function theMorningAfter({ evening }: Day, days = 2): Story {
  return tell(evening, { by: system, command: { type: "openDay" }, at: monday8 + hours(24 * days) });
}

describe("when a number is called lies within what its owner was told", () => {
  it.each(Object.keys(halls))("in a hall that works %s: for four of five once five visits have ended", (name) => {
    const all = seeds.flatMap((seed) => aDay(seed, hallOf(name)).seen);
    expect(share(all, 5, people)).toBeGreaterThanOrEqual(0.8);
    // The setting may be far off: after one visit this shows.
    expect(share(all, 1, 4)).toBeGreaterThanOrEqual(0.7);
  });

  it.each(Object.keys(halls))(
    "the morning after in a hall that works %s: for four of five before any visit",
    (name) => {
      const all = seeds.flatMap((seed) => {
        const first = aDay(seed, hallOf(name));
        return aDay(seed + 100, hallOf(name), theMorningAfter(first)).seen;
      });
      expect(share(all, 0, 0)).toBeGreaterThanOrEqual(0.8);
      expect(share(all, 1, 4)).toBeGreaterThanOrEqual(0.8);
      expect(share(all, 5, people)).toBeGreaterThanOrEqual(0.8);
    },
  );
});
