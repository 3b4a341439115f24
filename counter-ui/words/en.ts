import { enAlerts } from "./en.alerts.ts";
import { enBooking } from "./en.booking.ts";
import { enCatalogue } from "./en.catalogue.ts";
import { enDaysOff } from "./en.days-off.ts";
import { enDeeds } from "./en.deeds.ts";
import { enEntry } from "./en.entry.ts";
import { enExchange } from "./en.exchange.ts";
import { enHardware } from "./en.hardware.ts";
import { enHouse } from "./en.house.ts";
import { enIntake } from "./en.intake.ts";
import { enNames } from "./en.names.ts";
import { enPrivacy } from "./en.privacy.ts";
import { enQueue } from "./en.queue.ts";
import { enScan } from "./en.scan.ts";
import { enScreenPlace } from "./en.screen-place.ts";
import { enScreens } from "./en.screens.ts";
import { enZones } from "./en.zones.ts";
import type { Words } from "./vi.ts";

export const en: Words = {
  title: "Service counter",
  language: { vi: "Vietnamese", en: "English", choose: "Language" },
  ...enNames,
  counter: (number) => `Counter ${number}`,
  minutes: (count) => `${count} min`,
  minutesShort: (count) => `${count}′`,
  minutesAgo: (count) => (count < 1 ? "just now" : `${count} min ago`),
  dayHint: "day/month/year",
  dayWrong: "Please type day/month/year, such as 15/12/2026.",
  timeHint: "hour:minute",
  timeWrong: "Please type hour:minute, such as 7:30 or 730.",
  cancel: "Cancel",
  close: "Close",

  bar: {
    work: "Counter",
    supervise: "Hall",
    admin: "Administration",
    sections: "Screens",
    noCounter: "No counter yet",
    printerReady: "Printer: ready",
    printer: (condition) => `Printer: ${condition}`,
    printerNone: "No printer",
    printerUnknown: "Printer: not known",
    menu: (name) => `More for ${name}`,
    closeCounter: "Close the counter",
    keys: "Keyboard shortcuts",
    signOut: "Sign out",
  },

  scan: enScan,
  intake: enIntake,
  catalogue: enCatalogue,
  exchange: enExchange,
  screens: enScreens,
  zones: enZones,
  screenPlace: enScreenPlace,
  daysOff: enDaysOff,
  booking: enBooking,
  hardware: enHardware,
  privacy: enPrivacy,
  ...enEntry,
  ...enQueue,
  ...enDeeds,
  ...enAlerts,
  ...enHouse,
};
