import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { HallEvent } from "#contract/events.ts";
import { evolve } from "../../server/hall/evolve.ts";
import { emptyHall, withOffice } from "../../server/hall/hall.ts";
import { put, values } from "../../server/hall/ordered.ts";
import { expectedWait } from "../../server/hall/wait.ts";
import {
  aMorning,
  anOffice,
  counter,
  done,
  hours,
  issue,
  kiosk,
  minutes,
  monday8,
  officer,
  type Story,
  service,
  servicesWith,
  system,
  tell,
  withOpen,
} from "./builders.ts";

/** So many visits at counter 1, each of these minutes. */
function visits(story: Story, count: number, each: number): Story {
  const [by, at1] = [officer(1), counter("1")];
  return Array.from({ length: count }).reduce<Story>((before) => {
    const begun = tell(
      before,
      { by: kiosk, command: issue("a") },
      { by, command: { type: "callNext", counter: at1 } },
      { by, command: { type: "startServing", counter: at1 } },
    );
    const at = begun.now + minutes(each);
    return tell(begun, { by, command: { type: "finish", counter: at1, outcome: done }, at });
  }, story);
}

const daysLater = (story: Story, days: number) =>
  tell(story, { by: system, command: { type: "openDay" }, at: monday8 + hours(24 * days) });

/** What somebody is told with ten before them, nothing having been measured on that day. */
function toldToTheEleventh(morning: Story): string {
  const waiting = Array.from({ length: 10 }).reduce<Story>(
    (before) => tell(before, { by: kiosk, command: issue("a") }),
    withOpen(morning, "1"),
  );
  const wait = expectedWait(waiting.hall, service("a"), null);
  return `${wait?.fromMinutes}–${wait?.toMinutes}`;
}

const bySetting = "65–145";
const slowMonday = visits(withOpen(aMorning(), "1"), 6, 20);

describe("how long visits took on the days before", () => {
  it.each([
    ["two days later", daysLater(slowMonday, 2), "170–240"],
    ["fourteen days later still", daysLater(slowMonday, 14), "170–240"],
    ["fifteen days later no more", daysLater(slowMonday, 15), bySetting],
    ["over days on which nobody came", daysLater(daysLater(slowMonday, 2), 4), "170–240"],
    ["over such days no longer than otherwise", daysLater(daysLater(slowMonday, 9), 18), bySetting],
    ["where four visits say too little", daysLater(visits(withOpen(aMorning(), "1"), 4, 20), 2), bySetting],
    [
      "where four visits of a later day say too little",
      daysLater(visits(withOpen(daysLater(slowMonday, 2), "1"), 4, 5), 3),
      "170–240",
    ],
    [
      "where a later day had enough of them",
      daysLater(visits(withOpen(daysLater(slowMonday, 2), "1"), 5, 5), 3),
      "40–60",
    ],
  ])("are what the first of a day are told: %s", (_when, morning, told) => {
    expect(toldToTheEleventh(morning)).toBe(told);
  });

  it("are not those of one visit that nobody ended for three hours", () => {
    const forgotten = visits(visits(withOpen(aMorning(), "1"), 7, 10), 1, 180);
    expect(toldToTheEleventh(daysLater(forgotten, 2))).toBe("100–155");
  });

  it("are not those of a day's first visit that nobody ended for two hours", () => {
    const forgotten = visits(visits(withOpen(aMorning(), "1"), 1, 120), 7, 10);
    expect(toldToTheEleventh(daysLater(forgotten, 2))).toBe("90–175");
  });

  it("count less than the day's own: after a dozen visits they are nearly forgotten", () => {
    const wednesday = visits(withOpen(daysLater(slowMonday, 2), "1"), 12, 10);
    const wait = expectedWait(
      Array.from({ length: 10 }).reduce<Story>((before) => tell(before, { by: kiosk, command: issue("a") }), wednesday)
        .hall,
      service("a"),
      null,
    );
    expect(wait?.fromMinutes).toBeLessThan(110);
    expect(wait?.toMinutes).toBeLessThan(160);
  });

  it("are read again from the day's own entries, as a hub does that starts in the morning", () => {
    const wednesday = daysLater(slowMonday, 2);
    const events = wednesday.last.ok ? wednesday.last.events : [];
    const first = events.findIndex((event) => event.type === "dayOpened");
    const kept: typeof events = JSON.parse(JSON.stringify(events.slice(first)));
    const replayed = kept.reduce(evolve, { ...emptyHall(anOffice()), seq: wednesday.hall.seq - kept.length });
    expect([...values(replayed.usualPace)]).toEqual([...values(wednesday.hall.usualPace)]);
    expect(toldToTheEleventh({ ...wednesday, hall: replayed })).toBe("170–240");
  });

  it("are not kept of a service that is there no more", () => {
    const office = anOffice();
    const without = {
      ...office,
      services: office.services.filter(({ id }) => id !== "a"),
      counters: office.counters.filter(({ id }) => id === "3").map((one) => ({ ...one, alsoServes: [] })),
      procedures: [],
    };
    const wednesday = daysLater({ ...slowMonday, hall: withOffice(slowMonday.hall, without) }, 2);
    expect(wednesday.last.ok && wednesday.last.events.map(({ type }) => type)).not.toContain("paceCarried");
  });
});

