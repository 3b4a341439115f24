import fc from "fast-check";
import type { Actor } from "#contract/actor.ts";
import type { Command } from "#contract/commands.ts";
import {
  agent,
  counter,
  done,
  elderly,
  issue,
  kiosk,
  level,
  minutes,
  officer,
  phoneOf,
  printingKiosk,
  service,
  supervisor,
  system,
  today,
} from "./builders.ts";

/** A label that may or may not exist: commands hit real tickets often and strangers sometimes. */
const ticket = fc
  .tuple(fc.constantFrom("A", "B", "C"), fc.integer({ min: 1, max: 5 }))
  .map(([prefix, n]) => today(`${prefix}${String(n).padStart(3, "0")}`));
const counters = fc.constantFrom("1", "2", "3").map(counter);
const note = fc.constantFrom(null, "ghi chú");

const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .record({ service: fc.constantFrom("a", "b", "c"), priority: fc.constantFrom(null, null, elderly) })
      .map(({ service, priority }) => issue(service, { priority })),
  },
  { weight: 14, arbitrary: counters.map((id) => ({ type: "callNext" as const, counter: id })) },
  { weight: 12, arbitrary: counters.map((id) => ({ type: "startServing" as const, counter: id })) },
  { weight: 12, arbitrary: counters.map((id) => ({ type: "finish" as const, counter: id, outcome: done })) },
  { weight: 5, arbitrary: counters.map((id) => ({ type: "openCounter" as const, counter: id })) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(counters, ticket)
      .map(([id, which]) => ({ type: "callTicket" as const, counter: id, ticket: which })),
  },
  fc.tuple(counters, ticket).map(([id, which]) => ({ type: "resume" as const, counter: id, ticket: which })),
  counters.map((id) => ({ type: "recall" as const, counter: id })),
  fc.tuple(counters, note).map(([id, text]) => ({ type: "hold" as const, counter: id, note: text })),
  {
    weight: 4,
    arbitrary: fc
      .tuple(counters, ticket, fc.constantFrom("confirmed", "withdrawn", null))
      .map(([id, which, found]) => ({ type: "checkPriority" as const, counter: id, ticket: which, found })),
  },
  counters.map((id) => ({ type: "markMissed" as const, counter: id })),
  fc.tuple(counters, fc.constantFrom("a", "b", "c")).map(([id, to]) => ({
    type: "transfer" as const,
    counter: id,
    to: { kind: "service" as const, service: service(to) },
    note: null,
  })),
  fc.tuple(counters, counters).map(([id, to]) => ({
    type: "transfer" as const,
    counter: id,
    to: { kind: "counter" as const, counter: to },
    note: null,
  })),
  ticket.map((which) => ({ type: "bringBack" as const, ticket: which })),
  ticket.map((which) => ({ type: "cancelTicket" as const, ticket: which, reason: "nhầm" })),
  fc.tuple(ticket, ticket).map(([which, by]) => ({ type: "replaceTicket" as const, ticket: which, by, reason: "X" })),
  ticket.map((which) => ({ type: "markLeft" as const, ticket: which })),
  ticket.map((which) => ({ type: "stay" as const, ticket: which })),
  { weight: 2, arbitrary: ticket.map((which) => ({ type: "askGrace" as const, ticket: which })) },
  ticket.map((which) => ({ type: "rateTicket" as const, ticket: which, level: level("satisfied") })),
  fc
    .tuple(counters, fc.constantFrom("satisfied", "neutral"))
    .map(([id, which]) => ({ type: "rate" as const, counter: id, level: level(which) })),
  counters.map((id) => ({ type: "closeCounter" as const, counter: id })),
  fc.tuple(counters, note).map(([id, reason]) => ({ type: "pauseCounter" as const, counter: id, reason })),
  ticket.map((which) => ({ type: "printAgain" as const, ticket: which })),
  fc.tuple(ticket, fc.boolean()).map(([which, good]) => ({
    type: "reportPrint" as const,
    ticket: which,
    copy: 1,
    result: good ? { state: "printed" as const } : { state: "failed" as const, reason: "paperOut" as const },
  })),
  fc.constantFrom({ type: "openDay" as const }, { type: "openDay" as const }, { type: "closeDay" as const }),
);

const anyone: fc.Arbitrary<Actor> = fc.constantFrom(
  officer(1),
  officer(2),
  officer(3),
  kiosk,
  printingKiosk,
  agent,
  supervisor,
  system,
);

/** Whoever would ask for this in real life. */
function usual(asked: Command): Actor {
  if ("counter" in asked && asked.type !== "rate") return officer(Number(asked.counter));
  switch (asked.type) {
    case "issueTicket":
      return printingKiosk;
    case "rate":
    case "reportPrint":
      return agent;
    case "stay":
    case "askGrace":
    case "rateTicket":
      return phoneOf(asked.ticket);
    default:
      return supervisor;
  }
}

/** Who asks for what, and how long after the step before; a clock may also jump back. */
export interface RandomStep {
  by: Actor;
  command: Command;
  after: number;
}

export const steps = fc.array(
  fc
    .record({
      command,
      stranger: fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: anyone }),
      after: fc.oneof(
        { weight: 30, arbitrary: fc.integer({ min: 0, max: minutes(8) }) },
        fc.integer({ min: -minutes(90), max: minutes(600) }),
      ),
    })
    .map(
      ({ command: asked, stranger, after }): RandomStep => ({ by: stranger ?? usual(asked), command: asked, after }),
    ),
  { minLength: 20, maxLength: 220 },
);
