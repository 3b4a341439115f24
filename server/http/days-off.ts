import { z } from "zod";
import { dayOf } from "#contract/calendar.ts";
import { DaysOffReport, mostCalendarBytes } from "#contract/days-off.ts";
import { Problem } from "#contract/people.ts";
import type { App } from "./app.ts";
import type { HttpParts } from "./parts.ts";
import { adminOnly, whoAsks } from "./who-asks.ts";

/** Days off and worked days from a calendar file: looked through first, which changes nothing; then applied, all or nothing. */
export function daysOffRoute(app: App, { accounts, now, ownOffice, changeOffice, log }: HttpParts): void {
  // No form of another site can send this type without asking first.
  app.addContentTypeParser("text/calendar", { parseAs: "buffer" }, (_request, body, done) => done(null, body));

  app.post(
    "/api/settings/days-off",
    {
      // A byte too many reaches the reader, which says so in words.
      bodyLimit: mostCalendarBytes + 1,
      // Asked before the file is taken in: nobody else may fill the memory.
      onRequest: async (request) => {
        await whoAsks(request, accounts, adminOnly);
      },
      schema: {
        querystring: z.strictObject({ apply: z.enum(["yes", "no"]).default("no") }),
        body: z.instanceof(Uint8Array),
        consumes: ["text/calendar"],
        response: { 200: DaysOffReport, 413: Problem },
      },
    },
    async (request) => {
      // Loaded when it is needed, once or twice a year.
      const { compareDays } = await import("../import/icalendar/days-off.ts");
      const { withDays } = await import("../import/icalendar/icalendar.ts");
      const office = ownOffice();
      const { report, read } = compareDays(request.body, office.hours, dayOf(now()));
      if (request.query.apply === "no" || report.state === "bad" || !read) return report;
      const saved = await changeOffice((before) => ({ ...before, hours: withDays(before.hours, read) }));
      if (saved.ok) {
        log.warn({ days: report.days.length }, "days off were taken over from a calendar file");
        return { ...report, state: "applied" as const };
      }
      const faults = saved.faults.map((fault) => {
        return {
          line: 0,
          column: "office.json",
          given: "",
          problem: { vi: fault.vi.slice(0, 400), en: fault.en.slice(0, 400) },
        };
      });
      return { state: "bad" as const, faults, left: report.left };
    },
  );
}
