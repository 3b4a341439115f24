import { agentOf } from "#contract/hardware.ts";
import type { Counter } from "#contract/office.ts";
import type { EpochMs } from "#contract/text.ts";
import type { AgentView, KeypadView } from "#contract/views.ts";
import { closedDesk, type Hall } from "../hall.ts";
import { get } from "../ordered.ts";
import { openingNow } from "./opening.ts";

/** One counter's rating keypad, and the screen that may stand beside it. The officer is named as at the counter's desk. */
export function keypadView(hall: Hall, counter: Counter, now: EpochMs): KeypadView {
  const desk = get(hall.desks, counter.id) ?? closedDesk;
  const ticket = desk.current ? get(hall.tickets, desk.current) : undefined;
  const state = ticket?.state.state;
  return {
    counter: counter.id,
    number: counter.number,
    opening: openingNow(hall, now),
    desk: desk.work,
    current:
      ticket && (state === "called" || state === "serving")
        ? { label: ticket.label, state, times: ticket.calls }
        : null,
    levels: hall.rules.office.rating.levels,
    open: openRating(hall, counter, now),
    rated: lastRated(hall, counter),
  };
}

/**
 * What the hardware of one agent should show now.
 * @param agent its name; null is the hub's own
 */
export function agentView(hall: Hall, now: EpochMs, agent: string | null): AgentView {
  const { office } = hall.rules;
  const levelIds = office.rating.levels.map((level) => level.id);
  return {
    agent,
    hardware: office.hardware.filter((hardware) => agentOf(hardware) === agent),
    levels: office.rating.levels,
    counters: office.counters.map((counter) => {
      const desk = get(hall.desks, counter.id) ?? closedDesk;
      const ticket = desk.current ? get(hall.tickets, desk.current) : undefined;
      return {
        counter: counter.id,
        number: counter.number,
        board: { label: ticket?.label ?? null, blinking: ticket?.state.state === "called" },
        lit: openRating(hall, counter, now) ? levelIds : [],
      };
    }),
  };
}

function lastRated(hall: Hall, counter: Counter): KeypadView["rated"] {
  const { rated } = get(hall.desks, counter.id) ?? closedDesk;
  const ticket = rated ? get(hall.tickets, rated.ticket) : undefined;
  return rated && ticket ? { label: ticket.label, at: rated.at } : null;
}

function openRating(hall: Hall, counter: Counter, now: EpochMs): KeypadView["open"] {
  const { rating } = get(hall.desks, counter.id) ?? closedDesk;
  const ticket = rating && now <= rating.until ? get(hall.tickets, rating.ticket) : undefined;
  return rating && ticket ? { label: ticket.label, until: rating.until } : null;
}
