import type { BookingDay, BookingOffer, SlotDay } from "#contract/booking.ts";
import type { BookingSaved, BookingSettingsChange, BookingSettingsNow } from "#contract/booking-rules.ts";
import type { ServiceId } from "#contract/ids.ts";
import { ask } from "../../../http.ts";

export const bookingHttp = {
  day: (day: string) => ask<BookingDay>("GET", `/api/bookings?day=${day}`),
  slots: (service: ServiceId) => ask<SlotDay[]>("GET", `/api/bookings/slots?service=${service}`),
  offer: () => ask<BookingOffer>("GET", "/api/booking/offer"),
  settings: () => ask<BookingSettingsNow>("GET", "/api/settings/booking"),
  change: (change: BookingSettingsChange) => ask<BookingSaved>("PATCH", "/api/settings/booking", change),
};
