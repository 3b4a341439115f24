import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayMs } from "#contract/calendar.ts";
import type { Command } from "#contract/commands.ts";
import type { HallEvent } from "#contract/events.ts";
import type { CommandId, Day, DeviceId, HardwareId, PriorityGroupId } from "#contract/ids.ts";
import { leaseSize, type ReportTaken } from "#contract/lease.ts";
import type { Office } from "#contract/office.ts";
import type { Print } from "#contract/ticket.ts";
import { evolve } from "../../server/hall/evolve.ts";
import { withOffice } from "../../server/hall/hall.ts";
import { pendingPrints } from "../../server/hall/jobs.ts";
import { get } from "../../server/hall/ordered.ts";
import { stationView, timetable } from "../../server/hall/views/station.ts";
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
  service,
  supervisor,
  system,
  tell,
  today,
  withOpen,
} from "./builders.ts";

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const monday = "2026-11-23" as Day;
/** Two kiosks: the hub's own agent has the letter X, agent b the letter Y. */
const agentB: typeof agent = { ...agent, name: "b", device: id(0xb0) as DeviceId };
const p1 = "p1" as HardwareId;
const p2 = "p2" as HardwareId;
const printers = (x = "X"): Partial<Office> => ({
  hardware: [
    {
      kind: "printer",
      id: p1,
      name: "1",
      connection: { kind: "virtual" },
      model: "epson-text",
      paper: "80mm",
      awayPrefix: x,
    },
    {
      kind: "printer",
      id: p2,
      name: "2",
      agent: "b",
      connection: { kind: "virtual" },
      model: "epson-text",
      paper: "80mm",
      awayPrefix: "Y",
    },
  ],
});
const aDay = () => aMorning({ ...printers(), hours: { ...anOffice().hours, ticketsOutsideHours: true } });

const leaseOf = (printer: HardwareId, held = 0): Command => ({ type: "leaseNumbers", printer, held });
const leased = (story: Story) => tell(story, { by: agent, command: leaseOf(p1) }, { by: agentB, command: leaseOf(p2) });

function taken(number: number, more: Partial<ReportTaken> = {}): ReportTaken {
  return {
    type: "reportTaken",
    printer: p1,
    day: monday,
    prefix: "X",
    number,
    service: service("a"),
    procedure: null,
    priority: null,
    language: "vi",
    takenAt: monday8 + minutes(number),
    asked: id(number) as CommandId,
    copy: 1,
    print: { state: "printed" },
    ...more,
  };
}

const outcome = ({ last }: Story) => (last.ok ? last.events.map(({ type }) => type) : last.code);
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
    expect(outcome(tell(story, { by: agentB, command: taken(7) }))).toBe("notLeased");
    expect(outcome(tell(story, { by: agent, command: taken(leaseSize + 1) }))).toBe("notLeased");
    expect(outcome(tell(story, { by: agent, command: taken(7, { prefix: "A" }) }))).toBe("notLeased");
    expect(outcome(tell(story, { by: agent, command: taken(7, { day: "2026-11-24" as Day }) }))).toBe("notLeased");
  });

  it("is taken from the agent that got it also when the printer was given to another meanwhile", () => {
    const story = back();
    const moved = { ...story, hall: withOffice(story.hall, anOffice({ hardware: [] })) };
    expect(outcome(tell(moved, { by: agent, command: taken(7) }))).toEqual(["ticketIssued"]);
    expect(outcome(tell(moved, { by: agentB, command: taken(7) }))).toBe("notLeased");
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
    const tuesday = tell({ ...leased(aDay()), now: monday8 + dayMs }, { by: system, command: { type: "openDay" } });
    const story = tell(tuesday, { by: agent, command: taken(1) });
    expect(story.last).toMatchObject({ events: [{ type: "oldTicketRecorded", day: monday, label: "X001" }] });
    expect(get(story.hall.tickets, today("X001"))).toBeUndefined();
    // Those numbers are void today, and what another kiosk or a service has is nobody's to record.
    expect(outcome(tell(tuesday, { by: agent, command: taken(1, { day: "2026-11-24" as Day }) }))).toBe("notLeased");
    expect(outcome(tell(tuesday, { by: agent, command: taken(1, { prefix: "Y" }) }))).toBe("notLeased");
    expect(outcome(tell(tuesday, { by: agent, command: taken(1, { prefix: "A" }) }))).toBe("notLeased");
  });
});

