import { countOfDay, midnightOf, minutesOfClock, weekdayOf } from "#contract/calendar.ts";
import { agentOf, type Hardware } from "#contract/hardware.ts";
import type { Day, HardwareId } from "#contract/ids.ts";
import type { From, StationDay, StationView } from "#contract/lease.ts";
import type { Hours, Service } from "#contract/office.ts";
import type { Availability } from "#contract/opening.ts";
import type { EpochMs } from "#contract/text.ts";
import { sessionsOn } from "#contract/working-time.ts";
import type { Hall } from "../hall.ts";
import { nextWorkingDay, openingAt, opensAfterToday } from "../hours.ts";
import { isUsedUp, wantedShare } from "../shares.ts";
import { openingNow } from "./opening.ts";

type Printer = Extract<Hardware, { kind: "printer" }>;

/** The printer of the kiosk that this agent may keep going while the hub is away; null where there is none. */
function awayPrinter(hall: Hall, agent: string | null): (Printer & { awayPrefix: string }) | null {
  for (const piece of hall.rules.office.hardware) {
    if (piece.kind !== "printer" || agentOf(piece) !== agent || piece.counter !== undefined) continue;
    if (piece.awayPrefix !== undefined) return { ...piece, awayPrefix: piece.awayPrefix };
  }
  return null;
}

/** What is open when on the hall's day and the next on which the office works, for whoever can not ask; none before the first day. */
export function timetable(hall: Hall): StationDay[] {
  if (hall.day.state === "none") return [];
  const next = nextWorkingDay(hall.rules.office, hall.day.day);
  // That today was closed by hand says nothing of another day.
  const tomorrow: Hall = { ...hall, day: { state: "open", day: next ?? hall.day.day } };
  return [dayOfStation(hall, hall.day.day), ...(next ? [dayOfStation(tomorrow, next)] : [])];
}

function dayOfStation(hall: Hall, day: Day): StationDay {
  const { office } = hall.rules;
  return {
    day,
    openings: stepsOf(changesOn(office.hours, day), (at) => openingNow(hall, at)),
    services: office.services.map((service) => {
      const hours = hoursOf(office.hours, service);
      return {
        service: service.id,
        available: stepsOf(changesOn(hours, day), (at) => availableByHours(hall, hours, at)),
        share: null,
        isUsedUp: false,
      };
    }),
  };
}

/** @param agent its name; null is the hub's own */
export function stationView(
  hall: Hall,
  agent: string | null,
  known: Pick<StationView, "paper"> & { days: readonly StationDay[] },
): StationView | null {
  const printer = awayPrinter(hall, agent);
  const [today, next] = known.days;
  if (!printer || !today) return null;
  return {
    ...withShares(hall, today, printer.id),
    office: hall.office,
    printer: printer.id,
    prefix: printer.awayPrefix,
    next: next ? withShares(hall, next, printer.id) : null,
    paper: known.paper,
  };
}

function withShares(hall: Hall, day: StationDay, printer: HardwareId): StationDay {
  return {
    ...day,
    services: day.services.map((one) => {
      const service = hall.rules.services.get(one.service);
      if (!service) return one;
      return {
        ...one,
        share: wantedShare(hall, service, printer, day.day),
        isUsedUp: isUsedUp(hall, service, day.day),
      };
    }),
  };
}

function hoursOf(office: Hours, { week }: Service): Hours {
  return week ? { ...office, week } : office;
}

function availableByHours(hall: Hall, hours: Hours, at: EpochMs): Availability {
  if (hall.day.state !== "open") return { state: "no", why: "dayClosed", ...opensAfterToday(hours, at) };
  const opening = openingAt(hours, at);
  if (opening.state !== "closed") return { state: "yes" };
  const { opensAt, opensOn, reason } = opening;
  return { state: "no", why: reason, opensAt, opensOn };
}

/** Moments of a day at which an opening by these hours may change: midnight, and around each session. */
function changesOn(hours: Hours, day: Day): EpochMs[] {
  const midnight = midnightOf(countOfDay(day));
  const minutes = sessionsOn(hours, day, weekdayOf(midnight)).flatMap(({ from, to }) => [
    minutesOfClock(from) - hours.ticketsBeforeMinutes,
    minutesOfClock(from),
    minutesOfClock(to),
  ]);
  return [0, ...minutes.filter((minute) => minute > 0)]
    .sort((a, b) => a - b)
    .map((minute) => midnight + minute * 60_000);
}

function stepsOf<What>(moments: readonly EpochMs[], look: (at: EpochMs) => What): From<What>[] {
  const steps: From<What>[] = [];
  let last = "";
  for (const from of moments) {
    const is = look(from);
    const text = JSON.stringify(is);
    if (text !== last) steps.push({ from, is });
    last = text;
  }
  return steps;
}
