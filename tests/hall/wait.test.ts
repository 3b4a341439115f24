import { describe, expect, it } from "vitest";
import type { Command } from "#contract/commands.ts";
import { pendingPrints } from "../../server/hall/jobs.ts";
import { get } from "../../server/hall/ordered.ts";
import { statusOf } from "../../server/hall/views/kiosk.ts";
import { expectedWait } from "../../server/hall/wait.ts";
import {
  aMorning,
  counter,
  done,
  issue,
  minutes,
  officer,
  printingKiosk,
  type Story,
  service,
  tell,
  today,
  withOpen,
  withWaiting,
} from "./builders.ts";

const waitOf = (story: Story, label: string) => {
  const ticket = get(story.hall.tickets, today(label));
  const status = ticket && statusOf(story.hall, ticket);
  return status?.state === "waiting" ? [status.ahead, status.wait?.fromMinutes, status.wait?.toMinutes] : null;
};

describe("the expected wait", () => {
  it("is unknown while no counter serves, rather than made up", () => {
    expect(expectedWait(aMorning().hall, service("a"), null)).toBeNull();
  });

  it("counts those ahead and not the ticket itself", () => {
    const story = withOpen(withWaiting(aMorning(), "a", "a", "a"), "1");
    expect(waitOf(story, "A001")).toEqual([0, 0, 5]);
    expect(waitOf(story, "A002")).toEqual([1, 0, 20]);
    expect(waitOf(story, "A003")).toEqual([2, 10, 35]);
  });

  it("says the same on the kiosk's screen and on the paper", () => {
    const story = tell(withOpen(withWaiting(aMorning(), "a", "a"), "1"), { by: printingKiosk, command: issue("a") });
    const [event] = story.last.ok ? story.last.events : [];
    const [print] = pendingPrints(story.hall);
    expect(event).toMatchObject({ type: "ticketIssued", ahead: print?.ahead, wait: print?.wait });
  });

  it("is shared by all counters that serve, and grows with their other services", () => {
    const alone = withOpen(withWaiting(aMorning(), "a", "a", "a", "a"), "1");
    const two = withOpen(alone, "2");
    const from = (story: Story) => expectedWait(story.hall, service("a"), null)?.fromMinutes ?? 0;
    expect(from(two)).toBeLessThan(from(alone));
  });

  it("follows what the hall measures", () => {
    const one = officer(1);
    const at1 = counter("1");
    const steps: Command[] = [
      { type: "callNext", counter: at1 },
      { type: "startServing", counter: at1 },
    ];
    let story = withOpen(withWaiting(aMorning(), ..."aaaaaaaaaa".split("")), "1");
    const before = expectedWait(story.hall, service("a"), null);
    for (let visit = 0; visit < 5; visit++) {
      story = tell(story, ...steps.map((command) => ({ by: one, command })));
      story = tell(story, {
        by: one,
        command: { type: "finish", counter: at1, outcome: done },
        at: story.now + minutes(30),
      });
      story = tell(story, { by: printingKiosk, command: issue("a") });
    }
    expect(expectedWait(story.hall, service("a"), null)?.toMinutes).toBeGreaterThan(before?.toMinutes ?? 0);
  });
});

describe("the width of the expected wait", () => {
  /** Eight visits at counter 1, of these minutes each in turn, and ten people who wait. */
  function waitAfter(...lengths: number[]) {
    let story = withOpen(withWaiting(aMorning(), ..."a".repeat(18)), "1");
    for (let visit = 0; visit < 8; visit++) {
      const [by, at1] = [officer(1), counter("1")];
      story = tell(story, { by, command: { type: "callNext", counter: at1 } });
      story = tell(story, { by, command: { type: "startServing", counter: at1 } });
      const at = story.now + minutes(lengths[visit % lengths.length] ?? 0);
      story = tell(story, { by, command: { type: "finish", counter: at1, outcome: done }, at });
    }
    const { fromMinutes, toMinutes } = expectedWait(story.hall, service("a"), null) ?? { fromMinutes: 0, toMinutes: 0 };
    return { fromMinutes, toMinutes, width: toMinutes - fromMinutes };
  }

  it("is a share of the setting, and what visits usually differ by, while nothing is measured", () => {
    const story = withOpen(withWaiting(aMorning(), ..."a".repeat(10)), "1");
    expect(expectedWait(story.hall, service("a"), null)).toEqual({ fromMinutes: 65, toMinutes: 145 });
  });

  it("comes from this hall's own last visits: alike, it is narrow; each another, it is wide", () => {
    const alike = waitAfter(10);
    const mixed = waitAfter(2, 18);
    expect(alike.width).toBeLessThan(60);
    expect(mixed.width).toBeGreaterThan(alike.width);
    expect(alike.fromMinutes).toBeLessThanOrEqual(100);
    expect(alike.toMinutes).toBeGreaterThanOrEqual(100);
  });

  it("is never a promise to the minute", () => {
    expect(waitAfter(10).width).toBeGreaterThanOrEqual(20);
  });
});
