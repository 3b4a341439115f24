import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { demonstrationOffice } from "../../../server/demonstration/office.ts";
import {
  addWorkingMinutes,
  isWorking,
  mayBeDue,
  nextWorkingMoment,
  workingMinutesBetween,
} from "../../../server/dossier/working-time/count.ts";
import { prepare, workingTimeOf } from "../../../server/dossier/working-time/working-time.ts";
import { anyTime, at, demonstrationCalendar, emptyWeek, local, moments, ready, workedMinute } from "./calendars.ts";

const office = ready(demonstrationCalendar);
const lengths = fc.oneof(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 0, max: 300_000 }));
const minute = 60_000;

describe("working time of the office", () => {
  it.each([
    ["2026-11-20 16:30", 8, "2026-11-23 16:30"],
    ["2026-11-23 10:00", 16, "2026-11-26 10:00"],
    ["2026-11-23 11:30", 1, "2026-11-23 14:30"],
    ["2026-11-23 12:00", 2, "2026-11-23 15:30"],
    ["2026-11-23 17:00", 8, "2026-11-25 17:00"],
    ["2026-11-21 09:00", 8, "2026-11-23 17:00"],
    ["2026-11-23 16:00", 4, "2026-11-25 10:00"],
    ["2026-11-23 05:00", 1, "2026-11-23 08:00"],
    ["2026-12-31 16:00", 2, "2027-01-04 08:00"],
    ["2027-02-04 17:00", 1, "2027-02-12 08:00"],
    ["2027-04-29 16:30", 1, "2027-05-04 07:30"],
  ])("from %s in %d hours is %s", (start, hours, due) => {
    expect(local(addWorkingMinutes(office, at(start), hours * 60))).toBe(due);
  });

  it("works on the Saturdays given for 2 January and 31 August 2026, and rests on those days", () => {
    expect(isWorking(office, at("2026-01-02 09:00"))).toBe(false);
    expect(isWorking(office, at("2026-01-10 09:00"))).toBe(true);
    expect(local(addWorkingMinutes(office, at("2026-08-21 16:00"), 120))).toBe("2026-08-22 08:00");
    expect(local(addWorkingMinutes(office, at("2026-08-28 16:00"), 120))).toBe("2026-09-03 08:00");
  });

  it("is at work from the first moment of a session up to its last, and may be due at that last one", () => {
    expect([at("2026-11-23 07:00"), at("2026-11-23 11:30") - 1].map((moment) => isWorking(office, moment))).toEqual([
      true,
      true,
    ]);
    expect(isWorking(office, at("2026-11-23 11:30"))).toBe(false);
    expect(mayBeDue(office, at("2026-11-23 11:30"))).toBe(true);
    expect(mayBeDue(office, at("2026-11-23 11:31"))).toBe(false);
    expect(local(nextWorkingMoment(office, at("2026-11-23 17:00")))).toBe("2026-11-25 07:00");
  });

  it("counts by a service's own week where it has one, on the office's days off", () => {
    const [service] = demonstrationOffice.services;
    if (!service) throw new Error("The demonstration has no service");
    const saturday = { ...demonstrationOffice.hours.week, saturday: [{ from: "07:00", to: "11:30" }] };
    const police = workingTimeOf(demonstrationOffice, { ...service, week: saturday });
    const own = workingTimeOf(demonstrationOffice, service);
    if (!police.ok || !own.ok) throw new Error("The demonstration has no hours");
    expect(local(addWorkingMinutes(police.time, at("2026-11-20 16:00"), 120))).toBe("2026-11-21 08:00");
    expect(local(addWorkingMinutes(own.time, at("2026-11-20 16:00"), 120))).toBe("2026-11-23 08:00");
    expect(isWorking(police.time, at("2027-02-06 08:00"))).toBe(false);
  });

  it("refuses a calendar by which no work would ever be done", () => {
    const never = { week: emptyWeek, closedDays: [], workedDays: [] };
    const saturday = { day: "2026-11-28", as: "monday" as const, name: { vi: "Làm bù", en: "Worked" } };
    const backwards = { ...never, week: { ...emptyWeek, monday: [{ from: "11:30", to: "07:00" }] } };
    for (const calendar of [never, { ...never, workedDays: [saturday] }, backwards]) {
      expect(prepare(calendar)).toEqual({ ok: false, why: "noHours" });
    }
  });

  it("takes the first of two worked days of one date, and rest for a date both off and worked, as the hall does", () => {
    const name = { vi: "Làm bù", en: "Worked" };
    const day = "2026-11-28";
    const half = { ...demonstrationCalendar.week, friday: [{ from: "07:00", to: "11:30" }] };
    const workedDays = [
      { day, as: "friday" as const, name },
      { day, as: "monday" as const, name },
    ];
    const twice = ready({ week: half, closedDays: [], workedDays });
    expect(isWorking(twice, at(`${day} 10:00`))).toBe(true);
    expect(isWorking(twice, at(`${day} 14:00`))).toBe(false);
    expect(isWorking(ready({ week: half, closedDays: [day], workedDays }), at(`${day} 10:00`))).toBe(false);
  });

  it("takes no length below zero or beyond all numbers", () => {
    for (const minutes of [-1, Number.NaN, Number.POSITIVE_INFINITY, 1e300]) {
      expect(() => addWorkingMinutes(office, at("2026-11-23 10:00"), minutes)).toThrow(RangeError);
    }
  });

  it("adds twenty thousand hours ten thousand times in less than a second of work", () => {
    const start = process.cpuUsage();
    for (let index = 0; index < 10_000; index += 1) {
      addWorkingMinutes(office, at("2026-11-23 10:00") + index * minute, 20_000 * 60);
    }
    expect(process.cpuUsage(start).user / 1_000).toBeLessThan(1_000);
  });
});

