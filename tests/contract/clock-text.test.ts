import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, nextMidnight } from "#contract/calendar.ts";
import { aroundText, clockText, dayText, momentOnPaper, written, writtenDue } from "#contract/clock-text.ts";
import { momentText, sayStatus } from "#contract/status-words.ts";
import { statusesOf } from "../voice/statuses.ts";

const moments = fc.integer({ min: Date.UTC(1975, 6), max: Date.UTC(2199, 0) });
const timeZone = "Asia/Ho_Chi_Minh";
const clock = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const day = new Intl.DateTimeFormat("en-GB", { timeZone, day: "2-digit", month: "2-digit", year: "numeric" });

describe("a day and a time of day as they are written", () => {
  it("are those of Asia/Ho_Chi_Minh, as time zone data has them", () => {
    fc.assert(
      fc.property(moments, (at) => {
        expect(clockText(at)).toBe(clock.format(at));
        expect(dayText(dayOf(at))).toBe(day.format(at));
        expect(momentOnPaper(at)).toBe(`${clock.format(at)} · ${day.format(at).slice(0, 5)}`);
        expect(written(at)).toEqual({ day: dayOf(at), clock: clock.format(at) });
      }),
    );
  });

  it("of a wait are two times of the clock, also over midnight", () => {
    expect(aroundText(Date.parse("2026-11-23T23:50:00+07:00"), { fromMinutes: 0, toMinutes: 20 })).toBe("23:50–00:10");
  });
});

describe("what is due", () => {
  it("by midnight is due on the day that ends, and at any other minute as every moment is", () => {
    fc.assert(
      fc.property(moments, (at) => {
        const midnight = nextMidnight(at);
        expect(writtenDue(midnight)).toEqual({ day: dayOf(at), clock: "24:00" });
        expect(writtenDue(midnight - 60_000)).toEqual(written(midnight - 60_000));
        expect(writtenDue(midnight + 60_000)).toEqual(written(midnight + 60_000));
      }),
    );
  });

  it("is told so to the citizen", () => {
    const due = Date.parse("2026-11-24T00:00:00+07:00");
    const [status] = statusesOf().filter(({ state, late }) => state === "handling" && !late);
    if (!status) throw new Error("no dossier is under way");
    expect(sayStatus({ ...status, due }, "vi").text[0]).toBe("Hẹn trả kết quả: 24:00, thứ Hai 23/11/2026.");
    expect(sayStatus({ ...status, due }, "en").text[0]).toContain("24:00, Monday 23/11/2026");
    expect(momentText(due, "vi")).toBe("00:00, thứ Ba 24/11/2026");
  });
});
