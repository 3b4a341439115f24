import { z } from "zod";
import { BookingListReport, type ListedBooking, mostListBytes } from "#contract/booking-import.ts";
import type { ImportFault } from "#contract/catalogue-import.ts";
import { Problem } from "#contract/people.ts";
import { refusals } from "#contract/refusals.ts";
import { momentText } from "#contract/status-words.ts";
import type { EpochMs, Text } from "#contract/text.ts";
import { actorOfPerson } from "../auth/actor.ts";
import type { TriedBooking } from "../hub/booking-list.ts";
import type { App } from "./app.ts";
import type { HttpParts } from "./parts.ts";
import { adminOnly, whoAsks } from "./who-asks.ts";

/** Rows that are booked at a time, in their order: they share one write to the disk, and whoever presses has a turn in between. */
const portion = 40;

/**
 * A list of appointments that a portal handed out: looked through first, which changes nothing; then booked, and only when every
 * row can be. The same list again books nothing twice.
 */
export function bookingListRoute(app: App, { hub, accounts, languages, ownOffice, log }: HttpParts): void {
  // No form of another site can send this type without asking first.
  app.addContentTypeParser("text/csv", { parseAs: "buffer" }, (_request, body, done) => done(null, body));

  app.post(
    "/api/bookings/list",
    {
      // A byte too many reaches the reader, which says so in words.
      bodyLimit: mostListBytes + 1,
      // Asked before the file is taken in: nobody else may fill the memory.
      onRequest: async (request) => {
        await whoAsks(request, accounts, adminOnly);
      },
      schema: {
        querystring: z.strictObject({ apply: z.enum(["yes", "no"]).default("no") }),
        body: z.instanceof(Uint8Array),
        consumes: ["text/csv"],
        response: { 200: BookingListReport, 413: Problem },
      },
    },
    async (request): Promise<BookingListReport> => {
      const by = actorOfPerson(await whoAsks(request, accounts, adminOnly));
      // Loaded when it is needed, once a day at most.
      const { readList } = await import("../import/appointments/read-list.ts");
      const say = await import("../import/appointments/say.ts");
      const list = await readList(request.body, { services: ownOffice().services, languages: languages.offered() });
      const tried = await hub.bookings.tryList(list.rows, by);
      const faults = [...list.faults, ...tried.flatMap((one) => faultOf(one, say))];
      const booked = new Set(tried.filter(({ is }) => is.kind === "known" && is.isOpen));
      const rows = () =>
        tried.flatMap((one) => rowOf(one, () => (booked.has(one) ? hub.bookings.codeOf(one.booking) : null)));
      if (faults.length > 0) return { state: "bad", rows: rows(), faults: faults.toSorted((a, b) => a.line - b.line) };
      if (request.query.apply === "no") return { state: "checked", rows: rows(), left: [] };

      const left: ImportFault[] = [];
      const wishes = tried.flatMap((one) => (one.is.kind === "new" ? [{ one, message: one.is.message }] : []));
      for (let from = 0; from < wishes.length; from += portion) {
        const some = wishes.slice(from, from + portion);
        const replies = await Promise.all(some.map(({ message }) => hub.ask(message, by)));
        for (const [at, { one }] of some.entries()) {
          const reply = replies[at];
          if (reply?.ok) booked.add(one);
          else if (reply) left.push(...refused(one, refusals[reply.refusal.code]));
        }
      }
      log.warn({ booked: booked.size, left: left.length }, "appointments were taken over from a list");
      return { state: "applied", rows: rows(), left };
    },
  );
}

/** @param codeOf of an appointment that is booked */
function rowOf(tried: TriedBooking, codeOf: (one: TriedBooking) => string | null): ListedBooking[] {
  const { row, booking, is } = tried;
  if (is.kind === "refused" || is.kind === "otherTime") return [];
  const { line, service, reference, language } = row;
  const at = is.kind === "known" ? is.at : row.at;
  return [{ line, booking, service, at, reference, language, code: codeOf(tried), change: is.kind }];
}

interface Say {
  otherTime: (at: EpochMs) => Text;
  noSuchSlot: (dayHasNone: boolean) => Text;
}

function faultOf(tried: TriedBooking, say: Say): ImportFault[] {
  const { is } = tried;
  if (is.kind === "otherTime") return refused(tried, say.otherTime(is.at));
  if (is.kind !== "refused") return [];
  return refused(tried, is.code === "noSuchSlot" ? say.noSuchSlot(is.dayHasNone) : refusals[is.code]);
}

function refused({ row }: TriedBooking, problem: Text): ImportFault[] {
  return [{ line: row.line, column: "", given: momentText(row.at, "vi"), problem }];
}
