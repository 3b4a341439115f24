import { dayOf } from "#contract/calendar.ts";
import type { HardwareCondition } from "#contract/hardware.ts";
import { labelOfTicket, type ServiceId } from "#contract/ids.ts";
import type { StationView } from "#contract/lease.ts";
import type { Availability } from "#contract/opening.ts";
import type { EpochMs } from "#contract/text.ts";
import type { Print } from "#contract/ticket.ts";
import type { KioskView } from "#contract/views.ts";
import { type Given, type Ledger, shareHeld } from "./ledger.ts";
import { openingOf, todayOf, trueAt } from "./today.ts";

const shownLast = 5;

/** All that this machine knows at a moment. */
export interface AwayState extends Pick<KioskView, "scan" | "kept"> {
  station: StationView;
  ledger: Ledger;
  condition: HardwareCondition;
}

/** What the kiosk shows while the hub is away: how many wait and for how long is not known, and not guessed. */
export function awayView(
  { station, ledger, condition, scan, kept }: AwayState,
  now: EpochMs,
  away: NonNullable<KioskView["away"]>,
): KioskView {
  const given = [...ledger.given.values()].filter(({ taken }) => taken.day === dayOf(now));
  return {
    opening: openingOf(station, now),
    services: station.services.map(({ service }) => ({
      service,
      waiting: null,
      wait: null,
      counters: [],
      available: availableNow(station, ledger, service, now),
    })),
    waiting: null,
    away,
    printer: { id: station.printer, condition },
    scanner: null,
    given: given
      .slice(-shownLast)
      .reverse()
      .map((one) => ({
        ticket: one.taken.ticket,
        label: labelOfTicket(one.taken.ticket),
        print: printOf(one),
      })),
    scan,
    kept,
  };
}

/** Whether a number of this service may be given now: by its hours, and as long as this kiosk holds some of its daily limit. */
export function availableNow(station: StationView, ledger: Ledger, service: ServiceId, now: EpochMs): Availability {
  const today = todayOf(station, now);
  const known = today?.services.find((one) => one.service === service);
  const available = known && trueAt(known.available, now);
  if (!today || !available) return { state: "no", why: "dayClosed", opensAt: null, opensOn: null };
  if (available.state !== "yes" || known.share === null) return available;
  if (shareHeld(ledger, today.day, service) > 0) return available;
  // What is not known to be used up may be had from the hub, or from another kiosk.
  return { state: "no", why: known.isUsedUp ? "limit" : "awayShare", opensAt: null, opensOn: null };
}

function printOf({ taken, paper }: Given): Print {
  const { printer, at: since } = taken;
  const { copy } = paper;
  if (paper.state !== "known") return { state: "pending", printer, copy, since };
  return { ...paper.report, printer, copy, at: since };
}
