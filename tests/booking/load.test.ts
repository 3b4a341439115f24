import { expect, it } from "vitest";
import type { BookingId } from "#contract/booking.ts";
import { slotDays } from "../../server/hall/views/booking.ts";
import { createBookings } from "../../server/hub/bookings.ts";
import {
  aMorning,
  counter,
  done,
  issue,
  kiosk,
  monday8,
  officer,
  type Story,
  service,
  tell,
  withOpen,
} from "../hall/builders.ts";
import { appointments, book, bookingId, bookingOffice, guest } from "./builders.ts";

const busy = bookingOffice({
  appointments: {
    ...appointments,
    services: appointments.services.map((each) => ({
      ...each,
      times: each.times.map((times) => ({ ...times, people: 50 })),
    })),
  },
});

/** So many appointments, over all the days there are. */
function withBooked(count: number): Story {
  const morning = withOpen(aMorning(busy), "1");
  const times = slotDays(morning.hall, service("a"), monday8, "guest").flatMap(({ slots }) =>
    slots.map(({ at }) => at),
  );
  return Array.from({ length: count }, (_, number) => number).reduce(
    (story, number) => tell(story, { by: guest(number), command: book(number, times[number % times.length] ?? 0) }),
    morning,
  );
}

it("a thousand appointments cost the hall nothing: what is given, called and finished never touches them", () => {
  const story = withBooked(1_000);
  const after = tell(
    story,
    { by: kiosk, command: issue("a") },
    { by: officer(1), command: { type: "callNext", counter: counter("1") } },
    { by: officer(1), command: { type: "startServing", counter: counter("1") } },
    { by: officer(1), command: { type: "finish", counter: counter("1"), outcome: done } },
  );
  expect(after.last.ok).toBe(true);
  expect(after.hall.book).toBe(story.hall.book);
});

it("codes are worked out in portions while nobody waits, each once, and then found at once", () => {
  const { hall } = withBooked(1_000);
  let hashed = 0;
  const bookings = createBookings({
    hall: () => hall,
    clock: { now: () => monday8 },
    links: {
      linkOf: () => "",
      bookingOf: () => null,
      holderOf: () => guest(1).holder,
      cardProofs: () => [],
      listed: () => [],
      arrivalCodes(id) {
        hashed += 1;
        return [`LH-${id}`];
      },
    },
    guesses: { wait: () => 0, failed: () => {} },
    onGuess: () => {},
    ticketPath: () => null,
    lapse: () => {},
  });
  bookings.sweep();
  expect(hashed).toBe(100);
  for (let tick = 0; tick < 20; tick++) bookings.sweep();
  expect(hashed).toBe(1_000);
  expect(bookings.page(bookingId(5) satisfies BookingId)?.code).toBe(`LH-${bookingId(5)}`);
  expect(hashed).toBe(1_000);
});
