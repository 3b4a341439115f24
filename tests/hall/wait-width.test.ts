import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectedWait } from "../../server/hall/wait.ts";
import {
  aMorning,
  counter,
  done,
  issue,
  kiosk,
  minutes,
  officer,
  type Story,
  service,
  tell,
  withOpen,
  withWaiting,
} from "./builders.ts";
import { type HallPlan, officeOf, simulate, skewed, type Told } from "./simulated-hall.ts";

/** A service's visits are often half as long again as set, or two thirds of it, and one visit of fifteen takes twice what is usual. */
const alone: HallPlan = {
  services: { a: 10 },
  counters: { 1: "a" },
  factor: skewed(0.4),
  length: skewed(0.6),
  atTheDoor: 8,
  people: 30,
  load: 0.9,
  closing: {},
  lunch: null,
};
const sharing: HallPlan = {
  ...alone,
  services: { a: 12, b: 7, c: 20, d: 10 },
  counters: { 1: "abc", 2: "bcd", 3: "abcd" },
  atTheDoor: 12,
  people: 60,
};
const six: HallPlan = {
  ...sharing,
  counters: { 1: "abcd", 2: "abcd", 3: "abcd", 4: "abcd", 5: "abcd", 6: "abcd" },
  atTheDoor: 20,
  people: 90,
};

const mean = (figures: readonly number[]) => figures.reduce((sum, each) => sum + each, 0) / figures.length;
const widthOf = ({ wait }: Told) => wait.toMinutes - wait.fromMinutes;
const widths = (told: readonly Told[]) => told.map(widthOf).toSorted((one, other) => one - other);

/** How what was told came true, and how wide it was beside what people really waited. */
function judged(told: readonly Told[]) {
  const waited = mean(told.map((one) => one.waited));
  const all = widths(told);
  return {
    came: mean(told.map(({ isTrue }) => Number(isTrue))),
    width: mean(all) / waited,
    widest: (all[Math.floor(all.length * 0.95)] ?? 0) / waited,
  };
}

const daysOf = (plan: HallPlan, first: number, days: number) =>
  Array.from({ length: days }, (_, day) => simulate(plan, first + day)).flat();
const first = fc.nat(1_000_000);
/** People of each hall, in as many days as that takes. */
const asked = 2_700;
/** What is told is a matter of chance: these days are the same each time, and were not chosen. */
const runs = { seed: 20_261_122, numRuns: 2 };

const none = ({ ended }: Told) => ended === 0;
const few = ({ ended }: Told) => 0 < ended && ended < 5;
const many = ({ ended }: Told) => ended >= 5;

/** At most so wide, and one of twenty wider than that: as many times what people wait. */
interface Width {
  width: number;
  widest: number;
}
const halls: readonly [string, HallPlan, { few: Width; many: Width }][] = [
  ["one counter, one service", alone, { few: { width: 1.1, widest: 2.4 }, many: { width: 1.09, widest: 2.9 } }],
  [
    "three counters that share four services",
    sharing,
    { few: { width: 0.95, widest: 1.4 }, many: { width: 1.05, widest: 2.3 } },
  ],
  [
    "six counters that all serve all four",
    six,
    { few: { width: 0.8, widest: 1.1 }, many: { width: 0.95, widest: 1.8 } },
  ],
  [
    "three of which one closes for the day",
    { ...sharing, closing: { 3: 70 } },
    { few: { width: 1.05, widest: 1.5 }, many: { width: 0.85, widest: 2 } },
  ],
  [
    "three that go for lunch",
    { ...sharing, people: 90, lunch: { from: 210, to: 330 } },
    { few: { width: 0.95, widest: 1.4 }, many: { width: 0.92, widest: 2.15 } },
  ],
];

describe("the range that people are told", () => {
  it.each(halls)("is true for four of five and not needlessly wide: %s", (_name, plan, most) => {
    fc.assert(
      fc.property(first, (from) => {
        // That a counter is going to close, nobody knows when the number is given.
        const told = daysOf(plan, from, asked / plan.people).filter(({ isCrossed }) => !isCrossed);
        const [atFirst, soon, later] = [none, few, many].map((when) => judged(told.filter(when)));
        // What the office set may be far off, and of the first visits it is the short ones that have ended.
        expect(atFirst?.came).toBeGreaterThanOrEqual(0.7);
        expect(soon?.came).toBeGreaterThanOrEqual(0.75);
        expect(soon?.width).toBeLessThanOrEqual(most.few.width);
        expect(soon?.widest).toBeLessThanOrEqual(most.few.widest);
        expect(later?.came).toBeGreaterThanOrEqual(0.8);
        expect(later?.width).toBeLessThanOrEqual(most.many.width);
        expect(later?.widest).toBeLessThanOrEqual(most.many.widest);
      }),
      runs,
    );
  });
});

/** Three counters that share all; two visits of service a, of so many minutes, have ended. */
function afterTwo(lengths: readonly number[], isBusy: boolean): Story {
  const all = ["1", "2", "3"];
  const counters = Object.fromEntries(all.map((id) => [id, "abcd"]));
  const open = withOpen(aMorning(officeOf({ services: sharing.services, counters })), ...all);
  const begin = (story: Story, id: string): Story =>
    tell(
      story,
      { by: kiosk, command: issue("a") },
      { by: officer(Number(id)), command: { type: "callNext", counter: counter(id) } },
      { by: officer(Number(id)), command: { type: "startServing", counter: counter(id) } },
    );
  const measured = lengths.reduce((story, each) => {
    const begun = begin(story, "1");
    const command = { type: "finish" as const, counter: counter("1"), outcome: done };
    return tell(begun, { by: officer(1), command, at: begun.now + minutes(each) });
  }, open);
  return isBusy ? all.reduce(begin, measured) : measured;
}

describe("the range after two visits at counters that share their services", () => {
  const told = (story: Story) => expectedWait(story.hall, service("a"), null);
  const two = fc.tuple(fc.integer({ min: 1, max: 240 }), fc.integer({ min: 1, max: 240 }));

  it("is soon where nobody waits and a counter is free, however long they took", () => {
    fc.assert(
      fc.property(two, (lengths) => {
        expect(told(afterTwo(lengths, false))).toEqual({ fromMinutes: 0, toMinutes: 5 });
      }),
    );
  });

  it("ends within two visits as the office set them where nobody waits, all counters are busy and one visit was not ended", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 15 }),
        fc.integer({ min: 40, max: 240 }),
        fc.boolean(),
        (one, other, first) => {
          const lengths = first ? [one, other] : [other, one];
          expect(told(afterTwo(lengths, true))?.toMinutes).toBeLessThanOrEqual(25);
        },
      ),
    );
  });

  it("is of minutes and not of hours where one took a minute, another was forgotten, and eight wait", () => {
    const waiting = withWaiting(afterTwo([1, 180], true), ..."abcdabcd");
    expect(told(waiting)).toEqual({ fromMinutes: 25, toMinutes: 60 });
  });
});
