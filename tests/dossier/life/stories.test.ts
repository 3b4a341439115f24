import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dossier, DossierCommand, DossierCommandType } from "#contract/dossier.ts";
import { decide } from "../../../server/dossier/life/decide.ts";
import type { Circumstances } from "../../../server/dossier/life/decision.ts";
import { possibleSteps } from "../../../server/dossier/life/possible.ts";
import { mayBeDue } from "../../../server/dossier/working-time/count.ts";
import { endOf } from "../../../server/intake/rows.ts";
import { anyTime, demonstrationCalendar, moments, ready } from "../working-time/calendars.ts";
import { aDraft, after, aSituation, aSoundIntake, birth, linked, reason, sensible, ticket } from "./builders.ts";

const time = fc.oneof(
  fc.constantFrom(birth.time, linked.time),
  fc.constant({ unit: "sameDay" as const }),
  fc.record({
    unit: fc.constantFrom("hour" as const, "workingDay" as const, "calendarDay" as const),
    value: fc.integer({ min: 1, max: 40 }),
  }),
);

/** Whatever an officer may ask for, sound or not. */
const anyCommand: fc.Arbitrary<DossierCommand> = fc.oneof(
  fc.constantFrom(...Object.values(sensible)),
  moments.map((until): DossierCommand => ({ type: "extend", until, reason })),
  fc.constantFrom<DossierCommand>(
    { type: "saveIntake", intake: aSoundIntake({ papers: [] }) },
    { type: "answerSupplement", brought: [], reason: "đã tra cứu được" },
    { type: "returnResult", by: "post", receiver: "x" },
    { type: "visit", ticket, purpose: "return" },
  ),
);

/** A dossier's way: what is asked for, and the moments at which it is. */
const story = fc.record({
  around: fc.record({
    calendar: fc.oneof(
      anyTime.map((any) => any.time),
      fc.constant(ready(demonstrationCalendar)),
    ),
    takes: time,
    linked: fc.boolean(),
    extensions: fc.nat(3),
  }),
  steps: fc.array(fc.tuple(anyCommand, fc.integer({ min: 0, max: 5 * 86_400_000 })), { maxLength: 30 }),
  begins: moments,
});

interface Moment {
  before: Dossier;
  after: Dossier;
  command: DossierCommand;
  around: Circumstances;
}

/** Every accepted step of a story. */
function told({ around, steps, begins }: typeof story extends fc.Arbitrary<infer Value> ? Value : never): Moment[] {
  const procedure = { ...(around.linked ? linked : birth), time: around.takes };
  const rules = { ...aSituation().rules, extensions: around.extensions };
  let now = begins;
  let dossier = aDraft();
  const accepted: Moment[] = [];
  for (const [command, pause] of [[{ type: "receive" }, 0] as const, ...steps]) {
    now += pause;
    const situation = aSituation({ now, procedure, rules, time: around.calendar });
    const decision = decide(command, dossier, situation);
    if (!decision.ok) continue;
    const before = dossier;
    dossier = after(dossier, decision.changes, now);
    accepted.push({ before, after: dossier, command, around: situation });
  }
  return accepted;
}

const holds = (check: (moment: Moment) => void) =>
  fc.assert(
    fc.property(story, (one) => {
      for (const moment of told(one)) check(moment);
    }),
    { numRuns: 300 },
  );

