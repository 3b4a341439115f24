import type { Actor } from "#contract/actor.ts";
import type { BookingId, Holder } from "#contract/booking.ts";
import type { AppointmentRules, RemoteRules } from "#contract/booking-rules.ts";
import type { Command } from "#contract/commands.ts";
import type { Office } from "#contract/office.ts";
import { anOffice, minutes, monday8, service } from "../hall/builders.ts";

export const remote: RemoteRules = {
  services: [
    { service: service("a"), share: { perDay: 4 } },
    { service: service("b"), share: { percentOfDay: 30 } },
  ],
  from: "06:00",
  to: "16:00",
  arriveMinutes: 60,
  headStartMinutes: 15,
};

export const appointments: AppointmentRules = {
  services: [
    {
      service: service("a"),
      times: [
        {
          weekdays: ["monday", "tuesday", "wednesday", "thursday", "friday"],
          from: "08:00",
          to: "11:00",
          everyMinutes: 30,
          people: 2,
        },
      ],
    },
  ],
  daysAhead: 14,
  noticeMinutes: 60,
  earlyMinutes: 20,
  mostPerPhone: 2,
};

/** The small office of the hall's tests, with numbers from home and appointments; b gives ten numbers a day. */
export function bookingOffice(change: Partial<Office> = {}): Partial<Office> {
  const { services } = anOffice();
  return {
    services: services.map((each) => (each.id === "b" ? { ...each, dailyLimit: 10 } : each)),
    phone: { publicUrl: "https://hall.example", ratingMinutes: 0 },
    remote,
    appointments,
    ...change,
  };
}

/** Monday, 09:30. */
export const slot930 = monday8 + minutes(90);

export function guest(number: number, booking: BookingId | null = null): Extract<Actor, { kind: "guest" }> {
  return { kind: "guest", role: "guest", holder: String(number).padStart(22, "h") as Holder, booking };
}

export const bookingId = (number: number): BookingId =>
  `00000000-0000-4000-8000-${String(number).padStart(12, "0")}` as BookingId;

export function fromHome(id: string): Command {
  return { type: "takeFromHome", service: service(id), procedure: null, language: "vi" };
}

export function book(number: number, at: number, id = "a"): Command {
  return {
    type: "book",
    booking: bookingId(number),
    service: service(id),
    procedure: null,
    at,
    language: "vi",
    card: null,
  };
}
