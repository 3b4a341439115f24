import { describe, expect, it } from "vitest";
import { dayMs } from "#contract/calendar.ts";
import type { CommandId, PriorityGroupId, ServiceId } from "#contract/ids.ts";
import type { ReportTaken } from "#contract/lease.ts";
import { get } from "../../server/hall/ordered.ts";
import { officerView } from "../../server/hall/views/officer.ts";
import {
  agent,
  callAll,
  issue,
  kiosk,
  minutes,
  monday8,
  officer,
  type Story,
  system,
  tell,
  today,
  withOpen,
} from "./builders.ts";
import { aDay, agentB, id, leaseOf, outcome, p1, p2, taken, tuesday } from "./leasing.ts";

/** At nine a hub is back that knows nothing of a lease: its records were put back to last night's. */
const forgetful = (): Story => ({ ...aDay(), now: monday8 + minutes(60) });
const told = (story: Story, ...numbers: ReportTaken[]) =>
  numbers.reduce((before, command) => tell(before, { by: agent, command }), story);
const admit = (number: number) =>
  ({ by: officer(1), command: { type: "admitStray", stray: id(number) as CommandId } }) as const;
const dismiss = (number: number) =>
  ({ by: officer(1), command: { type: "dismissStray", stray: id(number) as CommandId } }) as const;

const surroundings = {
  now: monday8 + minutes(61),
  conditions: new Map(),
  ignoredKeys: new Map(),
  pairedAgents: new Set<string>(),
  silentScreens: [],
  unshown: [],
  faults: [],
  demonstration: false,
};
const shown = ({ hall }: Story) =>
  officerView(hall, surroundings, officer(1), () => null).strays.map(({ label, kiosk, at, isFree }) => [
    label,
    kiosk,
    at,
    isFree,
  ]);

