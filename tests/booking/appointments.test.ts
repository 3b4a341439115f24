import { describe, expect, it } from "vitest";
import type { Actor } from "#contract/actor.ts";
import { mostDaysAhead } from "#contract/booking-rules.ts";
import type { Command } from "#contract/commands.ts";
import type { PriorityGroupId } from "#contract/ids.ts";
import { refusals } from "#contract/refusals.ts";
import { get, sizeOf } from "../../server/hall/ordered.ts";
import { slotDays } from "../../server/hall/views/booking.ts";
import {
  aMorning,
  callAll,
  issue,
  kiosk,
  minutes,
  monday8,
  officer,
  type Story,
  service,
  system,
  tell,
  today,
  withOpen,
} from "../hall/builders.ts";
import { appointments, book, bookingId, bookingOffice, guest, slot930 } from "./builders.ts";

const morning = (): Story => withOpen(aMorning(bookingOffice()), "1");
const keep = (number: number) => ({ type: "keepBooking", booking: bookingId(number), priority: null }) as const;
const refused = (code: string) => ({ ok: false, code });
const booked = (story: Story, number: number, at = slot930, by: Actor = guest(number)) =>
  tell(story, { by, command: book(number, at) });
const clock = (at: number) => new Date(at + minutes(7 * 60)).toISOString().slice(5, 16);
const day = 24 * 60;

describe("the times that can be booked", () => {
  it("are the office's, within its sessions, on days it works, from its notice on", () => {
    const days = slotDays(morning().hall, service("a"), monday8, "guest");
    // Tuesday 24 is a day off in this office.
    expect(days.slice(0, 2).map((each) => each.day)).toEqual(["2026-11-23", "2026-11-25"]);
    expect(days[0]?.slots.map(({ at }) => clock(at))).toEqual([
      "11-23T09:00",
      "11-23T09:30",
      "11-23T10:00",
      "11-23T10:30",
    ]);
    expect(days[1]?.slots[0]).toEqual({ at: monday8 + minutes(2 * day), left: 2 });
    expect(days.at(-1)?.day).toBe("2026-12-07");
    expect(slotDays(morning().hall, service("b"), monday8, "guest")).toEqual([]);
  });

  it("are no others", () => {
    const story = morning();
    for (const at of [slot930 + 1, monday8 + minutes(30), monday8 + minutes(day), monday8 + minutes(21 * day)])
      expect(booked(story, 1, at).last).toEqual(refused("noSuchSlot"));
    expect(tell(story, { by: guest(1), command: book(1, slot930, "b") }).last).toEqual(refused("noSuchSlot"));
  });

  it("hold as many as the office says, and the last place is one person's", () => {
    const two = booked(booked(morning(), 1), 2);
    expect(two.last.ok).toBe(true);
    expect(booked(two, 3).last).toEqual(refused("slotFull"));
    const cancelled = tell(two, {
      by: guest(9, bookingId(1)),
      command: { type: "cancelBooking", booking: bookingId(1), reason: null },
    });
    expect(booked(cancelled, 3).last.ok).toBe(true);
  });

  it("may be booked by an officer at short notice", () => {
    const by = officer(1);
    const [first] = slotDays(morning().hall, service("a"), monday8, "officer");
    expect(first?.slots[0]?.at).toBe(monday8 + minutes(30));
    expect(booked(morning(), 1, monday8 + minutes(30), by).last.ok).toBe(true);
    expect(booked(morning(), 1, monday8, by).last).toEqual(refused("noSuchSlot"));
  });

  it("end for an officer, too, with a day that is said in words: who types the wrong year is told so", () => {
    const by = officer(1);
    const last = monday8 + minutes(mostDaysAhead * day + 30);
    // The last one is a Saturday, on which this office does not work.
    expect(booked(morning(), 1, last - minutes(day), by).last.ok).toBe(true);
    expect(booked(morning(), 1, last, by).last).toEqual(refused("noSuchSlot"));
    expect(booked(morning(), 1, last + minutes(day), by).last).toEqual(refused("tooFarAhead"));
    const move: Command = { type: "moveBooking", booking: bookingId(1), at: last + minutes(day) };
    expect(tell(booked(morning(), 1), { by, command: move }).last).toEqual(refused("tooFarAhead"));
    for (const sentence of Object.values(refusals.tooFarAhead)) expect(sentence).toContain(` ${mostDaysAhead} `);
    // A citizen's own days end sooner.
    expect(booked(morning(), 1, last + minutes(day)).last).toEqual(refused("noSuchSlot"));
  });
});