describe("working time of any calendar", () => {
  it("agrees with reading the calendar minute by minute", () => {
    fc.assert(
      fc.property(anyTime, moments, fc.integer({ min: 0, max: 4_000 }), ({ calendar, time }, moment, length) => {
        const start = Math.floor(moment / minute) * minute;
        let worked = 0;
        for (let step = 0; step < length; step += 1) if (workedMinute(calendar, start + step * minute)) worked += 1;
        expect(isWorking(time, start)).toBe(workedMinute(calendar, start));
        expect(workingMinutesBetween(time, start, start + length * minute)).toBe(worked);
      }),
    );
  });

  it("reaches the first moment by which so much has been worked, and that is never in rest", () => {
    fc.assert(
      fc.property(anyTime, moments, lengths, ({ time }, start, length) => {
        const due = addWorkingMinutes(time, start, length);
        expect(due).toBeGreaterThanOrEqual(start);
        expect(mayBeDue(time, due)).toBe(true);
        expect(workingMinutesBetween(time, start, due)).toBe(length);
        if (length > 0) expect(workingMinutesBetween(time, start, due - 1)).toBeLessThan(length);
      }),
    );
  });

  it("comes to the same whether added at once, in two parts or hour by hour", () => {
    fc.assert(
      fc.property(anyTime, moments, lengths, lengths, ({ time }, start, some, more) => {
        const inParts = addWorkingMinutes(time, addWorkingMinutes(time, start, some), more);
        expect(inParts).toBe(addWorkingMinutes(time, start, some + more));
      }),
    );
    fc.assert(
      fc.property(anyTime, moments, fc.integer({ min: 0, max: 200 }), ({ time }, start, hours) => {
        let due = addWorkingMinutes(time, start, 0);
        for (let hour = 0; hour < hours; hour += 1) due = addWorkingMinutes(time, due, 60);
        expect(due).toBe(addWorkingMinutes(time, start, hours * 60));
      }),
    );
  });

  it("is never earlier for a later start or a greater length", () => {
    fc.assert(
      fc.property(anyTime, moments, moments, lengths, lengths, ({ time }, one, other, some, more) => {
        const [early, late] = [Math.min(one, other), Math.max(one, other)];
        expect(addWorkingMinutes(time, early, some)).toBeLessThanOrEqual(addWorkingMinutes(time, late, some));
        expect(addWorkingMinutes(time, one, some)).toBeLessThanOrEqual(addWorkingMinutes(time, one, some + more));
        expect(workingMinutesBetween(time, late, early)).toBe(0 - workingMinutesBetween(time, early, late));
      }),
    );
  });
});
