import type { Actor } from "#contract/actor.ts";
import { dayOf } from "#contract/calendar.ts";
import type { CommandMessage } from "#contract/commands.ts";
import type { Entry, HallEvent } from "#contract/events.ts";
import type { CommandId, TicketId } from "#contract/ids.ts";
import type { Answer, Reply } from "#contract/reply.ts";
import type { EpochMs } from "#contract/text.ts";
import { answerOf } from "../hall/answer.ts";
import { decide } from "../hall/decide.ts";
import { evolve } from "../hall/evolve.ts";
import type { Hall } from "../hall/hall.ts";
import { get } from "../hall/ordered.ts";
import type { VisitRecord } from "../storage/ports/visits.ts";
import { refusal } from "./refusal.ts";
import { oldVisitRecord, visitRecord } from "./visit-record.ts";

/** A command that somebody waits for. */
export interface Asked {
  message: CommandMessage;
  by: Actor;
  answer(reply: Reply): void;
}

/** What one event did, for those who act on it once it is durable. */
export interface Happened {
  event: HallEvent;
  /** The hall right after it. */
  hall: Hall;
}

/** Commands decided one after another on the running hall, to be made durable together. */
export interface Batch {
  /** The hall they build on, and the hall they make. */
  before: Hall;
  after: Hall;
  asked: Asked[];
  replies: Reply[];
  entries: Entry[];
  happened: Happened[];
  answers: { id: CommandId; by: Actor; answer: Answer }[];
  /** By ticket: only the last of several changes needs to be written. */
  visits: Map<TicketId, VisitRecord>;
}

export function emptyBatch(before: Hall): Batch {
  return { before, after: before, asked: [], replies: [], entries: [], happened: [], answers: [], visits: new Map() };
}

/**
 * Decides one more command on the state that the batch has reached. Throws where the core does, which would be a fault of ours:
 * the batch is then as it was, and the others in it are answered.
 */
export function addToBatch(batch: Batch, asked: Asked, now: EpochMs): void {
  const { message, by } = asked;
  const decision = decide({ command: message.command, by }, batch.after, now);
  if (!decision.ok) {
    batch.asked.push(asked);
    batch.replies.push(refusal(decision.code));
    return;
  }
  const entries: Entry[] = [];
  const happened: Happened[] = [];
  let after = batch.after;
  for (const event of decision.events) {
    const hall = evolve(after, event);
    entries.push({ seq: hall.seq, day: dayOfEvent(event, after), command: message.id, by, event });
    happened.push({ event, hall });
    after = hall;
  }
  const [first] = happened;
  if (!first) throw new Error(`${message.command.type} was accepted without an event`);
  const visits = happened.flatMap(visitsOf);
  const answer = answerOf(first.event, first.hall);
  batch.after = after;
  batch.asked.push(asked);
  for (const entry of entries) batch.entries.push(entry);
  for (const one of happened) batch.happened.push(one);
  for (const visit of visits) batch.visits.set(visit.ticket, visit);
  batch.answers.push({ id: message.id, by, answer });
  batch.replies.push({ ok: true, answer });
}

/** The ticket as reports count it after this. */
function visitsOf({ event, hall }: Happened): VisitRecord[] {
  if (event.type === "oldTicketRecorded") return [oldVisitRecord(event)];
  const ticket = "ticket" in event ? get(hall.tickets, event.ticket) : undefined;
  return ticket ? [visitRecord(ticket)] : [];
}

function dayOfEvent(event: HallEvent, hall: Hall) {
  if (event.type === "dayOpened") return event.day;
  return hall.day.state === "none" ? dayOf(event.at) : hall.day.day;
}