const setTo = (minutesPerVisit: number) => servicesWith("a", { minutesPerVisit });

/** An administrator writes another figure into the settings of service a. */
const corrected = (story: Story, minutesPerVisit: number): Story => ({
  ...story,
  hall: withOffice(story.hall, anOffice({ services: setTo(minutesPerVisit) })),
});

describe("a figure that an administrator corrects", () => {
  /** So few minutes that whoever comes before lunch may be served that day, or they get no number. */
  const setting = fc.integer({ min: 1, max: 30 });
  /** All of them before lunch. */
  const measures = fc.array(fc.integer({ min: 1, max: 13 }), { maxLength: 7 });
  const workingDays = fc.constantFrom(2, 3, 4, 7, 14);
  const worked = (story: Story, each: readonly number[]) => each.reduce((now, took) => visits(now, 1, took), story);

  it("counts as in an office that never had another one, whatever was measured beside the old", () => {
    fc.assert(
      fc.property(setting, measures, measures, workingDays, (figure, before, after, days) => {
        fc.pre(figure !== 10);
        const monday = worked(withOpen(aMorning(), "1"), before);
        const fresh = withOpen(aMorning({ services: setTo(figure) }), "1");
        const fromNow = corrected(monday, figure);
        const overnight = withOpen(corrected(daysLater(monday, days), figure), "1");
        const atNight = withOpen(daysLater(corrected(monday, figure), days), "1");
        const expected = toldToTheEleventh(worked(fresh, after));
        for (const story of [fromNow, overnight, atNight])
          expect(toldToTheEleventh(worked(story, after))).toBe(expected);
      }),
      { numRuns: 60 },
    );
  });

  it("is overruled by what is measured beside it, on the days after too", () => {
    const wednesday = visits(withOpen(corrected(daysLater(slowMonday, 2), 40), "1"), 6, 5);
    expect(toldToTheEleventh(daysLater(wednesday, 3))).toBe("40–60");
  });

  it("and set back before a visit has ended takes nothing away", () => {
    const wednesday = daysLater(slowMonday, 2);
    expect(toldToTheEleventh(corrected(corrected(wednesday, 40), 10))).toBe("170–240");
  });

  it("counts the same in a hub that starts after it: what was measured before is not taken for measured beside it", () => {
    const told: HallEvent[] = [];
    let story = withOpen(aMorning(), "1");
    const start = story.hall;
    for (const command of [
      issue("a"),
      { type: "callNext" as const, counter: counter("1") },
      { type: "startServing" as const, counter: counter("1") },
      { type: "finish" as const, counter: counter("1"), outcome: done },
    ]) {
      const by = command.type === "issueTicket" ? kiosk : officer(1);
      story = tell(story, { by, command, at: story.now + minutes(7) });
      if (story.last.ok) told.push(...story.last.events);
    }
    const restarted = told.reduce(evolve, withOffice(start, anOffice({ services: setTo(40) })));
    expect(toldToTheEleventh({ ...story, hall: restarted })).toBe(toldToTheEleventh(corrected(story, 40)));
    expect(toldToTheEleventh({ ...story, hall: restarted })).toBe("265–575");
  });

  it("takes nothing away that an older journal tells of, which does not say beside what it was measured", () => {
    const wednesday = daysLater(slowMonday, 2);
    const usualPace = [...values(wednesday.hall.usualPace)].reduce(
      (all, { setMinutes: _, ...pace }) => put(all, pace.service, pace),
      wednesday.hall.usualPace,
    );
    expect(toldToTheEleventh({ ...wednesday, hall: { ...wednesday.hall, usualPace } })).toBe("170–240");
  });
});