describe("a number that somebody holds from a kiosk, and no lease covers", () => {
  it("is told to staff with its kiosk and its time until somebody has seen it, also on the days after", () => {
    const story = told(forgetful(), taken(7), taken(3));
    expect(shown(story)).toEqual([
      ["X003", "Máy in 1", monday8 + minutes(3), true],
      ["X007", "Máy in 1", monday8 + minutes(7), true],
    ]);
    const seen = tell(story, dismiss(3));
    expect(outcome(seen)).toEqual(["strayEnded"]);
    const later = tell({ ...seen, now: monday8 + dayMs }, { by: system, command: { type: "openDay" } });
    expect(outcome(later)).toEqual(["dayClosed", "dayOpened", "straysCarried"]);
    expect(shown(later)).toEqual([["X007", "Máy in 1", monday8 + minutes(7), false]]);
    expect(outcome(tell(later, dismiss(3)))).toBe("noSuchStray");
  });

  it("waits as itself where its owner came, with the paper it has, where nobody else has that number", () => {
    const before = tell(aDay(), { by: kiosk, command: issue("a"), at: monday8 + minutes(1) });
    const after = told(
      tell(before, { by: kiosk, command: issue("a"), at: monday8 + minutes(60) }),
      taken(9),
      taken(12, { priority: "elderly" as PriorityGroupId }),
      taken(5),
    );
    const story = tell(after, admit(9), admit(12), admit(5));
    expect(outcome(story)).toEqual(["ticketIssued", "strayEnded"]);
    expect(get(story.hall.tickets, today("X009"))?.print).toMatchObject({ state: "printed", printer: p1 });
    expect(callAll(withOpen(story, "1"), "1")).toEqual(["X012", "A001", "X005", "X009", "A002"]);
    expect(shown(story)).toEqual([]);
  });

  it("is a number of its service, on a paper of its own, where another kiosk may give that number, or it is another day's", () => {
    const story = told(
      tell(forgetful(), { by: agentB, command: leaseOf(p2) }),
      taken(4, { prefix: "Y" }),
      taken(5, { day: tuesday }),
    );
    expect(shown(story).map(([label, , , isFree]) => [label, isFree])).toEqual([
      ["Y004", false],
      ["X005", false],
    ]);
    const admitted = tell(story, admit(4), admit(5));
    expect(get(admitted.hall.tickets, today("A001"))).toMatchObject({
      effective: monday8 + minutes(4),
      print: { state: "pending", printer: p1 },
    });
    expect(get(admitted.hall.tickets, today("A002"))).toMatchObject({ effective: monday8 + minutes(60) });
    const own = tell(admitted, {
      by: agentB,
      command: taken(4, { prefix: "Y", printer: p2, asked: id(44) as CommandId }),
    });
    expect(outcome(own)).toEqual(["ticketIssued"]);
    expect(get(own.hall.tickets, today("Y004"))).toBeDefined();
  });

  it("waits once, however often it is told and let in, and nobody else gets its number", () => {
    const story = told(forgetful(), taken(7));
    expect(outcome(told(story, taken(7)))).toBe("alreadyRecorded");
    const once = tell(story, admit(7));
    expect(outcome(tell(once, admit(7)))).toBe("noSuchStray");
    expect(outcome(told(once, taken(7)))).toBe("alreadyRecorded");
    expect(tell(once, { by: agent, command: leaseOf(p1) }).last).toMatchObject({ events: [{ from: 8 }] });
    const twin = tell(told(once, taken(7, { asked: id(70) as CommandId })), admit(70));
    expect(twin.last).toMatchObject({ events: [{ label: "A001" }, { as: today("A001") }] });
  });

  it("is counted with all others, of which the fifty that came first are shown", () => {
    const story = told(forgetful(), ...Array.from({ length: 60 }, (_, at) => taken(60 - at)));
    const view = officerView(story.hall, surroundings, officer(1), () => null);
    expect([view.strays.length, view.strays[0]?.label, view.strayCount]).toEqual([50, "X001", 60]);
  });

  it("is passed over when its kiosk asks for numbers before anybody has let its owner in, who keeps their paper", () => {
    const story = told(forgetful(), taken(7), taken(9, { prefix: "Y" }));
    const leased = tell(story, { by: agent, command: leaseOf(p1) });
    expect(leased.last).toMatchObject({ events: [{ prefix: "X", from: 8 }] });
    expect(shown(leased)[0]).toMatchObject(["X007", "Máy in 1", monday8 + minutes(7), true]);
    expect(get(tell(leased, admit(7)).hall.tickets, today("X007"))).toBeDefined();
    // Not for what one kiosk says of another's letters.
    expect(tell(story, { by: agentB, command: leaseOf(p2) }).last).toMatchObject({
      events: [{ prefix: "Y", from: 1 }],
    });
  });

  it("is let in with all others of today in one step, each where its owner came, as if one by one", () => {
    const story = told(
      tell(forgetful(), { by: agentB, command: leaseOf(p2) }),
      taken(8),
      taken(4, { prefix: "Y" }),
      taken(6),
      taken(6, { asked: id(60) as CommandId }),
      taken(5, { day: tuesday }),
    );
    const view = officerView(story.hall, surroundings, officer(1), () => null);
    expect([view.strayCount, view.straysToAdmit]).toEqual([5, 4]);
    const all = tell(story, { by: officer(1), command: { type: "admitStrays" } });
    const each = tell(story, admit(4), admit(6), admit(60), admit(8));
    expect(all.hall).toEqual(each.hall);
    expect(callAll(withOpen(all, "1"), "1")).toEqual(["A001", "X006", "A002", "X008"]);
    expect(shown(all).map(([label]) => label)).toEqual(["X005"]);
    expect(outcome(tell(all, { by: officer(1), command: { type: "admitStrays" } }))).toBe("noSuchStray");
  });

  it("stays with staff where its service is gone, and keeps no other one out", () => {
    const story = told(forgetful(), taken(7), taken(9, { service: "gone" as ServiceId }));
    const all = tell(story, { by: officer(1), command: { type: "admitStrays" } });
    expect(outcome(all)).toEqual(["ticketIssued", "strayEnded"]);
    expect(shown(all).map(([label]) => label)).toEqual(["X009"]);
  });

  it("does not wait on a day that is closed, and nobody but staff says what becomes of it", () => {
    const story = told(forgetful(), taken(7));
    const closed = tell(story, { by: system, command: { type: "closeDay" } });
    expect(outcome(tell(closed, admit(7)))).toBe("dayNotOpen");
    expect(outcome(tell(closed, { by: officer(1), command: { type: "admitStrays" } }))).toBe("dayNotOpen");
    for (const by of [agent, kiosk]) {
      expect(outcome(tell(story, { ...admit(7), by }))).toBe("notAllowed");
      expect(outcome(tell(story, { ...dismiss(7), by }))).toBe("notAllowed");
      expect(outcome(tell(story, { by, command: { type: "admitStrays" } }))).toBe("notAllowed");
    }
  });
});
