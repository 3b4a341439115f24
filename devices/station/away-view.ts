import { dayOf } from "#contract/calendar.ts";
import type { HardwareCondition } from "#contract/hardware.ts";
import { labelOfTicket, type ServiceId } from "#contract/ids.ts";
import type { From, StationView } from "#contract/lease.ts";
import type { EpochMs } from "#contract/text.ts";
import type { Print } from "#contract/ticket.ts";
import type { Availability, KioskView, Opening } from "#contract/views.ts";
import { type Given, type Ledger, untold } from "./ledger.ts";

const shownLast = 5;

/** What the kiosk shows while the hub is away: how many wait and for how long is not known, and not guessed. */
export function awayView(
  { station, ledger, condition }: { station: StationView; ledger: Ledger; condition: HardwareCondition },
  now: EpochMs,
  away: NonNullable<KioskView["away"]>,
): KioskView {
  const given = [...ledger.given.values()].slice(-shownLast).reverse();
  return {
    opening: at(station.openings, now) ?? closed,
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
    given: given.map((one) => ({
      ticket: one.taken.ticket,
      label: labelOfTicket(one.taken.ticket),
      print: printOf(one),
    })),
    scan: null,
    kept: null,
  };
}

/** Whether a number of this service may be given now: by its hours, and as long as there were numbers left when the hub was heard last. */
export function availableNow(
  { day, services }: StationView,
  ledger: Ledger,
  service: ServiceId,
  now: EpochMs,
): Availability {
  const known = services.find((one) => one.service === service);
  const available = known && at(known.available, now);
  if (!available || dayOf(now) !== day) return { state: "no", why: "dayClosed", opensAt: null, opensOn: null };
  if (available.state !== "yes" || known.left === null) return available;
  return known.left > untoldOf(ledger, service)
    ? available
    : { state: "no", why: "limit", opensAt: null, opensOn: null };
}

/** Whoever left the hub unheard was not counted by it. */
function untoldOf(ledger: Ledger, service: ServiceId): number {
  return untold(ledger).filter(({ taken }) => taken.service === service).length;
}

function printOf({ taken, paper }: Given): Print {
  const { printer, at: since } = taken;
  const { copy } = paper;
  if (paper.state !== "known") return { state: "pending", printer, copy, since };
  return { ...paper.report, printer, copy, at: since };
}

/** What is true at a moment; undefined before the first step, and where there are none. */
function at<What>(steps: readonly From<What>[], now: EpochMs): What | undefined {
  return steps.findLast(({ from }) => from <= now)?.is;
}

const closed: Opening = { state: "closed", opensAt: null, opensOn: null, reason: "dayClosed" };
