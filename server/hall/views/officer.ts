import type { Actor } from "#contract/actor.ts";
import { agentOf, type Hardware } from "#contract/hardware.ts";
import type { CounterId, TicketId } from "#contract/ids.ts";
import type { Counter } from "#contract/office.ts";
import type { CounterScan } from "#contract/scan.ts";
import type { Ticket } from "#contract/ticket.ts";
import type { CurrentTicket, DeskState, MyCounter, OfficerView } from "#contract/views.ts";
import { backUntil } from "../back-until.ts";
import { closedDesk, type Desk, type Hall } from "../hall.ts";
import { upcoming, waitingFor } from "../next.ts";
import { entries, get, type Ordered } from "../ordered.ts";
import { servicesOf } from "../rules.ts";
import { crowdedZones } from "../seats.ts";
import { admittable, freeTicket, openStrays } from "../strays.ts";
import { openingNow } from "./opening.ts";
import { conditionOf, type Surroundings } from "./surroundings.ts";
import { ticketRow } from "./ticket-row.ts";
import { waitingByService } from "./waiting.ts";

const rowsShown = 50;

type Person = Extract<Actor, { kind: "person" }>;

/**
 * What one member of staff may know, wherever they sit.
 * @param scanAt the last code that a scanner at a counter read, if any
 */
export function officerView(
  hall: Hall,
  surroundings: Surroundings,
  me: Person,
  scanAt: (counter: CounterId) => CounterScan | null,
): OfficerView {
  const { office } = hall.rules;
  const mine = office.counters.find((counter) => {
    const { work } = deskOf(hall, counter);
    return work.state !== "closed" && work.officer.account === me.account;
  });
  return {
    me: { account: me.account, name: me.name, role: me.role },
    day:
      hall.day.state === "none"
        ? { day: "" as OfficerView["day"]["day"], open: false }
        : { day: hall.day.day, open: hall.day.state === "open" },
    opening: openingNow(hall, surroundings.now),
    counters: office.counters.map((counter) => {
      const desk = deskOf(hall, counter);
      const current = desk.current ? get(hall.tickets, desk.current) : undefined;
      return {
        id: counter.id,
        number: counter.number,
        desk: deskState(desk),
        services: servicesOf(counter),
        current: current?.label ?? null,
      };
    }),
    services: waitingByService(hall),
    crowded: crowdedZones(hall),
    mine: mine ? { ...myCounter(hall, mine, me, surroundings), scan: scanAt(mine.id) } : null,
    unprinted: listed(hall, hall.unprinted).flatMap((ticket) =>
      ticket.print.state === "failed"
        ? [{ ticket: ticket.id, label: ticket.label, reason: ticket.print.reason, at: ticket.print.at }]
        : [],
    ),
    strays: openStrays(hall)
      .slice(0, rowsShown)
      .map((stray) => ({
        stray: stray.stray,
        label: stray.label,
        day: stray.day,
        kiosk: stray.kiosk,
        service: stray.service,
        priority: stray.priority,
        at: stray.taken.at,
        isFree: freeTicket(hall, stray) !== null,
      })),
    strayCount: openStrays(hall).length,
    straysToAdmit: admittable(hall).length,
    hardware: office.hardware.map((piece) => ({
      id: piece.id,
      name: piece.name,
      kind: piece.kind,
      condition: conditionOf(surroundings, piece.id),
      since: surroundings.conditions.get(piece.id)?.since ?? 0,
      why: surroundings.conditions.get(piece.id)?.why ?? null,
      missingAgent: missingAgent(surroundings, piece),
      ignoredKeys: surroundings.ignoredKeys.get(piece.id) ?? 0,
    })),
    silentScreens: [...surroundings.silentScreens],
    unshown: [...surroundings.unshown],
    faults: [...surroundings.faults],
  };
}

