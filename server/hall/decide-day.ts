import { dayOf } from "#contract/calendar.ts";
import type { Command } from "#contract/commands.ts";
import type { HallEvent } from "#contract/events.ts";
import type { Day } from "#contract/ids.ts";
import type { EpochMs } from "#contract/text.ts";
import { isOpen } from "./book.ts";
import { accept, type Decision, hasEnded, refuse } from "./decision.ts";
import type { Hall } from "./hall.ts";
import { carriedLeases } from "./lease.ts";
import { entries, values } from "./ordered.ts";
import { carriedPace } from "./pace.ts";
import { openStrays } from "./strays.ts";

type DayCommand = Extract<Command, { type: "openDay" | "closeDay" }>;

/**
 * Opening and closing the office day. A day that was closed may be opened again and its numbers go on; a clock that
 * was set back never reopens an earlier day, so no number is given twice.
 */
export function decideDay(command: DayCommand, hall: Hall, at: EpochMs): Decision {
  if (command.type === "closeDay")
    return hall.day.state === "open" ? accept(...closing(hall, at)) : refuse("dayNotOpen");
  const today = dayOf(at);
  if (hall.day.state === "none") return accept({ at, type: "dayOpened", day: today });
  const isLater = today > hall.day.day;
  if (hall.day.state === "closed")
    return isLater ? accept(...opening(hall, at, today)) : accept({ at, type: "dayOpened", day: hall.day.day });
  return isLater ? accept(...closing(hall, at), ...opening(hall, at, today)) : refuse("dayAlreadyOpen");
}

/** A later day, what is booked and leased for it and those after it, and how long visits took lately. */
function opening(hall: Hall, at: EpochMs, day: Day): HallEvent[] {
  const bookings = [...values(hall.book.bookings)].filter((booking) => isOpen(booking) && dayOf(booking.at) >= day);
  const events: HallEvent[] = [{ at, type: "dayOpened", day }];
  if (bookings.length > 0) events.push({ at, type: "bookingsCarried", bookings });
  const leases = carriedLeases(hall, day);
  if (leases) events.push({ at, ...leases });
  const strays = openStrays(hall);
  if (strays.length > 0) events.push({ at, type: "straysCarried", strays });
  const pace = carriedPace(hall, at, day);
  if (pace) events.push(pace);
  return events;
}

/** Whether the calendar has moved past the hall's day, or no day was ever opened. */
export function isNewDay(hall: Hall, now: EpochMs): boolean {
  return hall.day.state === "none" || dayOf(Math.max(now, hall.at)) > hall.day.day;
}

/** Whoever still waits is closed as such, and every counter is closed; nothing is deleted. */
function closing(hall: Hall, at: EpochMs): HallEvent[] {
  const events: HallEvent[] = [];
  for (const ticket of values(hall.tickets)) {
    if (!hasEnded(ticket)) events.push({ at, type: "ticketLapsed", ticket: ticket.id });
  }
  for (const { key, value } of entries(hall.desks)) {
    if (value.work.state !== "closed") events.push({ at, type: "counterClosed", counter: key });
  }
  if (hall.day.state === "open") events.push({ at, type: "dayClosed", day: hall.day.day });
  return events;
}