describe("an appointment", () => {
  it("is as many for each phone as the office allows, and each id is used once", () => {
    const by = guest(1);
    const two = booked(booked(morning(), 1, slot930, by), 2, slot930 + minutes(30), by);
    expect(booked(two, 3, slot930, by).last).toEqual(refused("tooManyBookings"));
    expect(booked(two, 1, slot930, guest(2)).last).toEqual(refused("commandIdReused"));
  });

  it("is moved or cancelled by whoever has its link, and by nobody else at home", () => {
    const story = booked(morning(), 1);
    const move: Command = { type: "moveBooking", booking: bookingId(1), at: slot930 + minutes(30) };
    expect(tell(story, { by: guest(1), command: move }).last).toEqual(refused("notAllowed"));
    expect(tell(story, { by: guest(1, bookingId(2)), command: move }).last).toEqual(refused("notAllowed"));
    const moved = tell(story, { by: guest(7, bookingId(1)), command: move });
    expect(get(moved.hall.book.bookings, bookingId(1))?.at).toBe(slot930 + minutes(30));
    expect(booked(booked(moved, 2), 3).last.ok).toBe(true);
    expect(booked(booked(moved, 2, slot930 + minutes(30)), 3, slot930 + minutes(30)).last).toEqual(refused("slotFull"));
  });

  it("that is kept gets its head start: before whoever came after it, not before those who waited longer", () => {
    let story = booked(morning(), 1);
    story = tell(story, { by: kiosk, command: issue("a"), at: slot930 - minutes(11) });
    story = tell(story, { by: kiosk, command: issue("a"), at: slot930 - minutes(9) });
    story = tell(story, { by: kiosk, command: keep(1), at: slot930 });
    expect(callAll(story, "1")).toEqual(["A001", "A003", "A002"]);
  });

  it("is checked in by an officer with the group they say: its head start stands if it is the earlier, and the call tells it", () => {
    const by = officer(1);
    const group = "elderly" as PriorityGroupId;
    const early = slot930 - minutes(appointments.earlyMinutes);
    let story = booked(booked(morning(), 1), 2);
    story = tell(story, { by, command: keep(1), at: early });
    story = tell(story, { by, command: { ...keep(2), priority: group }, at: early });
    const [plain, first] = ["A001", "A002"].map((label) => get(story.hall.tickets, today(label)));
    expect([plain?.priority, first?.priority]).toEqual([null, group]);
    expect(callAll(story, "1")).toEqual(["A002", "A001"]);
    const unknown = { ...keep(2), priority: "nobody" as PriorityGroupId };
    expect(tell(booked(morning(), 2), { by, command: unknown, at: early }).last).toEqual(refused("noSuchPriority"));
  });

  it("can be checked in neither too early, too late, on another day, twice nor once it is cancelled", () => {
    const story = booked(booked(morning(), 1), 2, slot930 + minutes(2 * day));
    const early = tell(story, { by: kiosk, command: keep(1), at: slot930 - minutes(appointments.earlyMinutes) - 1 });
    expect(early.last).toEqual(refused("tooEarlyForBooking"));
    expect(tell(story, { by: kiosk, command: keep(1), at: slot930 + minutes(30) + 1 }).last).toEqual(
      refused("tooLateForBooking"),
    );
    expect(tell(story, { by: kiosk, command: keep(2), at: slot930 }).last).toEqual(refused("appointmentNotToday"));
    expect(tell(story, { by: kiosk, command: keep(3), at: slot930 }).last).toEqual(refused("noSuchBooking"));
    const kept = tell(story, { by: kiosk, command: keep(1), at: slot930 });
    expect(tell(kept, { by: kiosk, command: keep(1) }).last).toEqual(refused("bookingEnded"));
    const cancelled = tell(story, {
      by: officer(1),
      command: { type: "cancelBooking", booking: bookingId(1), reason: "Mất điện" },
    });
    expect(tell(cancelled, { by: kiosk, command: keep(1), at: slot930 }).last).toEqual(refused("bookingEnded"));
  });

  it("is kept also when the day's numbers are all given: one was set aside for it", () => {
    const limited = bookingOffice();
    const services = limited.services?.map((each) => (each.id === "a" ? { ...each, dailyLimit: 2 } : each)) ?? [];
    let story = booked(withOpen(aMorning({ ...limited, services }), "1"), 1);
    story = tell(story, { by: kiosk, command: issue("a") });
    expect(tell(story, { by: kiosk, command: issue("a") }).last).toEqual(refused("limitReached"));
    expect(tell(story, { by: kiosk, command: keep(1), at: slot930 }).last.ok).toBe(true);
    const missed = tell(story, { by: system, command: { type: "lapseOverdue" }, at: slot930 + minutes(31) });
    expect(tell(missed, { by: kiosk, command: issue("a") }).last.ok).toBe(true);
  });

  it("is carried into the next day while it is still to come, and forgotten after its own", () => {
    let story = booked(booked(morning(), 1), 2, slot930 + minutes(2 * day));
    story = tell(story, { by: system, command: { type: "openDay" }, at: monday8 + minutes(2 * day) });
    expect(story.last.ok && story.last.events.at(-1)).toMatchObject({ type: "bookingsCarried" });
    expect(sizeOf(story.hall.book.bookings)).toBe(1);
    expect(tell(story, { by: kiosk, command: keep(2), at: slot930 + minutes(2 * day) }).last.ok).toBe(true);
  });

  it("that was missed lapses, and its place is nobody's loss", () => {
    const story = tell(booked(morning(), 1), {
      by: system,
      command: { type: "lapseOverdue" },
      at: slot930 + minutes(31),
    });
    expect(get(story.hall.book.bookings, bookingId(1))?.state.state).toBe("lapsed");
    expect(sizeOf(story.hall.book.open)).toBe(0);
    expect(tell(story, { by: system, command: { type: "lapseOverdue" } }).last).toEqual(refused("notExpected"));
  });
});