describe("for any order of leases, numbers, reports, changed settings and days", () => {
  const step = fc.oneof(
    fc.record({
      do: fc.constant("lease" as const),
      kiosk: fc.boolean(),
      held: fc.integer({ min: 0, max: leaseSize - 1 }),
    }),
    fc.record({ do: fc.constant("issue" as const), service: fc.constantFrom("a", "b", "c") }),
    fc.record({
      do: fc.constant("tell" as const),
      kiosk: fc.boolean(),
      number: fc.integer({ min: 1, max: 900 }),
      stranger: fc.boolean(),
    }),
    fc.constant({ do: "rename" as const }),
    fc.constant({ do: "day" as const }),
  );

  it("no number is in two leases, or in a lease and in the ordinary numbering, or given twice; and replay says the same", () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 80 }), (random) => {
        let story = aDay();
        const start = story.hall;
        const told: HallEvent[] = [];
        const inLease = new Set<string>();
        const given = new Set<string>();
        const doubled: string[] = [];
        let renamed = false;
        for (const one of random) {
          const day = story.hall.day.state === "none" ? monday : story.hall.day.day;
          story = next(story, one, day);
          for (const event of story.last.ok ? story.last.events : []) follow(event, day);
        }
        expect(doubled).toEqual([]);
        const { rules: _rules, ...replayed } = told.reduce(evolve, start);
        const { rules: _same, ...lived } = story.hall;
        expect(JSON.stringify(replayed)).toBe(JSON.stringify(lived));

        function next(before: Story, one: (typeof random)[number], day: Day): Story {
          const later = { ...before, now: before.now + minutes(1) };
          switch (one.do) {
            case "lease":
              return tell(later, { by: one.kiosk ? agent : agentB, command: leaseOf(one.kiosk ? p1 : p2, one.held) });
            case "issue":
              return tell(later, { by: kiosk, command: issue(one.service) });
            case "tell": {
              const { kiosk: first, number, stranger } = one;
              const command = taken(number, { day, prefix: first ? "X" : "Y", printer: first ? p1 : p2 });
              return tell(later, { by: first !== stranger ? agent : agentB, command });
            }
            case "rename": {
              // A service gets the very letter that is leased: its numbers must go on behind the leased ones.
              renamed = !renamed;
              const office = anOffice({ ...printers(), hours: start.rules.office.hours });
              const services = office.services.map((each, at) =>
                at === 0 && renamed ? { ...each, prefix: "X" } : each,
              );
              return {
                ...later,
                hall: withOffice(later.hall, { ...office, services }),
                last: { ok: true, events: [] },
              };
            }
            case "day":
              return tell({ ...later, now: later.now + dayMs }, { by: system, command: { type: "openDay" } });
            default:
              return one satisfies never;
          }
        }

        function follow(event: HallEvent, day: Day): void {
          told.push(event);
          if (event.type === "numbersLeased") {
            for (let number = event.from; number <= event.to; number += 1) {
              const one = `${event.day} ${event.prefix} ${number}`;
              if (inLease.has(one) || given.has(one)) doubled.push(one);
              inLease.add(one);
            }
          }
          if (event.type !== "ticketIssued") return;
          const one = `${day} ${event.prefix} ${event.number}`;
          if (given.has(one) || inLease.has(one) !== (event.taken !== undefined)) doubled.push(one);
          given.add(one);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe("what a kiosk is told for when the hub is away", () => {
  it("has the letters, every change of the hours on that day, and how many numbers are left", () => {
    const office = anOffice(printers());
    const services = office.services.map((each, at) => (at === 0 ? { ...each, dailyLimit: 2 } : each));
    const { hall } = tell(aMorning({ ...printers(), services }), { by: supervisor, command: issue("a") });
    const known = {
      openings: [],
      available: [{ service: service("a"), available: [], left: null }],
      paper: {} as never,
    };
    expect(stationView(hall, "c", known)).toBeNull();
    expect(stationView(hall, null, known)).toMatchObject({
      office: "dong-hai",
      day: monday,
      printer: p1,
      prefix: "X",
      services: [{ service: "a", left: 1 }],
    });
    expect(stationView(hall, "b", known)).toMatchObject({ printer: p2, prefix: "Y" });
  });

  it("says from which minute on what is open, until the day is over", () => {
    const at = (clock: string) => Date.parse(`${monday}T${clock}+07:00`);
    const { openings, available } = timetable(aMorning(printers()).hall);
    expect(openings.map(({ from, is }) => [from, is.state])).toEqual([
      [at("00:00"), "closed"],
      [at("06:45"), "open"],
      [at("11:30"), "closed"],
      [at("13:15"), "open"],
      [at("17:00"), "closed"],
    ]);
    expect(available[0]?.available.map(({ from, is }) => [from, is.state])).toEqual(
      openings.map(({ from, is }) => [from, is.state === "open" ? "yes" : "no"]),
    );
  });
});
