import { describe, expect, it } from "vitest";
import { evolve } from "../../server/hall/evolve.ts";
import { emptyHall, withOffice } from "../../server/hall/hall.ts";
import { values } from "../../server/hall/ordered.ts";
import { expectedWait } from "../../server/hall/wait.ts";
import {
  aMorning,
  anOffice,
  counter,
  hours,
  issue,
  kiosk,
  minutes,
  monday8,
  officer,
  type Story,
  service,
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
    return tell(begun, { by, command: { type: "finish", counter: at1, outcome: "done" as never }, at });
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

const bySetting = "70–130";
const slowMonday = visits(withOpen(aMorning(), "1"), 6, 20);

describe("how long visits took on the days before", () => {
  it.each([
    ["two days later", daysLater(slowMonday, 2), "170–230"],
    ["fourteen days later still", daysLater(slowMonday, 14), "170–230"],
    ["fifteen days later no more", daysLater(slowMonday, 15), bySetting],
    ["over days on which nobody came", daysLater(daysLater(slowMonday, 2), 4), "170–230"],
    ["over such days no longer than otherwise", daysLater(daysLater(slowMonday, 9), 18), bySetting],
    ["where four visits say too little", daysLater(visits(withOpen(aMorning(), "1"), 4, 20), 2), bySetting],
    [
      "where four visits of a later day say too little",
      daysLater(visits(withOpen(daysLater(slowMonday, 2), "1"), 4, 5), 3),
      "170–230",
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
    expect(toldToTheEleventh(daysLater(forgotten, 2))).toBe("90–160");
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
    expect(toldToTheEleventh({ ...wednesday, hall: replayed })).toBe("170–230");
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
