import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Office } from "#contract/office.ts";
import { availabilityOf } from "../../server/hall/availability.ts";
import {
  aMorning,
  anOffice,
  hours,
  issue,
  kiosk,
  minutes,
  monday8,
  type Story,
  servicesWith,
  supervisor,
  tell,
  withOpen,
  withWaiting,
} from "./builders.ts";

const available = ({ hall, now }: Story, id = "a") => {
  const service = hall.rules.office.services.find((known) => known.id === id);
  if (!service) throw new Error(`no service ${id}`);
  return availabilityOf(hall, service, now);
};
const at = (story: Story, now: number): Story => ({ ...story, now });
const asks = (story: Story, by = kiosk) => tell(story, { by, command: issue("a") }).last;
/** 16:30 of a Monday that is followed by a day off. */
const halfHourLeft = monday8 + hours(8.5);

/** Counter 1 alone serves service a, ten minutes a visit; so many wait. */
function waiting(people: number, change: Partial<Office> = {}): Story {
  const story = withWaiting(withOpen(aMorning(change), "1"), ...Array.from({ length: people }, () => "a"));
  return at(story, halfHourLeft);
}

describe("whether whoever comes now is served today", () => {
  it("yes, while those who wait take less than what is left of the day", () => {
    expect(available(waiting(1))).toEqual({ state: "yes" });
  });

  it("perhaps not, when the longest wait expected goes past closing: a number is given and it is said", () => {
    const story = waiting(3);
    expect(available(story)).toEqual({ state: "late" });
    expect(asks(story).ok).toBe(true);
  });

  it("no, when even the shortest does: a kiosk gives no number and says when to come, staff may", () => {
    const story = waiting(6);
    const opensOn = { day: "2026-11-25", near: "later" };
    expect(available(story)).toEqual({ state: "no", why: "tooLate", opensAt: "07:00", opensOn });
    expect(asks(story)).toMatchObject({ ok: false, code: "tooLateToday" });
    expect(asks(story, supervisor).ok).toBe(true);
  });

  it("perhaps not, where the office lets kiosks give numbers past closing", () => {
    const story = waiting(6, { hours: { ...anOffice().hours, ticketsPastClosing: true } });
    expect(available(story)).toEqual({ state: "late" });
    expect(asks(story).ok).toBe(true);
  });

  it("a lunch break is no time in which anybody is served", () => {
    const eleven = at(waiting(15), monday8 + hours(3));
    expect(available(eleven)).toEqual({ state: "yes" });
    // 195 minutes at most, and 240 of work are left; 105 at least, and at 15:30 it is 90.
    expect(available(at(eleven, monday8 + hours(7.5)))).toMatchObject({ why: "tooLate" });
  });

  it("where no counter serves it nobody knows, and numbers are given", () => {
    const nobody = at(withWaiting(aMorning(), "a", "a", "a", "a", "a", "a"), halfHourLeft);
    expect(available(nobody)).toEqual({ state: "yes" });
  });

  it("no, when today's numbers are given, until the next day of work", () => {
    const limited = withWaiting(aMorning({ services: servicesWith("a", { dailyLimit: 1 }) }), "a");
    expect(available(limited)).toMatchObject({ state: "no", why: "limit", opensAt: "07:00" });
    expect(available(limited, "b")).toEqual({ state: "yes" });
    expect(asks(limited)).toMatchObject({ ok: false, code: "limitReached" });
  });

  it("at lunch, in the evening and after the day was closed it says so, and when to come", () => {
    const morning = aMorning();
    expect(available(at(morning, monday8 + hours(4)))).toMatchObject({ why: "lunch", opensAt: "13:30" });
    expect(available(at(morning, monday8 + hours(10)))).toMatchObject({ why: "hours", opensAt: "07:00" });
    const closed = tell(morning, { by: supervisor, command: { type: "closeDay" } });
    expect(available(closed)).toMatchObject({ why: "dayClosed" });
  });

  it("by its own week, where a service has one", () => {
    const morning = [{ from: "08:30", to: "11:00" }];
    const week = { ...anOffice().hours.week, monday: morning, wednesday: morning };
    const own = aMorning({ services: servicesWith("a", { week }) });
    expect(available(at(own, monday8 + minutes(20)))).toEqual({ state: "yes" });
    const afternoon = at(own, monday8 + hours(4));
    expect(available(afternoon)).toMatchObject({ why: "hours", opensAt: "08:30", opensOn: { day: "2026-11-25" } });
    expect(asks(afternoon)).toMatchObject({ ok: false, code: "outsideHours" });
    expect(available(at(own, monday8 + hours(6)), "b")).toEqual({ state: "yes" });
  });

  it("what the button says is what the hub answers, at any moment of a day with any crowd", () => {
    const crowds = Array.from({ length: 12 }, (_, people) => waiting(people * 2));
    fc.assert(
      fc.property(fc.nat({ max: 11 }), fc.integer({ min: 30, max: 720 }), (crowd, minute) => {
        const story = at(crowds[crowd] ?? aMorning(), monday8 + minutes(minute));
        expect(asks(story).ok).toBe(available(story).state !== "no");
      }),
    );
  });
});
