import { describe, expect, it } from "vitest";
import { dayMs } from "#contract/calendar.ts";
import type { PriorityGroupId } from "#contract/ids.ts";
import { leaseSize } from "#contract/lease.ts";
import type { Print } from "#contract/ticket.ts";
import { withOffice } from "../../server/hall/hall.ts";
import { pendingPrints } from "../../server/hall/jobs.ts";
import { get } from "../../server/hall/ordered.ts";
import {
  agent,
  aMorning,
  anOffice,
  callAll,
  issue,
  kiosk,
  minutes,
  monday8,
  printingKiosk,
  type Story,
  supervisor,
  system,
  tell,
  today,
  withOpen,
} from "./builders.ts";
import { aDay, agentB, leased, leaseOf, monday, outcome, p1, p2, printers, taken, tuesday } from "./leasing.ts";

const printOf = ({ hall }: Story, label: string): Print | undefined => get(hall.tickets, today(label))?.print;

describe("a lease of numbers", () => {
  it("fills up what the kiosk holds, and one block follows on the other", () => {
    const story = leased(aDay());
    expect(story.last).toMatchObject({ events: [{ prefix: "Y", from: 1, to: leaseSize, printer: p2, day: monday }] });
    const more = tell(story, { by: agent, command: leaseOf(p1, 180) });
    expect(more.last).toMatchObject({ events: [{ prefix: "X", from: leaseSize + 1, to: 2 * leaseSize - 180 }] });
  });

  it("is for the printer's own agent alone, in an open day, with letters that no service has", () => {
    expect(outcome(tell(aDay(), { by: agentB, command: leaseOf(p1) }))).toBe("noAwayNumbers");
    expect(outcome(tell(aMorning(), { by: agent, command: leaseOf(p1) }))).toBe("noAwayNumbers");
    const clashing = { ...aDay(), hall: withOffice(aDay().hall, anOffice(printers("A"))) };
    expect(outcome(tell(clashing, { by: agent, command: leaseOf(p1) }))).toBe("noAwayNumbers");
    const closed = tell(aDay(), { by: supervisor, command: { type: "closeDay" } });
    expect(outcome(tell(closed, { by: agent, command: leaseOf(p1) }))).toBe("dayNotOpen");
    expect(outcome(tell(aDay(), { by: kiosk, command: leaseOf(p1) }))).toBe("notAllowed");
  });
});

describe("a lease of numbers of the next working day", () => {
  const opened = (story: Story, at: number) =>
    tell({ ...story, now: at }, { by: system, command: { type: "openDay" } });

  it("begins at one, is the day's first block when that day begins, and is of that day alone", () => {
    const before = tell(
      aDay(),
      { by: agent, command: leaseOf(p1) },
      { by: agent, command: leaseOf(p1, 0, tuesday) },
      { by: agentB, command: leaseOf(p2, 0, tuesday) },
      { by: agent, command: leaseOf(p1, 299, tuesday) },
    );
    expect(before.last).toMatchObject({ events: [{ day: tuesday, prefix: "X", from: 301, to: 301 }] });
    const began = opened(before, monday8 + dayMs);
    expect(outcome(began)).toEqual(["dayClosed", "dayOpened", "leasesCarried"]);
    const given = tell(began, {
      by: agent,
      command: taken(7, { day: tuesday, takenAt: monday8 + dayMs - minutes(30) }),
    });
    expect(outcome(given)).toEqual(["ticketIssued"]);
    expect(tell(given, { by: agent, command: leaseOf(p1, 0, tuesday) }).last).toMatchObject({
      events: [{ from: 302 }],
    });
    expect(outcome(tell(given, { by: agentB, command: taken(7, { day: tuesday }) }))).toEqual(["strayTold"]);
  });

  it("came at no time before its day", () => {
    const before = tell(aDay(), { by: agent, command: leaseOf(p1, 0, tuesday) });
    const began = opened(before, monday8 + dayMs);
    const given = tell(began, { by: agent, command: taken(1, { day: tuesday, takenAt: monday8 }) });
    expect(given.last).toMatchObject({ events: [{ taken: { at: Date.parse(`${tuesday}T00:00+07:00`) } }] });
  });

  it("is of the next day with hours, and of no other; also after today was closed by hand", () => {
    // Monday's office: Tuesday is a day off.
    const story = aMorning(printers());
    const wednesday = "2026-11-25" as typeof monday;
    expect(outcome(tell(story, { by: agent, command: leaseOf(p1, 0, tuesday) }))).toBe("dayNotOpen");
    expect(outcome(tell(story, { by: agent, command: leaseOf(p1, 0, wednesday) }))).toEqual(["numbersLeased"]);
    const closed = tell(story, { by: supervisor, command: { type: "closeDay" } });
    expect(outcome(tell(closed, { by: agent, command: leaseOf(p1, 0, wednesday) }))).toEqual(["numbersLeased"]);
    expect(outcome(tell(closed, { by: agent, command: leaseOf(p1) }))).toBe("dayNotOpen");
  });
});

