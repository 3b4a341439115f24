import type { BookingSaved, BookingSettingsChange, BookingSettingsNow } from "#contract/booking-rules.ts";
import { type Changed, type Settings, type SettingsPart, useSettings } from "../useSettings.ts";
import { bookingHttp } from "./booking-http.ts";

type Other = Exclude<BookingSaved, { state: "saved" }>;
type Wanted = BookingSettingsChange["settings"];

export type RulesSaved = Changed<Other>;
export type Rules = Settings<BookingSettingsNow, Wanted, Other>;

/** What was typed stays as it is: what is wrong with it the hub says. */
const part: SettingsPart<BookingSettingsNow, Wanted, Other> = {
  read: bookingHttp.settings,
  write: ({ version }, settings) => bookingHttp.change({ version, settings }),
  opposite: () => null,
};

/** What citizens may do from home as it is in force, and the one way to change it. */
export function useRules() {
  return useSettings(part, "once", () => null);
}
