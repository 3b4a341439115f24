import { describe, expect, it } from "vitest";
import type { Dossier, DossierCommand, Intake } from "#contract/dossier.ts";
import { papersNow } from "../../../server/dossier/checklist/checklist.ts";
import { decide } from "../../../server/dossier/life/decide.ts";
import type { Circumstances } from "../../../server/dossier/life/decision.ts";
import { portalStatus } from "../../../server/dossier/life/portal-status.ts";
import { deadlineFor } from "../../../server/dossier/working-time/due.ts";
import { at, demonstrationCalendar, emptyWeek, local, ready } from "../working-time/calendars.ts";
import {
  aDraft,
  aSituation,
  aSoundIntake,
  asksFor,
  birth,
  columns,
  linked,
  noon,
  onTheWay,
  papers,
  reason,
  sensible,
  states,
  through,
  withTime,
} from "./builders.ts";

const fee = { amountVnd: 8_000, receiptNumber: null };
const setByProvince = withTime({ unit: "local" });
const accepts = (command: DossierCommand, dossier: Dossier, around: Circumstances) =>
  decide(command, dossier, around).ok;

describe("a reception", () => {
  const clockOf = (around: Circumstances, dossier = aDraft()) => through(dossier, around, sensible.receive).clock;

  it("promises by the procedure's time: three working days of eight hours", () => {
    const deadline = deadlineFor(ready(demonstrationCalendar), noon, birth.time);
    expect(clockOf(aSituation())).toEqual({ state: "running", deadline });
    expect(local(deadline?.due ?? 0)).toBe("2026-11-27 10:00");
    expect(clockOf(withTime({ unit: "sameDay" }))?.deadline.due).toBe(at("2026-11-23 17:00"));
    expect(clockOf(aSituation({ ...withTime({ unit: "sameDay" }), now: at("2026-11-23 15:01") }))?.deadline.due).toBe(
      at("2026-11-25 17:00"),
    );
  });

  it("takes a typed moment only where the province sets the time", () => {
    const typed = at("2026-11-30 10:00");
    expect(clockOf(setByProvince, asksFor({ dueTyped: typed }))?.deadline.due).toBe(typed);
    const own = clockOf(aSituation());
    expect(clockOf(aSituation(), asksFor({ dueTyped: typed }))).toEqual(own);
  });

  it("takes a fee that is owed, paid or waived as said", () => {
    const around = aSituation({ procedure: { ...birth, feeVnd: 8_000 } });
    for (const state of ["due", "paid", "exempt"] as const)
      expect(accepts(sensible.receive, asksFor({ fee: { ...fee, state } }), around)).toBe(true);
    const provinces = aSituation({ procedure: { ...birth, feeVnd: null } });
    expect(accepts(sensible.receive, asksFor({ fee: { ...fee, state: "none" } }), provinces)).toBe(true);
  });

  it("takes another amount than the published one where it was typed with that fee in sight, and none of a waived one", () => {
    const around = aSituation({ procedure: { ...birth, feeVnd: 2_000 } });
    const said = (change: Partial<Intake["fee"]>) => asksFor({ fee: { ...fee, state: "paid", ...change } });
    expect(accepts(sensible.receive, said({ typedFor: 2_000 }), around)).toBe(true);
    expect(accepts(sensible.receive, said({}), around)).toBe(false);
    expect(accepts(sensible.receive, said({ state: "exempt" }), around)).toBe(true);
  });

  it("takes a given code where no agency code is set", () => {
    const around = aSituation({ rules: { ...aSituation().rules, agencyCode: null } });
    expect(accepts(sensible.receive, asksFor({ givenCode: "g09.20-20260609-0092637" }), around)).toBe(true);
  });

  it("plans the way through the agencies, each due after the one before", () => {
    const { route } = onTheWay();
    expect(route.map(({ agency, handed, taken, done: end }) => [agency, handed, taken, end])).toEqual([
      ["UBND xã", null, null, null],
      ["Sở Tư pháp", null, null, null],
    ]);
    expect(route[1]?.due).toBeGreaterThan(route[0]?.due ?? Number.POSITIVE_INFINITY);
  });

  it("promises nothing for an agency whose time the province sets, nor for those after it", () => {
    const steps = linked.steps.map((step, index) =>
      index === 0 ? { ...step, time: { unit: "local" as const } } : step,
    );
    const { route } = through(aDraft(), aSituation({ procedure: { ...linked, steps } }), sensible.receive);
    expect(route.map(({ due }) => due)).toEqual([null, null]);
  });
});

