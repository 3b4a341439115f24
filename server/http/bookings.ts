import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Actor } from "#contract/actor.ts";
import {
  BookingAnswer,
  type BookingData,
  BookingId,
  type BookingPage,
  BookingWish,
  HomeWish,
  type NoAppointment,
} from "#contract/booking.ts";
import type { Command } from "#contract/commands.ts";
import { CommandId, ServiceId } from "#contract/ids.ts";
import { Problem } from "#contract/people.ts";
import { createDelay } from "../auth/delay.ts";
import type { App } from "./app.ts";
import { askerOf } from "./asker.ts";
import { calendarOf } from "./booking-calendar.ts";
import { codePicture } from "./code-picture.ts";
import type { HttpParts } from "./parts.ts";
import { Refusal } from "./problem.ts";

const Link = z.object({ link: z.string().max(100) });
/** Many households share one address of a mobile network; an open page looks once a minute. */
const wishes = { max: 40, timeWindow: "10 minutes" };
const looks = { max: 1_200, timeWindow: "1 minute" };
const free = 40;

/**
 * What citizens do from home: the page at `/hen`, a number or an appointment of it, and the appointment's own page at
 * `/h/<link>`. Nobody signs in; whoever has a link may use it. Of a link that is wrong nobody learns more than that.
 */
