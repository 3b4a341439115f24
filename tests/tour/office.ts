import type { BookingPage } from "#contract/booking.ts";
import { weekdays } from "#contract/calendar.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { bookingSettings, civil, withBookings } from "../booking/booking-office.ts";
import { aDossier } from "../browser/dossiers.ts";
import { type PhoneOffice, phoneRules, runPhoneOffice } from "../phone/phone-office.ts";
import type { Line, OfficeOptions } from "../running-office.ts";

/** An office in which everything there is to see can be seen. */
export interface TourOffice extends PhoneOffice {
  officer: Line & { cookie: string };
  /** Codes of dossiers that wait for their citizens. */
  ready: { code: string };
  lacking: { code: string };
  /** An appointment on another day. */
  booked: { code: string };
  /** One more number from home, and what to type when its owner comes. */
  takenAtHome(): Promise<{ code: string }>;
}

export async function runTourOffice(options: OfficeOptions = {}): Promise<TourOffice> {
  const settings = bookingSettings();
  // Appointments at the hours at which people come.
  const times = [{ weekdays: [...weekdays], from: "07:30", to: "16:30", everyMinutes: 15, people: 2 }];
  const office = await runPhoneOffice({
    screens: "built",
    // Open at any hour, and all may be done from home.
    settings: {
      ...settings,
      ...(settings.appointments && {
        appointments: { ...settings.appointments, services: [{ service: civil, times }] },
      }),
      phone: phoneRules,
      hardware: demonstrationOffice.hardware,
    },
    ...options,
  });
  const officer = await office.signIn("hoa");
  const ready = await aDossier(office, officer.cookie, "resultReady");
  const lacking = await aDossier(office, officer.cookie, "supplementAsked");
  const { takeNumber, ticketPage } = withBookings(office);
  return {
    ...office,
    officer,
    ready,
    lacking,
    booked: await anAppointment(office),
    async takenAtHome() {
      const { path } = (await takeNumber()).body as { path: string };
      return { code: (await ticketPage(path)).ticket.arrivalCode ?? "" };
    },
  };
}

/** As late as it may be booked: the day after tomorrow. */
async function anAppointment(office: PhoneOffice): Promise<{ code: string }> {
  const bookings = withBookings(office);
  const answered = await bookings.book((await bookings.times()).at(-1) ?? 0);
  const link = (answered.body as { path: string }).path.slice("/h/".length);
  const page = (await office.http("GET", `/api/booking/appointments/${link}`)).body as BookingPage;
  if (!page) throw new Error("no appointment was made");
  return { code: page.booking.code };
}