describe("a number that a kiosk gave while the hub was away", () => {
  const back = (story = leased(aDay())): Story => ({ ...story, now: monday8 + minutes(60) });

  it("stands where its owner came, among those whom the hub gave numbers before and after", () => {
    const before = tell(aDay(), { by: kiosk, command: issue("a"), at: monday8 + minutes(1) });
    const away = tell(back(leased(before)), { by: kiosk, command: issue("a") });
    const told = tell(
      away,
      { by: agentB, command: taken(2, { printer: p2, prefix: "Y", takenAt: monday8 + minutes(7) }) },
      { by: agent, command: taken(3, { takenAt: monday8 + minutes(9) }) },
      { by: agent, command: taken(1, { takenAt: monday8 + minutes(5) }) },
      { by: agent, command: taken(2, { takenAt: monday8 + minutes(20), priority: "elderly" as PriorityGroupId }) },
    );
    expect(callAll(withOpen(told, "1"), "1")).toEqual(["X002", "A001", "X001", "Y002", "X003", "A002"]);
    expect(get(told.hall.tickets, today("X003"))).toMatchObject({
      issuedAt: monday8 + minutes(9),
      state: { state: "waiting" },
    });
  });

  it("is taken once, from a kiosk that had it, and from nobody else", () => {
    const story = back();
    const once = tell(story, { by: agent, command: taken(7) });
    expect(outcome(once)).toEqual(["ticketIssued"]);
    expect(outcome(tell(once, { by: agent, command: taken(7) }))).toBe("alreadyRecorded");
    expect(outcome(tell(story, { by: agentB, command: taken(7) }))).toEqual(["strayTold"]);
    expect(outcome(tell(story, { by: agent, command: taken(leaseSize + 1) }))).toEqual(["strayTold"]);
    expect(outcome(tell(story, { by: agent, command: taken(7, { prefix: "A" }) }))).toEqual(["strayTold"]);
    expect(outcome(tell(story, { by: agent, command: taken(7, { day: tuesday }) }))).toEqual(["strayTold"]);
  });

  it("is taken from the agent that got it also when the printer was given to another meanwhile", () => {
    const story = back();
    const moved = { ...story, hall: withOffice(story.hall, anOffice({ hardware: [] })) };
    expect(outcome(tell(moved, { by: agent, command: taken(7) }))).toEqual(["ticketIssued"]);
    expect(outcome(tell(moved, { by: agentB, command: taken(7) }))).toEqual(["strayTold"]);
  });

  it("came at no time when it could not have come, whatever the kiosk's clock said", () => {
    const story = back();
    const told = tell(
      story,
      { by: agent, command: taken(1, { takenAt: monday8 - dayMs }) },
      { by: agent, command: taken(2, { takenAt: story.now + dayMs }) },
    );
    expect(get(told.hall.tickets, today("X001"))?.issuedAt).toBe(monday8);
    expect(get(told.hall.tickets, today("X002"))?.issuedAt).toBe(story.now);
  });

  it("has the paper that the kiosk says, is not printed again, and may be where it failed", () => {
    const failed = { state: "failed", reason: "paperOut" } as const;
    const story = tell(
      back(),
      { by: agent, command: taken(1) },
      { by: agent, command: taken(2, { print: failed, copy: 2 }) },
    );
    expect(printOf(story, "X001")).toMatchObject({ state: "printed", copy: 1, printer: p1 });
    expect(printOf(story, "X002")).toMatchObject({ ...failed, copy: 2 });
    expect(pendingPrints(story.hall)).toEqual([]);
    const again = tell(story, { by: printingKiosk, command: { type: "printAgain", ticket: today("X002") } });
    expect(pendingPrints(again.hall)).toMatchObject([{ copy: 3, printer: p1 }]);
  });

  it("of a day that was closed meanwhile is on record, and waits for nobody", () => {
    const closed = tell(back(), { by: supervisor, command: { type: "closeDay" } });
    const story = tell(closed, { by: agent, command: taken(1) });
    expect(outcome(story)).toEqual(["ticketIssued", "ticketLapsed"]);
    expect(get(story.hall.tickets, today("X001"))?.state.state).toBe("lapsed");
  });

  it("of an earlier day is on record, and not in today's hall", () => {
    const later = tell({ ...leased(aDay()), now: monday8 + dayMs }, { by: system, command: { type: "openDay" } });
    const story = tell(later, { by: agent, command: taken(1) });
    expect(story.last).toMatchObject({ events: [{ type: "oldTicketRecorded", day: monday, label: "X001" }] });
    expect(get(story.hall.tickets, today("X001"))).toBeUndefined();
    // Those numbers are void today, and what another kiosk or a service has is nobody's to record.
    for (const more of [{ day: tuesday }, { prefix: "Y" }, { prefix: "A" }])
      expect(outcome(tell(later, { by: agent, command: taken(1, more) }))).toEqual(["strayTold"]);
  });
});