function myCounter(hall: Hall, counter: Counter, me: Person, surroundings: Surroundings): Omit<MyCounter, "scan"> {
  const desk = deskOf(hall, counter);
  const ticket = desk.current ? get(hall.tickets, desk.current) : undefined;
  const rated =
    desk.rating && surroundings.now <= desk.rating.until ? get(hall.tickets, desk.rating.ticket) : undefined;
  return {
    counter: counter.id,
    number: counter.number,
    desk: deskState(desk),
    current: ticket ? currentTicket(ticket) : null,
    waiting: firstOf(upcoming(hall, counter), rowsShown).flatMap((id) => rowOf(hall, id)),
    waitingTotal: waitingFor(hall, counter),
    held: listed(hall, hall.held).flatMap((held) =>
      held.state.state === "held"
        ? [{ ...ticketRow(held), heldAt: held.state.heldAt, note: held.state.note, counter: held.state.counter }]
        : [],
    ),
    expected: expectedFor(hall, counter),
    missed: listed(hall, hall.missed).flatMap((missed) => {
      if (missed.state.state !== "missed") return [];
      const { missedAt } = missed.state;
      const until = backUntil(hall, missed, missedAt);
      return surroundings.now <= until ? [{ ...ticketRow(missed), missedAt, backUntil: until }] : [];
    }),
    finishedToday: get(hall.finishedBy, me.account) ?? 0,
    rating: desk.rating && rated ? { label: rated.label, until: desk.rating.until } : null,
  };
}

/** Who took a number from home for what this counter serves, and has not come yet. */
function expectedFor(hall: Hall, counter: Counter): MyCounter["expected"] {
  const services = servicesOf(counter);
  return [...entries(hall.home.expected)]
    .flatMap(({ key }) => {
      const ticket = get(hall.tickets, key);
      if (ticket?.state.state !== "expected" || !services.includes(ticket.service)) return [];
      return [{ ...ticketRow(ticket), until: ticket.state.until }];
    })
    .toSorted((one, other) => one.until - other.until)
    .slice(0, rowsShown);
}

function currentTicket(ticket: Ticket): CurrentTicket | null {
  const row = { ...ticketRow(ticket), calls: ticket.calls, print: ticket.print, asked: askedOf(ticket) };
  if (ticket.state.state === "called") return { ...row, state: "called", calledAt: ticket.state.calledAt };
  if (ticket.state.state === "serving") return { ...row, state: "serving", startedAt: ticket.state.startedAt };
  return null;
}

function askedOf({ priority, priorityCheck }: Ticket): CurrentTicket["asked"] {
  if (priorityCheck?.found === "withdrawn") return { group: priorityCheck.group, found: "withdrawn" };
  return priority && { group: priority, found: priorityCheck?.found ?? null };
}

function deskState(desk: Desk): DeskState {
  switch (desk.work.state) {
    case "closed":
      return { state: "closed" };
    case "open":
      return { state: "open", officer: desk.work.officer.name };
    case "paused":
      return { state: "paused", officer: desk.work.officer.name, reason: desk.work.reason };
    default:
      return desk.work satisfies never;
  }
}

function listed(hall: Hall, index: Ordered<TicketId, true>): Ticket[] {
  return firstOf(entries(index), rowsShown).flatMap(({ key }) => get(hall.tickets, key) ?? []);
}

function rowOf(hall: Hall, id: TicketId) {
  const ticket = get(hall.tickets, id);
  return ticket ? [ticketRow(ticket)] : [];
}

function firstOf<T>(all: Iterable<T>, count: number): T[] {
  const found: T[] = [];
  if (count === 0) return found;
  for (const item of all) {
    found.push(item);
    if (found.length === count) break;
  }
  return found;
}

const deskOf = (hall: Hall, counter: Counter): Desk => get(hall.desks, counter.id) ?? closedDesk;

function missingAgent({ pairedAgents }: Surroundings, hardware: Hardware): string | null {
  const agent = agentOf(hardware);
  return agent === null || pairedAgents.has(agent) ? null : agent;
}