describe("the way through the agencies", () => {
  it("is noted leg by leg: handed over, taken over, done early, on time or late", () => {
    const around = aSituation({ procedure: linked });
    const late = aSituation({ procedure: linked, now: at("2026-12-15 10:00") });
    const first = through(aDraft(), around, sensible.receive, sensible.handOver, sensible.takeOver);
    expect(first.state.state).toBe("handling");
    const second = through(first, late, sensible.handOver, sensible.takeOver);
    expect(second.route[0]?.done).toEqual({ at: late.now, punctuality: "late" });
    const end = through(second, late, sensible.finishHandling);
    expect(end.route[1]).toMatchObject({ taken: { receiver: "Lê Văn Cán" }, done: { punctuality: "late" } });
    const soon = through(first, around, sensible.handOver);
    expect(soon.route[0]?.done?.punctuality).toBe("early");
  });
});

describe("a supplement", () => {
  it("asked of a draft promises nothing and leaves it a draft", () => {
    const asked = through(aDraft(), aSituation(), sensible.askSupplement);
    expect([asked.state.state, asked.clock, asked.supplements, asked.revision]).toEqual(["draft", null, 0, 2]);
  });

  it("stops the clock, and its answer gives back the working time that was left", () => {
    const asked = through(states.received(), aSituation({ now: at("2026-11-24 10:00") }), sensible.askSupplement);
    expect(asked.clock).toMatchObject({ state: "stopped", since: at("2026-11-24 10:00") });
    const answered = through(asked, aSituation({ now: at("2026-11-25 10:00") }), sensible.answerSupplement);
    const before = states.received().clock?.deadline.due ?? 0;
    expect(answered.clock?.state).toBe("running");
    expect(answered.clock?.deadline.due).toBeGreaterThan(before);
    expect([answered.supplements, answered.state.state, answered.firstDue]).toEqual([1, "handling", before]);
  });

  it("keeps what was handed in first beside what came later, and counts a paper that was put right once", () => {
    const brought = [
      { component: "1", count: { original: 1, certified: 0, copy: 0 } },
      { component: "2", count: { original: 0, certified: 0, copy: 2 } },
    ];
    const at11 = at("2026-11-25 11:00");
    const answered = through(states.supplementAsked(), aSituation({ now: at11 }), {
      type: "answerSupplement",
      brought,
      reason: "đã ký lại",
    });
    expect(answered.intake.papers).toEqual(papers);
    expect(answered.supplied).toEqual([{ at: at11, brought, reason: "đã ký lại" }]);
    expect(papersNow(answered)).toEqual([papers[0], { component: "2", count: { original: 1, certified: 0, copy: 2 } }]);
  });

  it("goes on without a required paper for a reason, and then keeps the first hand-in as it was", () => {
    const answered = through(states.supplementAsked(), aSituation(), {
      type: "answerSupplement",
      brought: [],
      reason: "đã tra cứu được trên cơ sở dữ liệu",
    });
    expect([answered.state.state, papersNow(answered)]).toEqual(["handling", papers]);
  });
});

describe("a draft of an old version", () => {
  it("is received once it has taken over the newer one, and keeps it for ever", () => {
    const second = { ...birth, version: 2 };
    const around = aSituation({ procedure: second, inForce: 2 });
    const intake = aSoundIntake({ procedure: { code: birth.code, version: 2 } });
    const dossier = through(aDraft(), around, { type: "saveIntake", intake }, sensible.receive);
    const third = aSituation({ procedure: second, inForce: 3 });
    const done_ = through(dossier, third, sensible.finishHandling, sensible.returnResult);
    expect(done_.intake.procedure.version).toBe(2);
  });
});

describe("the ten statuses of the national portal", () => {
  it("are those of each state, with the fee and the moment of a refusal", () => {
    const owed = states.received();
    const withFee: Dossier = { ...owed, intake: { ...owed.intake, fee: { ...fee, state: "due" } } };
    const early = through(aDraft(), aSituation(), { type: "refuse", reason });
    expect(
      [...columns.map((state) => states[state]()), withFee, early].map((dossier) => portalStatus(dossier)),
    ).toEqual([1, 2, 4, 5, 9, 10, 8, 7, 8, 6, 3]);
  });
});

it("has no working time in a week without sessions", () => {
  expect(() => ready({ week: emptyWeek, closedDays: [] })).toThrow("noHours");
});
