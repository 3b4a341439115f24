import fc from "fast-check";
import type { Actor } from "#contract/actor.ts";
import type { Command } from "#contract/commands.ts";
import {
  counter,
  done,
  elderly,
  issue,
  kiosk,
  minutes,
  officer,
  phoneOf,
  supervisor,
  system,
  today,
} from "../hall/builders.ts";
import { book, bookingId, fromHome, guest, slot930 } from "./builders.ts";

/** Who does what, and how long after the step before. */
export interface BookingStep {
  by: Actor;
  command: Command;
  after: number;
}

const number = fc.integer({ min: 1, max: 8 });
const label = fc
  .tuple(fc.constantFrom("A", "B"), fc.integer({ min: 1, max: 9 }))
  .map(([prefix, n]) => today(`${prefix}${String(n).padStart(3, "0")}`));
const service = fc.constantFrom("a", "b");
const priority = fc.constantFrom(null, null, elderly);
/** Times there are and times there are not, today and two days later. */
const time = fc
  .tuple(fc.integer({ min: -2, max: 5 }), fc.constantFrom(0, 2 * 24 * 60))
  .map(([half, days]) => slot930 + minutes(30 * half + days));
const one = counter("1");
const two = counter("2");
const asOfficer = (command: Command): Omit<BookingStep, "after"> => ({ by: officer(1), command });

const deed: fc.Arbitrary<Omit<BookingStep, "after">> = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(number, service).map(([who, id]) => ({ by: guest(who), command: fromHome(id) })) },
  {
    weight: 6,
    arbitrary: fc
      .tuple(label, priority)
      .map(([ticket, group]) => ({ by: kiosk, command: { type: "checkIn" as const, ticket, priority: group } })),
  },
  {
    weight: 8,
    arbitrary: fc.tuple(number, number, time).map(([who, id, at]) => ({ by: guest(who), command: book(id, at) })),
  },
  fc.tuple(number, time).map(([id, at]) => asOfficer(book(id, at))),
  fc.tuple(number, time).map(([id, at]) => ({
    by: guest(1, bookingId(id)),
    command: { type: "moveBooking" as const, booking: bookingId(id), at },
  })),
  fc.tuple(number, fc.constantFrom("link", "office")).map(([id, way]) => ({
    by: way === "link" ? guest(2, bookingId(id)) : officer(1),
    command: { type: "cancelBooking" as const, booking: bookingId(id), reason: way === "link" ? null : "Mất điện" },
  })),
  {
    weight: 6,
    arbitrary: fc.tuple(number, priority).map(([id, group]) => ({
      by: kiosk,
      command: { type: "keepBooking" as const, booking: bookingId(id), priority: group },
    })),
  },
  {
    weight: 5,
    arbitrary: fc
      .tuple(service, priority)
      .map(([id, group]) => ({ by: kiosk, command: issue(id, { priority: group }) })),
  },
  { weight: 4, arbitrary: fc.constant({ by: system, command: { type: "lapseOverdue" as const } }) },
  { weight: 5, arbitrary: fc.constant(asOfficer({ type: "callNext", counter: one })) },
  { weight: 3, arbitrary: label.map((ticket) => asOfficer({ type: "callTicket", counter: one, ticket })) },
  { weight: 4, arbitrary: fc.constant(asOfficer({ type: "startServing", counter: one })) },
  { weight: 4, arbitrary: fc.constant(asOfficer({ type: "finish", counter: one, outcome: done })) },
  fc.constant({ by: officer(2), command: { type: "callNext" as const, counter: two } }),
  fc.constant({ by: officer(2), command: { type: "markMissed" as const, counter: two } }),
  label.map((ticket) => ({ by: phoneOf(ticket), command: { type: "markLeft" as const, ticket } })),
  label.map((ticket) => ({ by: phoneOf(ticket), command: { type: "stay" as const, ticket } })),
  label.map((ticket) => ({ by: supervisor, command: { type: "cancelTicket" as const, ticket, reason: "nhầm" } })),
  fc.constantFrom("openDay" as const, "closeDay" as const).map((type) => ({ by: system, command: { type } })),
);

export const bookingSteps = fc.array(
  fc
    .tuple(
      deed,
      fc.oneof(
        { weight: 20, arbitrary: fc.integer({ min: 0, max: minutes(12) }) },
        fc.integer({ min: -minutes(40), max: minutes(26 * 60) }),
      ),
    )
    .map(([what, after]): BookingStep => ({ ...what, after })),
  { minLength: 10, maxLength: 160 },
);