describe("in any story of a dossier", () => {
  it("each change makes one revision, and nothing is lost of the trips and extensions so far", () => {
    holds(({ before, after: now }) => {
      expect(now.revision).toBeGreaterThan(before.revision);
      expect(now.visits.slice(0, before.visits.length)).toEqual(before.visits);
      expect(now.extensions.slice(0, before.extensions.length)).toEqual(before.extensions);
    });
  });

  it("what has ended stays ended: only trips are still noted", () => {
    holds(({ before, after: now, command }) => {
      if (endOf(before) === null) return;
      expect(command.type).toBe("visit");
      expect(now.state).toEqual(before.state);
    });
  });

  it("a received dossier keeps its reception, its intake but for papers, and its first promise", () => {
    holds(({ before, after: now }) => {
      if (before.received === null) return;
      expect([now.received, now.firstDue]).toEqual([before.received, before.firstDue]);
      expect({ ...now.intake, papers: [] }).toEqual({ ...before.intake, papers: [] });
    });
  });

  it("a promise is made with the reception, never for a time of rest", () => {
    holds(({ after: { received, clock }, around }) => {
      expect(clock === null).toBe(received === null);
      if (clock && around.time) expect(mayBeDue(around.time, clock.deadline.due)).toBe(true);
    });
  });

  it("the clock stands exactly while a supplement is awaited, and until the end of what ended so", () => {
    holds(({ after: { clock, state } }) => {
      if (state.state === "supplementAsked") expect(clock?.state).toBe("stopped");
      if (["received", "handling", "resultReady", "returned"].includes(state.state))
        expect(clock?.state).toBe("running");
    });
  });

  it("a promise never comes nearer", () => {
    holds(({ before, after: now }) => {
      if (before.clock && now.clock) expect(now.clock.deadline.due).toBeGreaterThanOrEqual(before.clock.deadline.due);
    });
  });

  it("it is extended no more often than the rules allow, each time to a later moment", () => {
    holds(({ after: { extensions }, around: { rules } }) => {
      expect(extensions.length).toBeLessThanOrEqual(rules.extensions);
      for (const { from, to } of extensions) expect(to).toBeGreaterThan(from);
    });
  });

  it("its way skips no agency: each has handed, taken and done only after the one before", () => {
    holds(({ after: { route } }) => {
      const stages = route.flatMap(({ handed, taken, done }, index) => [
        handed?.at ?? null,
        taken?.at ?? null,
        index === route.length - 1 ? null : (done?.at ?? null),
      ]);
      const reached = stages.slice(0, -1).indexOf(null);
      const ahead = reached < 0 ? [] : stages.slice(reached);
      expect(ahead.every((at) => at === null)).toBe(true);
      const behind = stages.slice(0, reached < 0 ? -1 : reached).map((at) => at ?? 0);
      expect(behind).toEqual(behind.toSorted((a, b) => a - b));
    });
  });

  it("a result is there only after the last agency had it", () => {
    holds(({ after: { state, route } }) => {
      if (state.state === "resultReady" || state.state === "returned")
        expect(route.every(({ taken, done }) => taken !== null && done !== null)).toBe(true);
    });
  });

  it("whatever is accepted had been offered, and whatever is offered is accepted with sensible contents", () => {
    const completed = new Set<DossierCommandType>(["receive"]);
    holds(({ before, after: now, command, around }) => {
      if (command.type !== "visit") expect(possibleSteps(before, around)).toContain(command.type);
      for (const type of possibleSteps(now, around)) {
        const from = now.clock?.deadline.due ?? 0;
        const later = { ...sensible.extend, until: nextWorking(around, Math.max(from, around.now)) };
        const decision = decide(type === "extend" ? later : sensible[type], now, around);
        // A draft may lack what `obstacle` names; saving the sound intake is among its steps.
        if (completed.has(type)) continue;
        expect([type, decision.ok]).toEqual([type, true]);
      }
    });
  });
});

/** Some moment of work after this one. */
function nextWorking({ time: calendar }: Circumstances, from: number): number {
  for (let at = from + 60_000; ; at += 60_000) if (calendar && mayBeDue(calendar, at)) return at;
}

it("a draft is received as soon as its sound intake is saved, whatever it lacked", () => {
  const around = aSituation();
  const saved = decide(sensible.saveIntake, aDraft(aSoundIntake({ papers: [], applicants: [] })), around);
  expect(saved.ok).toBe(true);
  const dossier = after(aDraft(), saved.ok ? saved.changes : []);
  expect(decide(sensible.receive, dossier, around).ok).toBe(true);
});
