import { randomBytes, randomUUID } from "node:crypto";
import type { BookingDay, SlotDay } from "#contract/booking.ts";
import { weekdays } from "#contract/calendar.ts";
import type { ServiceId } from "#contract/ids.ts";
import { Office } from "#contract/office.ts";
import type { PhonePage } from "#contract/phone.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { officeToday } from "../office-clock.ts";
import { type Answered, type OfficeOptions, type OfficeUnderTest, runOffice } from "../running-office.ts";

export const civil = "civil-status" as ServiceId;

const always = [{ from: "00:00", to: "24:00" }];

/** The demonstration's office, open at any hour of any day, whose citizens may do everything from home. Times are for `people` each. */
export function bookingSettings(people = 2): Office {
  return Office.parse({
    ...demonstrationOffice,
    hardware: [],
    hours: {
      ...demonstrationOffice.hours,
      week: Object.fromEntries(weekdays.map((day) => [day, always])),
      closedDays: [],
      workedDays: [],
    },
    phone: { publicUrl: "https://hall.example", ratingMinutes: 0 },
    remote: {
      services: [{ service: civil, share: { perDay: 50 } }],
      from: "00:00",
      to: "23:59",
      arriveMinutes: 60,
      headStartMinutes: 15,
    },
    appointments: {
      services: [{ service: civil, times: [{ weekdays, from: "00:00", to: "23:55", everyMinutes: 5, people }] }],
      daysAhead: 2,
      noticeMinutes: 0,
      earlyMinutes: 480,
      mostPerPhone: 3,
    },
  });
}

/** A browser's secret. */
export const aBrowser = (): string => randomBytes(18).toString("base64url");

export interface BookingOffice extends OfficeUnderTest {
  /** The soonest times, of whatever day, in order. */
  times(): Promise<number[]>;
  takeNumber(browser?: string, id?: string): Promise<Answered>;
  book(at: number, browser?: string, id?: string, idNumber?: string | null): Promise<Answered>;
  /** What the page of a number from home says. */
  ticketPage(path: string): Promise<PhonePage>;
  list(cookie: string, day?: string): Promise<BookingDay>;
}

export async function runBookingOffice(options: OfficeOptions & { people?: number } = {}): Promise<BookingOffice> {
  const { people, ...rest } = options;
  const office = await runOffice({
    settings: bookingSettings(people),
    config: { requestsPerMinute: 100_000 },
    ...rest,
  });
  return withBookings(office);
}

export function withBookings(office: OfficeUnderTest): BookingOffice {
  const wish = { service: civil, procedure: null, language: "vi" };
  return {
    ...office,
    async times() {
      const days = (await office.http("GET", `/api/booking/slots?service=${civil}`)).body as SlotDay[];
      return days.flatMap(({ slots }) => slots.filter(({ left }) => left > 0).map(({ at }) => at));
    },
    takeNumber: (browser = aBrowser(), id = randomUUID()) =>
      office.http("POST", "/api/booking/number", { body: { ...wish, id, browser } }),
    book: (at, browser = aBrowser(), id = randomUUID(), idNumber = null) =>
      office.http("POST", "/api/booking/appointment", { body: { ...wish, id, browser, at, idNumber } }),
    ticketPage: async (path) => (await office.http("GET", `/api/phone/${path.slice(3)}`)).body as PhonePage,
    list: async (cookie, day = officeToday()) =>
      (await office.http("GET", `/api/bookings?day=${day}`, { cookie })).body as BookingDay,
  };
}