export async function bookingRoutes(app: App, parts: HttpParts): Promise<void> {
  const { bookings, phones } = parts.hub;
  const wrong = createDelay(parts.now, { free, firstMs: 1_000 });
  const shell = await readFile(join(parts.folders.screens, "display-ui/booking/index.html"), "utf8");
  const byAsker = { keyGenerator: (request: { ip: string }) => askerOf(request.ip) };
  const wishing = { config: { rateLimit: { ...wishes, ...byAsker } } };
  const looking = { config: { rateLimit: { ...looks, ...byAsker } } };

  /** @throws Refusal, the same for every wrong link */
  function bookingOf(link: string, ip: string): BookingId {
    const found = bookings.bookingOf(link);
    if (found) return found;
    const asker = askerOf(ip);
    if (wrong.wait(asker) > 0) throw new Refusal(429, "tooFast");
    wrong.failed(asker);
    throw new Refusal(404, "noSuchLink");
  }

  function page(link: string, ip: string): BookingPage {
    const booking = bookings.page(bookingOf(link, ip));
    return booking && { booking };
  }

  function noAppointment(): NoAppointment {
    const { name, place, complaints } = parts.ownOffice();
    return { appointment: null, office: { name, place, complaints }, fromHome: bookings.isOn() };
  }

  async function ask(id: CommandId, by: Actor, command: Command): Promise<void> {
    const reply = await parts.hub.ask({ id, command }, by);
    if (!reply.ok) throw new Refusal(409, reply.refusal.code, reply.refusal.detail);
  }

  const guest = (browser: string): Extract<Actor, { kind: "guest" }> => {
    return { kind: "guest", role: "guest", holder: bookings.holderOf(browser), booking: null };
  };
  /** Whoever holds the link: the same whoever it was that booked. */
  const linkHolder = (link: string, booking: BookingId): Actor => ({ ...guest(link), booking });

  const asPage = (reply: { header(name: string, value: string): unknown }) => {
    reply.header("cache-control", "no-store");
    reply.header("x-robots-tag", "noindex");
    reply.header("content-type", "text/html; charset=utf-8");
  };

  app.get("/hen", { ...looking, schema: { hide: true } }, async (_request, reply) => {
    if (!bookings.isOn()) throw new Refusal(404, "notFound");
    asPage(reply);
    return pageOf(shell, { offer: bookings.offer(), languages: parts.languages.offered() });
  });

  app.get(
    "/api/booking/offer",
    { ...looking, schema: { response: { 200: z.unknown().describe("BookingOffer") } } },
    () => bookings.offer(),
  );

  app.get(
    "/api/booking/slots",
    {
      ...looking,
      schema: {
        querystring: z.strictObject({ service: ServiceId }),
        response: { 200: z.unknown().describe("SlotDay[]") },
      },
    },
    (request) => bookings.slots(request.query.service, "guest"),
  );

  app.post(
    "/api/booking/number",
    { ...wishing, schema: { body: HomeWish, response: { 200: BookingAnswer, 409: Problem } } },
    async ({ body: { id, browser, service, procedure, language } }) => {
      if (!bookings.isOn()) throw new Refusal(409, "notFromHome");
      const command = { type: "takeFromHome", service, procedure, language } as const;
      const reply = await parts.hub.ask({ id, command }, guest(browser));
      if (!reply.ok) throw new Refusal(409, reply.refusal.code, reply.refusal.detail);
      const path = reply.answer.ticket && phones.path(reply.answer.ticket.id);
      if (!path) throw new Refusal(409, "notFromHome");
      return { path };
    },
  );

  app.post(
    "/api/booking/appointment",
    { ...wishing, schema: { body: BookingWish, response: { 200: BookingAnswer, 409: Problem } } },
    async ({ body: { id, browser, service, procedure, at, language, idNumber } }) => {
      if (!bookings.isOn()) throw new Refusal(409, "noSuchSlot");
      const booking = BookingId.parse(id);
      const card = idNumber === null ? null : bookings.cardProof(booking, idNumber);
      await ask(id, guest(browser), { type: "book", booking, service, procedure, at, language, card });
      return { path: bookings.pathOf(booking) ?? "" };
    },
  );

  const hidden = { ...looking, schema: { hide: true, params: Link } };
  app.get("/h/:link", hidden, async (request, reply) => {
    asPage(reply);
    const languages = parts.languages.offered();
    try {
      const appointment = page(request.params.link, request.ip);
      if (appointment) return pageOf(shell, { appointment, languages });
      // One of a day that is over: the link was right once, and leads nowhere now.
      return reply.code(404).send(pageOf(shell, { ...noAppointment(), languages }));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return reply.code(error.status).send(pageOf(shell, { ...noAppointment(), languages }));
    }
  });

  app.get("/h/:link/code.svg", hidden, async (request, reply) => {
    const path = bookings.pathOf(bookingOf(request.params.link, request.ip)) ?? "";
    const address = `${parts.ownOffice().phone?.publicUrl ?? ""}${path}`;
    const svg = await codePicture(address);
    return reply.header("cache-control", "no-store").type("image/svg+xml").send(svg);
  });

  /** For the calendar of the phone: when, where and the code. */
  app.get("/h/:link/lich-hen.ics", hidden, async (request, reply) => {
    const { link } = request.params;
    const booking = bookings.page(bookingOf(link, request.ip));
    if (booking?.status.state !== "booked") throw new Refusal(404, "noSuchLink");
    const address = `${parts.ownOffice().phone?.publicUrl ?? ""}/h/${link}`;
    return reply
      .header("cache-control", "no-store")
      .type("text/calendar; charset=utf-8")
      .send(
        calendarOf(booking, {
          uid: bookingOf(link, request.ip),
          address,
          office: parts.ownOffice().id,
          file: parts.languages.words(booking.language),
        }),
      );
  });

  app.get(
    "/api/booking/appointments/:link",
    { ...looking, schema: { params: Link, response: { 200: z.unknown().describe("BookingPage"), 404: Problem } } },
    (request) => page(request.params.link, request.ip),
  );

  const Asked = z.strictObject({ id: CommandId });
  const done = { 200: z.object({ ok: z.literal(true) }), 404: Problem, 409: Problem };
  app.post(
    "/api/booking/appointments/:link/cancel",
    { ...wishing, schema: { params: Link, body: Asked, response: done } },
    async ({ params: { link }, body, ip }) => {
      const booking = bookingOf(link, ip);
      await ask(body.id, linkHolder(link, booking), { type: "cancelBooking", booking, reason: null });
      return { ok: true as const };
    },
  );
  app.post(
    "/api/booking/appointments/:link/move",
    { ...wishing, schema: { params: Link, body: Asked.extend({ at: z.int().nonnegative() }), response: done } },
    async ({ params: { link }, body, ip }) => {
      const booking = bookingOf(link, ip);
      await ask(body.id, linkHolder(link, booking), { type: "moveBooking", booking, at: body.at });
      return { ok: true as const };
    },
  );
}

const place = "<!--page-->";

/** The page with what it shows first in it. Data, not code: no browser runs it. */
function pageOf(shell: string, data: BookingData): string {
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  return shell.replace(place, () => `<script type="application/json" id="page">${json}</script>`);
}
