import type { CommandMessage } from "#contract/commands.ts";
import type { CommandId } from "#contract/ids.ts";
import type { PrintJob } from "#contract/jobs.ts";
import type { Slip } from "#contract/slip.ts";
import type { PrintFailure } from "#contract/ticket.ts";
import type { Hall } from "../hall/hall.ts";
import { jobOf, type PrintOrder, pendingPrints } from "../hall/jobs.ts";
import type { Happened } from "./batch.ts";
import type { Clock } from "./clock.ts";

/** How a job reaches the agent that has the printers; rejects when it was not taken in time. */
export type PrintAgent = (job: PrintJob) => Promise<void>;

export interface Prints {
  /** Print what these events ask for. */
  follow(happened: readonly Happened[]): void;
  /** An agent came: it gets what still waits for paper. Returns what to call when it is gone, which tells how many are left. */
  attach(agent: PrintAgent, hall: Hall): () => number;
  /** Marks what nobody reported on as failed: no ticket is forgotten. */
  sweep(hall: Hall): void;
}

export interface PrintParts {
  clock: Clock;
  newId: () => CommandId;
  /** Ticket and hall → what goes on paper. */
  slipOf: (order: PrintOrder, hall: Hall) => Slip;
  /** Reports go through the mailbox like any command, so what became of the paper is durable too. */
  ask: (message: CommandMessage) => void;
}

/** A job nobody reported on within this time counts as failed; staff see it and may print again. */
const patienceMs = 20_000;

export function createPrints({ clock, newId, slipOf, ask }: PrintParts): Prints {
  const agents = new Set<PrintAgent>();

  function send(order: PrintOrder, hall: Hall): void {
    // One agent has all printers of an office for now; the newest connection is the live one.
    const agent = [...agents].at(-1);
    if (agent) agent(jobFor(order, hall)).catch(() => report(order, "stalled"));
    else report(order, "offline");
  }

  function jobFor(order: PrintOrder, hall: Hall): PrintJob {
    return {
      kind: "printTicket",
      id: `${order.ticket.id}#${order.copy}`,
      ticket: order.ticket.id,
      copy: order.copy,
      printer: order.printer,
      slip: slipOf(order, hall),
      askedAt: clock.now(),
    };
  }

  function report(order: PrintOrder, reason: PrintFailure): void {
    ask({
      id: newId(),
      command: { type: "reportPrint", ticket: order.ticket.id, copy: order.copy, result: { state: "failed", reason } },
    });
  }

  return {
    follow(happened) {
      for (const { event, hall } of happened) {
        const order = jobOf(event, hall);
        if (order) send(order, hall);
      }
    },
    attach(agent, hall) {
      agents.add(agent);
      for (const order of pendingPrints(hall)) send(order, hall);
      return () => {
        agents.delete(agent);
        return agents.size;
      };
    },
    sweep(hall) {
      for (const order of pendingPrints(hall)) {
        const { print } = order.ticket;
        if (print.state === "pending" && clock.now() - print.since > patienceMs) report(order, "unconfirmed");
      }
    },
  };
}
