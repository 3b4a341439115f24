import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dueSoon, soonBefore } from "../../server/dossier/working-time/lateness.ts";
import type { WorkingTime } from "../../server/dossier/working-time/working-time.ts";
import { papers, sensible } from "../dossier/life/builders.ts";
import { aParty } from "../dossier/retention/people.ts";
import { anyTime, at, moments } from "../dossier/working-time/calendars.ts";
import { aDesk, type Desk, hoa, linkedCode } from "./desk.ts";

const an = aParty("001190000017");
const lists = ["drafts", "open", "dueSoon", "late", "supplement", "ready"] as const;

describe("what is due soon", () => {
  it("is all that is due before one moment, which working time tells", () => {
    const hours = fc.oneof(fc.constantFrom(0, 4, 16), fc.double({ min: 0, max: 60, noNaN: true }));
    fc.assert(
      fc.property(anyTime, moments, moments, hours, ({ time }, now, due, dueSoonHours) => {
        const calendar: WorkingTime = { ...time, rules: { ...time.rules, dueSoonHours } };
        expect(due < soonBefore(calendar, now)).toBe(dueSoon(calendar, due, now) !== "notYet");
      }),
      { numRuns: 2_000 },
    );
  });

  it("ends at that very moment", () => {
    fc.assert(
      fc.property(anyTime, moments, fc.integer({ min: -2, max: 2 }), ({ time }, now, beside) => {
        const due = soonBefore(time, now) + beside;
        expect(dueSoon(time, due, now) === "notYet").toBe(beside >= 0);
      }),
    );
  });
});

/** Dossiers of two procedures, one of a service with hours of its own, received all through three weeks. */
async function aBusyDesk(): Promise<Desk> {
  const desk = await aDesk();
  const { office } = desk.settings;
  const [first] = office.services;
  if (!first) throw new Error("no service");
  const short = office.hours.week.monday.slice(0, 1);
  const week = {
    ...office.hours.week,
    monday: short,
    tuesday: short,
    wednesday: short,
    thursday: short,
    friday: short,
  };
  desk.settings.office = {
    ...office,
    services: office.services.map((service) => (service.id === first.id ? { ...service, week } : service)),
    procedures: office.procedures.map((each) =>
      each.code.startsWith("1.001193") ? { ...each, service: first.id } : each,
    ),
  };
  for (let count = 0; count < 60; count += 1) {
    desk.clock.now = at("2026-11-23 08:00") + count * 4 * 3_600_000;
    const linked = count % 3 === 0 ? { procedure: { code: linkedCode, version: 1 }, papers } : {};
    const { id, revision } = await desk.received(an, linked);
    if (count % 7 === 0)
      await desk.ask(id, revision, { ...sensible.askSupplement, lacks: [...sensible.askSupplement.lacks] });
    if (count % 11 === 0) await desk.ask(id, revision, { type: "startHandling" });
    if (count % 13 === 0) await desk.ask(id, revision, { type: "stop", reason: "không giải quyết" });
    if (count % 9 === 0) await desk.draft(an);
  }
  return desk;
}

describe("lists and figures", () => {
  it("agree with each other and with the urgency of every dossier, at any moment", async () => {
    const { intake, clock } = await aBusyDesk();
    const begin = clock.now;
    const everything = await intake.list("open", 500);
    expect(everything.length).toBeGreaterThan(40);
    const seenUrgencies = new Set<string>();
    for (let later = 0; later < 40; later += 1) {
      clock.now = begin + later * 5 * 3_600_000;
      const open = await intake.list("open", 500);
      const counts = await intake.counts();
      for (const name of lists) expect([name, (await intake.list(name, 500)).length]).toEqual([name, counts[name]]);
      const ids = async (name: "late" | "dueSoon") => (await intake.list(name, 500)).map(({ id }) => id).sort();
      const urgent = (...those: string[]) =>
        open
          .filter(({ urgency }) => urgency && those.includes(urgency))
          .map(({ id }) => id)
          .sort();
      expect(await ids("late")).toEqual(urgent("late"));
      expect(await ids("dueSoon")).toEqual(urgent("soon", "today"));
      for (const { urgency } of open) if (urgency) seenUrgencies.add(urgency);
      const [pressing] = await intake.pressing();
      const of = (...those: string[]) => urgent(...those).length;
      const figures = { officer: hoa.account, late: of("late"), today: of("today"), soon: of("soon") };
      expect(pressing ?? { officer: hoa.account, late: 0, today: 0, soon: 0 }).toEqual(figures);
    }
    expect([...seenUrgencies].sort()).toEqual(["late", "notYet", "soon", "today"]);
  });

  it("begin with the soonest, page by page, and a pile of late ones hides nothing", async () => {
    const { intake, clock, received } = await aDesk();
    for (let count = 0; count < 8; count += 1) await received(an);
    clock.now = at("2026-12-14 10:00");
    for (let count = 0; count < 5; count += 1) await received(an);
    clock.now = at("2026-12-16 10:00");
    expect((await intake.list("late", 3)).map(({ urgency }) => urgency)).toEqual(["late", "late", "late"]);
    // All five are due at one moment: pages of two must bring each once.
    for (const limit of [1, 2, 3, 5]) {
      const found = await intake.list("dueSoon", limit);
      expect(new Set(found.map(({ id }) => id)).size).toBe(limit);
    }
  });
});
