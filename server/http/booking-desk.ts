import { z } from "zod";
import { BookingDay } from "#contract/booking.ts";
import { Day, ServiceId } from "#contract/ids.ts";
import { Problem } from "#contract/people.ts";
import type { App } from "./app.ts";
import type { HttpParts } from "./parts.ts";
import { anyPerson, whoAsks } from "./who-asks.ts";

/** Appointments as staff see them: what may still be booked for whoever calls, and who comes on a day. */
export function bookingDeskRoutes(app: App, { hub: { bookings }, accounts }: HttpParts): void {
  app.get(
    "/api/bookings/slots",
    {
      schema: {
        querystring: z.strictObject({ service: ServiceId }),
        response: { 200: z.unknown().describe("SlotDay[]"), 401: Problem, 403: Problem },
      },
    },
    async (request) => {
      await whoAsks(request, accounts, anyPerson);
      return bookings.slots(request.query.service, "officer");
    },
  );

  app.get(
    "/api/bookings",
    {
      schema: { querystring: z.strictObject({ day: Day }), response: { 200: BookingDay, 401: Problem, 403: Problem } },
    },
    async (request) => {
      await whoAsks(request, accounts, anyPerson);
      return bookings.day(request.query.day);
    },
  );
}
