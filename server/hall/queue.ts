import type { TicketId } from "#contract/ids.ts";
import type { EpochMs } from "#contract/text.ts";
import type { Place, Ticket } from "#contract/ticket.ts";
import { emptyOrdered, type Ordered, put, rank, sizeOf, without } from "./ordered.ts";

/** Where a ticket stands: effective arrival, then the order of issue. A total order, fixed while it waits. */
export interface Standing {
  effective: EpochMs;
  order: number;
}

/** Two lanes, so that the ratio and the strict policy find their people as fast as plain arrival does. */
export interface Queue {
  ordinary: Ordered<Standing, TicketId>;
  priority: Ordered<Standing, TicketId>;
}

export type Lane = keyof Queue;

/** Someone who waits, or is to: where they stand, and in which lane. */
export type Waiter = Standing & Pick<Ticket, "priority">;

/** An ordinary ticket behind everyone. */
export const newcomer: Waiter = {
  effective: Number.POSITIVE_INFINITY,
  order: Number.POSITIVE_INFINITY,
  priority: null,
};

export const emptyQueue: Queue = { ordinary: emptyOrdered(compareStandings), priority: emptyOrdered(compareStandings) };

export function compareStandings(a: Standing, b: Standing): number {
  return a.effective - b.effective || a.order - b.order;
}

export function placeKey(place: Place): string {
  return place.kind === "service" ? `service:${place.service}` : `counter:${place.counter}`;
}

export function laneOf(ticket: Pick<Ticket, "priority">): Lane {
  return ticket.priority === null ? "ordinary" : "priority";
}

export function enter(queue: Queue, ticket: Ticket): Queue {
  const lane = laneOf(ticket);
  return { ...queue, [lane]: put(queue[lane], ticket, ticket.id) };
}

export function leave(queue: Queue, ticket: Ticket): Queue {
  const lane = laneOf(ticket);
  return { ...queue, [lane]: without(queue[lane], ticket) };
}

export function queueLength(queue: Queue): number {
  return sizeOf(queue.ordinary) + sizeOf(queue.priority);
}

/** How many of each lane stand before a ticket of this standing. */
export function standingBefore(queue: Queue, standing: Standing): Record<Lane, number> {
  return { ordinary: rank(queue.ordinary, standing), priority: rank(queue.priority, standing) };
}
