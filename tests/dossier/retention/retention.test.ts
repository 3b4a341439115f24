import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayMs, dayOf } from "#contract/calendar.ts";
import {
  eraseBefore,
  type Retention,
  visitsKeptFrom,
  withoutContacts,
} from "../../../server/dossier/retention/retention.ts";
import { anIntake, aParty } from "./people.ts";

const at = (local: string) => Date.parse(`${local}+07:00`);
const rules: Retention = { draftDays: 30, contactDays: 90, endedYears: 5 };

describe("what may be erased", () => {
  it("is counted in whole days of the office", () => {
    for (const now of ["2026-11-22T00:00:00", "2026-11-22T10:00:00", "2026-11-22T23:59:59"]) {
      expect(eraseBefore(rules, at(now))).toEqual({
        drafts: at("2026-10-23T00:00:00"),
        contacts: at("2026-08-24T00:00:00"),
        ended: at("2021-11-22T00:00:00"),
        cards: "2026-11-22",
      });
    }
  });

  it("counts years by the calendar, also from 29 February", () => {
    expect(eraseBefore(rules, at("2028-02-29T09:00:00")).ended).toBe(at("2023-02-28T00:00:00"));
    expect(eraseBefore({ ...rules, endedYears: 4 }, at("2028-02-29T09:00:00")).ended).toBe(at("2024-02-29T00:00:00"));
  });

  it("is never anything of the days that are kept, and never less than a moment before", () => {
    const kept = fc.record({
      draftDays: fc.nat(4_000),
      contactDays: fc.nat(4_000),
      endedYears: fc.nat(100),
    });
    const moment = fc.integer({ min: at("2026-01-01T00:00:00"), max: at("2199-12-31T00:00:00") });
    fc.assert(
      fc.property(kept, moment, fc.nat(3 * dayMs), (retention, now, later) => {
        const { drafts, contacts, ended, cards } = eraseBefore(retention, now);
        expect(drafts).toBeLessThanOrEqual(now - retention.draftDays * dayMs);
        expect(drafts).toBeGreaterThan(now - (retention.draftDays + 1) * dayMs);
        expect(contacts).toBeGreaterThan(now - (retention.contactDays + 1) * dayMs);
        expect(ended).toBeLessThanOrEqual(now - retention.endedYears * 365 * dayMs);
        expect(cards).toBe(dayOf(now));
        expect(eraseBefore(retention, now + later).ended).toBeGreaterThanOrEqual(ended);
      }),
    );
  });
});

describe("visits", () => {
  it("are kept for whole days of so many years, three where the settings say nothing", () => {
    expect(visitsKeptFrom(undefined, at("2026-11-23T23:59:59"))).toBe("2023-11-23");
    expect(visitsKeptFrom({ keepYears: 1 }, at("2026-11-24T00:00:00"))).toBe("2025-11-24");
    expect(visitsKeptFrom({ keepYears: 1 }, at("2028-02-29T12:00:00"))).toBe("2027-02-28");
  });
});

describe("contacts that have served", () => {
  const one = aParty("001190000017");
  const other = aParty("001190000018", "Trần Thị Bình");

  it("go from everybody in the intake, and nothing else does", () => {
    const left = withoutContacts(anIntake([one, other], aParty("001190000019")));
    expect(JSON.stringify(left)).not.toMatch(/@example|"09\d+"/);
    expect(left).toEqual({
      ...anIntake([one, other], aParty("001190000019")),
      notifyPhone: null,
      applicants: [one, other].map((party) => ({ ...party, phone: null, email: null })),
      representative: { ...aParty("001190000019"), phone: null, email: null },
    });
  });

  it("go once: an intake without any is left as it is", () => {
    const left = withoutContacts(anIntake([one]));
    expect(withoutContacts(left)).toBe(left);
    expect(withoutContacts(anIntake([one])).representative).toBeNull();
  });
});
